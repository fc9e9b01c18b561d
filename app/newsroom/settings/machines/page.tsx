import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MachinesForm } from "#components/newsroom/machines-form.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { listSettings } from "#db/queries/settings.ts";
import { hasRole } from "#domain/actor.ts";
import { readMachineFields } from "#domain/machines.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { save } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("machines"))("title") };
}

export default async function MachinesPage() {
  const actor = await actorOrSignIn(paths.newsroom.machines());
  if (!hasRole(actor, "admin")) notFound();
  const [settings, t] = await Promise.all([
    listSettings(newsroomDb()),
    getTranslations("machines"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <MachinesForm values={readMachineFields(settings)} save={save} />
    </div>
  );
}
