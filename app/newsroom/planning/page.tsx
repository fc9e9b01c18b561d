import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { PlanBoard } from "#components/newsroom/planning/plan-board.tsx";
import { PlanningNav } from "#components/newsroom/planning/planning-nav.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";
import { readPlans } from "#server/planning/read-plans.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning"))("title") };
}

export default async function PlanningPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.planning());
  const scope = single((await searchParams).scope);
  const board = await readPlans(newsroomDb(), actor, { scope });
  if (!board) notFound();
  const t = await getTranslations("planning");
  const mayPitch = board.sections.length > 0;
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          mayPitch && (
            <LinkButton href={paths.newsroom.newPlan()} variant="primary">
              {t("new")}
            </LinkButton>
          )
        }
      />
      <PlanningNav current="plans" />
      <PlanBoard {...board} mayPitch={mayPitch} />
    </>
  );
}
