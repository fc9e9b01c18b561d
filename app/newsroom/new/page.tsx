import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewArticleForm } from "#components/newsroom/new-article-form.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#domain/paths.ts";
import { articleOpenings } from "#server/articles/article-openings.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { currentLocale } from "#server/locale.ts";
import { create } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("create"))("title") };
}

export default async function NewArticlePage() {
  const actor = await actorOrSignIn(paths.newsroom.create());
  const [openings, t, locale] = await Promise.all([
    articleOpenings(newsroomDb(), actor),
    getTranslations("create"),
    currentLocale(),
  ]);
  if (openings.length === 0)
    return <EmptyState title={t("notAllowed.title")}>{t("notAllowed.text")}</EmptyState>;
  const sections = openings.map(({ sectionId, name, nameEn, kinds }) => ({
    sectionId,
    name: locale === "en" ? nameEn : name,
    kinds,
  }));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <NewArticleForm openings={sections} create={create} />
    </div>
  );
}
