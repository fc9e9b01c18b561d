import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { ReaderSettingsForm } from "#components/newsroom/reader-settings-form.tsx";
import { listSettings } from "#db/queries/settings.ts";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { readReaderSettings } from "#domain/reader-settings.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { save } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("readerPages"))("title") };
}

export default async function ReaderPagesPage() {
  const actor = await actorOrSignIn(paths.newsroom.readerPages());
  if (!hasRole(actor, "admin")) notFound();
  const [settings, t] = await Promise.all([
    listSettings(newsroomDb()),
    getTranslations("readerPages"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <ReaderSettingsForm values={readReaderSettings(settings)} save={save} />
    </div>
  );
}
