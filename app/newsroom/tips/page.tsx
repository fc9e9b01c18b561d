import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { TipList } from "#components/newsroom/tip-list.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { idParam, type SearchParams } from "#server/page-input.ts";
import { mayReadTips, readTips } from "#server/tips/read-tips.ts";
import { markRead } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tips"))("title") };
}

export default async function TipsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.tips());
  if (!mayReadTips(actor)) notFound();
  const before = idParam((await searchParams).before);
  const [list, t] = await Promise.all([
    readTips(newsroomDb(), actor, before),
    getTranslations("tips"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <TipList {...list} isFirstPage={before === undefined} markRead={markRead} />
    </div>
  );
}
