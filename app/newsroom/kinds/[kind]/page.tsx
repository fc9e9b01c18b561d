import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KindRulesForm } from "#components/newsroom/kind-rules-form.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { hasRole } from "#domain/actor.ts";
import { KINDS } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { save } from "../actions.ts";

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kinds"))("title") };
}

export default async function KindPage({ params }: Props) {
  const { kind: asked } = await params;
  const kind = KINDS.find((known) => known === asked);
  if (!kind) notFound();
  const actor = await actorOrSignIn(paths.newsroom.kind(kind));
  if (!hasRole(actor, "managing_editor")) notFound();
  const [rules, t, labels] = await Promise.all([
    rulesOf(newsroomDb(), kind),
    getTranslations("kinds"),
    getTranslations("labels"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading
        title={labels(`kind.${kind}`)}
        actions={<LinkButton href={paths.newsroom.kinds()}>{t("back")}</LinkButton>}
      />
      <KindRulesForm kind={kind} rules={rules} save={save} />
    </div>
  );
}
