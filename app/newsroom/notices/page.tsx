import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeList } from "#components/newsroom/notices/notice-list.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { readNotices } from "#server/notices/read-notices.ts";
import { idParam, type SearchParams } from "#server/page-input.ts";
import { markRead } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await actorOrSignIn(paths.newsroom.notices());
  const before = idParam((await searchParams).before);
  const [list, t] = await Promise.all([
    readNotices(newsroomDb(), actor, { before }),
    getTranslations("notices"),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newsroom.noticeSettings()}>{t("settings.title")}</LinkButton>
        }
      />
      <NoticeList {...list} isFirstPage={before === undefined} markRead={markRead} />
    </div>
  );
}
