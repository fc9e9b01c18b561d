import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BoardView } from "#components/newsroom/board/board-view.tsx";
import { CaseWarnings } from "#components/newsroom/cases/case-warnings.tsx";
import { paths } from "#domain/paths.ts";
import { readPeriod } from "#domain/period.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { readCaseWarnings } from "#server/cases/read-cases.ts";
import { newsroomDb } from "#server/databases.ts";
import { readBoard } from "#server/lists/read-board.ts";
import { type SearchParams, single } from "#server/page-input.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.board());
  const { from, until } = await searchParams;
  const now = new Date();
  const period = readPeriod({ from: single(from), until: single(until) }, now);
  const [board, warnings] = await Promise.all([
    readBoard(newsroomDb(), actor, period, now),
    readCaseWarnings(newsroomDb(), actor),
  ]);
  if (!board) notFound();
  return (
    <>
      <CaseWarnings warnings={warnings} />
      <BoardView {...board} />
    </>
  );
}
