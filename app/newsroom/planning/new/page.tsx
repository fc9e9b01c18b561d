import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { PitchForm } from "#components/newsroom/planning/pitch-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readPlans } from "#server/planning/read-plans.ts";
import { pitch } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning"))("new") };
}

export default async function NewPlanPage() {
  const actor = await actorOrSignIn(paths.newsroom.newPlan());
  const board = await readPlans(newsroomDb(), actor, { scope: "mine" });
  if (!board) notFound();
  const t = await getTranslations("planning");
  if (board.sections.length === 0)
    return <EmptyState title={t("notAllowed.title")}>{t("notAllowed.text")}</EmptyState>;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={t("new")} lead={t("newLead")} />
      <PitchForm sections={board.sections} pitch={pitch} />
    </div>
  );
}
