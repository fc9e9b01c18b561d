import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { FeedList } from "#components/newsroom/planning/feed-list.tsx";
import { PlanningNav } from "#components/newsroom/planning/planning-nav.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readFeeds } from "#server/planning/keep-feeds.ts";
import { make, revoke } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.feeds"))("title") };
}

export default async function FeedsPage() {
  const actor = await actorOrSignIn(paths.newsroom.feeds());
  const feeds = await readFeeds(newsroomDb(), actor);
  if (!feeds) notFound();
  const t = await getTranslations("planning.feeds");
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <PlanningNav current="feeds" />
      <FeedList {...feeds} make={make} revoke={revoke} />
    </div>
  );
}
