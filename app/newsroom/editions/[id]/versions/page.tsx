import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Versions } from "#components/newsroom/versions.tsx";
import { paths } from "#domain/paths.ts";
import { readVersions } from "#server/articles/read-versions.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { name } from "./actions.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("title") };
}

/** The kept texts of an article: how large each change was, what each is called, who wrote what. */
export default async function VersionsPage({ params }: Props) {
  const id = idParam((await params).id);
  if (id === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.versions(id));
  const versions = await readVersions(newsroomDb(), actor, id);
  if (!versions) notFound();
  return <Versions {...versions} editionId={id} name={name} />;
}
