import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdsForm } from "#components/newsroom/ads-form.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { listAds } from "#db/queries/settings.ts";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { save } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ads"))("title") };
}

export default async function AdsPage() {
  const actor = await actorOrSignIn(paths.newsroom.ads());
  if (!hasRole(actor, "advertising", "admin")) notFound();
  const [ads, t] = await Promise.all([listAds(newsroomDb()), getTranslations("ads")]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <AdsForm ads={ads} save={save} />
    </div>
  );
}
