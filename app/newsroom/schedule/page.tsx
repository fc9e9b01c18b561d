import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Calendar } from "#components/newsroom/calendar.tsx";
import { paths } from "#domain/paths.ts";
import { readCalendar } from "#server/articles/read-calendar.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";
import { lastAct } from "../desk/actions.ts";
import { bookEnd, cancelEnd, near, reschedule, unschedule } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function SchedulePage({ searchParams }: { searchParams: SearchParams }) {
  const { view, day } = await searchParams;
  const asked = { view: single(view), day: single(day) };
  const actor = await actorOrSignIn(paths.newsroom.schedule(asked.view, asked.day));
  const calendar = await readCalendar(newsroomDb(), actor, asked);
  if (!calendar) notFound();
  const actions = { bookEnd, cancelEnd, near, reschedule, unschedule, lastAct };
  return <Calendar {...calendar} actions={actions} />;
}
