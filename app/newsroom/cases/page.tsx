import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseList } from "#components/newsroom/cases/case-list.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { mayOpenCases, maySeeCases } from "#domain/case/rights.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { readCases } from "#server/cases/read-cases.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam, type SearchParams } from "#server/page-input.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("title") };
}

export default async function CasesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.cases());
  if (!maySeeCases(actor)) notFound();
  const before = idParam((await searchParams).before);
  const [list, t] = await Promise.all([
    readCases(newsroomDb(), actor, before),
    getTranslations("cases"),
  ]);
  const open = mayOpenCases(actor) && (
    <LinkButton href={paths.newsroom.openCase()} variant="primary">
      {t("open")}
    </LinkButton>
  );
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeading title={t("title")} lead={t("lead")} actions={open} />
      <CaseList {...list} isFirstPage={before === undefined} />
    </div>
  );
}
