import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseWarnings } from "#components/newsroom/cases/case-warnings.tsx";
import { QueueBoard } from "#components/newsroom/queue-board.tsx";
import { paths } from "#domain/paths.ts";
import { readAlarms } from "#server/articles/read-out.ts";
import { readQueue } from "#server/articles/read-queue.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { readCaseWarnings } from "#server/cases/read-cases.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";
import { claim, lastAct } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.desk());
  const { tab, section } = await searchParams;
  const asked = { tab: single(tab), section: single(section) };
  const queue = await readQueue(newsroomDb(), actor, asked);
  if (!queue) notFound();
  const [alarms, warnings] = await Promise.all([
    readAlarms(newsroomDb(), actor),
    readCaseWarnings(newsroomDb(), actor),
  ]);
  return (
    <>
      <CaseWarnings warnings={warnings} />
      <QueueBoard {...queue} alarms={alarms} claim={claim} lastAct={lastAct} />
    </>
  );
}
