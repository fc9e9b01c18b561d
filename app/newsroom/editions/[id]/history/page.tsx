import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryView } from "#components/newsroom/history-view.tsx";
import { wantedEntries } from "#components/newsroom/history-wanted.ts";
import { paths } from "#domain/paths.ts";
import { alike } from "#server/alike.ts";
import { readHistory } from "#server/articles/read-history.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam, type SearchParams, single } from "#server/page-input.ts";
import { restoreRevision } from "../out/actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("title") };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const editionId = idParam((await params).id);
  if (editionId === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.history(editionId));
  const { before, after, read, show, who } = await searchParams;
  const asked = { before: idParam(before), after: idParam(after), read: idParam(read) };
  const history = await alike(() => readHistory(newsroomDb(), actor, editionId, asked));
  if (!history) notFound();
  const wanted = wantedEntries({ show: single(show), who: single(who) });
  return (
    <HistoryView {...history} editionId={editionId} restore={restoreRevision} wanted={wanted} />
  );
}
