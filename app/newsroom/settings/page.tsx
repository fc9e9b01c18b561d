import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { SectionsForm } from "#components/newsroom/sections-form.tsx";
import { SettingsForm } from "#components/newsroom/settings-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listSections } from "#db/queries/desk.ts";
import { listSettings } from "#db/queries/settings.ts";
import { hasRole } from "#domain/actor.ts";
import { PAPER_KEYS, type PaperField } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { add, change, save } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await actorOrSignIn(paths.newsroom.settings());
  if (!hasRole(actor, "admin")) notFound();
  const [settings, sections, t, machines, readerPages, ads] = await Promise.all([
    listSettings(newsroomDb()),
    listSections(newsroomDb()),
    getTranslations("settings"),
    getTranslations("machines"),
    getTranslations("readerPages"),
    getTranslations("ads"),
  ]);
  const values = Object.fromEntries(
    Object.entries(PAPER_KEYS).map(([field, key]) => [field, settings.get(key) ?? ""]),
  ) as Record<PaperField, string>;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={paths.newsroom.pages()}>{t("pages.open")}</LinkButton>}
      />
      <SettingsForm values={values} save={save} />
      <SectionsForm sections={sections} add={add} change={change} />
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={paths.newsroom.readerPages()}>{readerPages("link")}</LinkButton>
        <LinkButton href={paths.newsroom.ads()}>{ads("link")}</LinkButton>
        <LinkButton href={paths.newsroom.machines()}>{machines("link")}</LinkButton>
      </p>
    </div>
  );
}
