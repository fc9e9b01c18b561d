import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { StyleRules } from "#components/newsroom/style/style-rules.tsx";
import { listKeptStyleRules } from "#db/queries/style.ts";
import { paths } from "#domain/paths.ts";
import { mayKeepStyle } from "#domain/style/rights.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { add, change, importTable, retire, tryOut } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("style"))("title") };
}

export default async function StylePage() {
  const actor = await actorOrSignIn(paths.newsroom.style());
  if (!mayKeepStyle(actor)) notFound();
  const [rules, t] = await Promise.all([
    listKeptStyleRules(newsroomDb()),
    getTranslations("style"),
  ]);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeading title={t("title")} lead={t("lead")} />
      <StyleRules rules={rules} actions={{ add, change, retire, tryOut, importTable }} />
    </div>
  );
}
