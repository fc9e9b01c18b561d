import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseWarnings } from "#components/newsroom/cases/case-warnings.tsx";
import { QueueBoard } from "#components/newsroom/queue-board.tsx";
import { paths } from "#domain/paths.ts";
import { readAlarms } from "#server/articles/read-out.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { readCaseWarnings } from "#server/cases/read-cases.ts";
import { newsroomDb } from "#server/databases.ts";
import { type SearchParams, single } from "#server/page-input.ts";
import { readQueue } from "#server/queue/read-queue.ts";
import { queueSource } from "#server/queue/source.ts";
import * as actions from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.desk());
  const given = Object.entries(await searchParams).map(([name, value]) => [name, single(value)]);
  const asked = Object.fromEntries(given);
  const queue = await readQueue(newsroomDb(), actor, asked, queueSource().fresh());
  if (!queue) notFound();
  const [alarms, warnings] = await Promise.all([
    readAlarms(newsroomDb(), actor),
    readCaseWarnings(newsroomDb(), actor),
  ]);
  return (
    <>
      <CaseWarnings warnings={warnings} />
      <QueueBoard facts={queue} alarms={alarms} actions={{ ...actions }} />
    </>
  );
}
