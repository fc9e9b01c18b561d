import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { CalendarScreen } from "#components/newsroom/planning/calendar-screen.tsx";
import { PlanningNav } from "#components/newsroom/planning/planning-nav.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";
import { readCalendar } from "#server/planning/read-calendar.ts";
import { add, cancel, change, move, moveDeadline, putOnDuty, takeOffDuty } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.calendar"))("title") };
}

export default async function CalendarPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.calendar());
  const { view, day } = await searchParams;
  const asked = { view: single(view), day: single(day) };
  const calendar = await readCalendar(newsroomDb(), actor, asked, new Date());
  if (!calendar) notFound();
  const t = await getTranslations("planning.calendar");
  const actions = {
    addCoverage: add,
    changeCoverage: change,
    moveCoverage: move,
    cancelCoverage: cancel,
    moveDue: moveDeadline,
    addDuty: putOnDuty,
    removeDuty: takeOffDuty,
  };
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <PlanningNav current="calendar" />
      <CalendarScreen {...calendar} actions={actions} />
    </>
  );
}
