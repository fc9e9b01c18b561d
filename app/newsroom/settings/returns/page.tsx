import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { ReturnReasonsForm } from "#components/newsroom/return-reasons-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listKeptReasons } from "#db/queries/returns.ts";
import { hasRole } from "#domain/actor.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { add, change, move } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns.list"))("title") };
}

export default async function ReturnReasonsPage() {
  const actor = await actorOrSignIn(paths.newsroom.returnReasons());
  if (!hasRole(actor, "managing_editor")) notFound();
  const [reasons, t] = await Promise.all([
    listKeptReasons(newsroomDb()),
    getTranslations("returns.list"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={paths.newsroom.returns()}>{t("back")}</LinkButton>}
      />
      <ReturnReasonsForm reasons={reasons} actions={{ add, change, move }} />
    </div>
  );
}
