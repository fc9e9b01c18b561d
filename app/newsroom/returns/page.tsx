import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { ReturnsHouse } from "#components/newsroom/returns-house.tsx";
import { ReturnsOwn } from "#components/newsroom/returns-own.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { RETURN_DAYS, readReturns } from "#server/articles/read-returns.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns"))("title") };
}

export default async function ReturnsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.returns());
  const { days, own, house } = await readReturns(
    newsroomDb(),
    actor,
    single((await searchParams).days),
  );
  const t = await getTranslations("returns");
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeading
        title={t("title")}
        actions={
          <nav aria-label={t("days")} className="flex gap-2">
            {RETURN_DAYS.map((known) => (
              <LinkButton
                key={known}
                size="small"
                href={paths.newsroom.returns(known)}
                aria-current={known === days ? "page" : undefined}
                className={known === days ? "bg-paper-3" : undefined}
              >
                {t(`lastDays.d${known}`)}
              </LinkButton>
            ))}
          </nav>
        }
      />
      <ReturnsOwn own={own} />
      {house && <ReturnsHouse house={house} />}
    </div>
  );
}
