import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { doorsOf } from "#components/newsroom/doors.ts";
import { MyArticles } from "#components/newsroom/my-articles.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { landingOf } from "#domain/landing.ts";
import { paths } from "#domain/paths.ts";
import { readMyArticles } from "#server/articles/read-my-articles.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { currentLocale } from "#server/locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("myArticles"))("title") };
}

export default async function MyArticlesPage() {
  const actor = await actorOrSignIn(paths.newsroom.home());
  const [articles, t, returns, locale] = await Promise.all([
    readMyArticles(newsroomDb(), actor),
    getTranslations("myArticles"),
    getTranslations("returns"),
    currentLocale(),
  ]);
  const landing = landingOf(actor);
  const create = doorsOf(actor).includes("create") && (
    <LinkButton href={paths.newsroom.create()} variant="primary">
      {t("create")}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={t("title")}
        actions={
          <>
            {create && <LinkButton href={paths.newsroom.returns()}>{returns("link")}</LinkButton>}
            {articles.length > 0 && create}
          </>
        }
      />
      {articles.length > 0 ? (
        <MyArticles articles={articles} now={new Date()} locale={locale} />
      ) : (
        <EmptyState
          title={t(create ? "empty.title" : "empty.none")}
          action={
            <div className="flex flex-wrap justify-center gap-2">
              {create}
              {landing !== "home" && (
                <LinkButton
                  href={paths.newsroom[landing]()}
                  variant={create ? undefined : "primary"}
                >
                  {t(`empty.go.${landing}`)}
                </LinkButton>
              )}
            </div>
          }
        >
          {create && <p>{t("empty.text")}</p>}
          {landing !== "home" ? (
            <p>{t(`empty.elsewhere.${landing}`)}</p>
          ) : (
            !create && <p>{t("empty.later")}</p>
          )}
        </EmptyState>
      )}
    </>
  );
}
