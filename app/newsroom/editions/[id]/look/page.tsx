import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { PreviewFrame } from "#components/newsroom/preview-frame.tsx";
import { ShareCards } from "#components/newsroom/share-cards.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { readHead } from "#server/articles/read-head.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb, siteDb } from "#server/databases.ts";
import { idParam } from "#server/page-input.ts";
import { siteFrame } from "#server/site/frame.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("preview.screens"))("title") };
}

/** The page that would go out, at every width and light, and what others would show of it. */
export default async function LookPage({ params }: Props) {
  const id = idParam((await params).id);
  if (id === undefined) notFound();
  const actor = await actorOrSignIn(paths.newsroom.look(id));
  const { paper } = await siteFrame();
  const head = await readHead(newsroomDb(), siteDb(), actor, id, paper);
  if (!head) notFound();
  const t = await getTranslations("preview.screens");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={paths.newsroom.write(id)}>{t("back")}</LinkButton>}
      />
      <PreviewFrame address={paths.newsroom.preview(id)} />
      <ShareCards
        head={head}
        cards={{ kakao: paths.api.card(id, "kakao"), wide: paths.api.card(id, "wide") }}
      />
    </>
  );
}
