import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { PagesForm } from "#components/newsroom/pages-form.tsx";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readPages } from "#server/settings/read-pages.ts";
import { save } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.pages"))("title") };
}

export default async function CompanyPagesPage() {
  const actor = await actorOrSignIn(paths.newsroom.pages());
  if (!hasRole(actor, "admin")) notFound();
  const [{ texts }, t] = await Promise.all([
    readPages(newsroomDb()),
    getTranslations("settings.pages"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <PagesForm texts={texts} save={save} />
    </div>
  );
}
