import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KindsList } from "#components/newsroom/kinds-list.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { SchedulesForm } from "#components/newsroom/schedules-form.tsx";
import { listBylinePeople } from "#db/queries/byline-people.ts";
import { listSections } from "#db/queries/desk.ts";
import { listKindRules } from "#db/queries/kind-rules.ts";
import { listSchedules } from "#db/queries/template-schedules.ts";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { schedule } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kinds"))("title") };
}

export default async function KindsPage() {
  const actor = await actorOrSignIn(paths.newsroom.kinds());
  if (!hasRole(actor, "managing_editor")) notFound();
  const db = newsroomDb();
  const [kinds, schedules, sections, people, t] = await Promise.all([
    listKindRules(db),
    listSchedules(db),
    listSections(db),
    listBylinePeople(db),
    getTranslations("kinds"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <KindsList kinds={kinds} />
      <SchedulesForm schedules={schedules} sections={sections} people={people} keep={schedule} />
    </div>
  );
}
