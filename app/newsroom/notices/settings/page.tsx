import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeSettingsForm } from "#components/newsroom/notices/notice-settings-form.tsx";
import { PushDevice } from "#components/newsroom/notices/push-device.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { Panel } from "#components/newsroom/panel.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { isMailConfigured } from "#server/mail-configured.ts";
import { readNoticeSettings } from "#server/notices/keep-settings.ts";
import { pushKey } from "#server/notices/push-key.ts";
import { change } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices.settings"))("title") };
}

export default async function NoticeSettingsPage() {
  const actor = await actorOrSignIn(paths.newsroom.noticeSettings());
  const [settings, t] = await Promise.all([
    readNoticeSettings(newsroomDb(), actor),
    getTranslations("notices"),
  ]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading
        title={t("settings.title")}
        lead={t("settings.lead")}
        actions={<LinkButton href={paths.newsroom.notices()}>{t("title")}</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <Panel title={t("device.title")}>
          <PushDevice applicationKey={pushKey()} />
        </Panel>
        <Panel title={t("settings.what")}>
          <NoticeSettingsForm settings={settings} hasMail={isMailConfigured()} change={change} />
        </Panel>
      </div>
    </div>
  );
}
