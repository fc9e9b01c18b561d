import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesView } from "#components/newsroom/changes-view.tsx";
import { paths } from "#domain/paths.ts";
import { readChanges } from "#server/articles/read-changes.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { hide, show } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

export default async function ChangesPage({ params }: { params: Promise<{ id: string }> }) {
  const editionId = idParam((await params).id);
  if (editionId === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.changes(editionId));
  const changes = await readChanges(newsroomDb(), actor, editionId);
  if (!changes) notFound();
  return <ChangesView {...changes} {...{ editionId, hide, show }} />;
}
