import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DisplayForm } from "#components/newsroom/display-form.tsx";
import { GrantList } from "#components/newsroom/grant-list.tsx";
import { PageHeading } from "#components/newsroom/page-heading.tsx";
import { Panel } from "#components/newsroom/panel.tsx";
import { PasswordForm } from "#components/newsroom/password-form.tsx";
import { listSections } from "#db/queries/desk.ts";
import { paths } from "#domain/paths.ts";
import { actorOrSignIn } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { currentLocale } from "#server/locale.ts";
import { currentTheme } from "#server/theme.ts";
import { change } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.account"))("title") };
}

export default async function AccountPage() {
  const actor = await actorOrSignIn(paths.newsroom.account());
  const [sections, t, locale, theme] = await Promise.all([
    listSections(newsroomDb()),
    getTranslations("shell.account"),
    currentLocale(),
    currentTheme(),
  ]);
  const named = sections.map(({ id, name, nameEn }) => ({
    id,
    name: locale === "en" ? nameEn : name,
  }));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={t("title")} lead={actor.name} />
      <div className="flex flex-col gap-6">
        <Panel title={t("roles")}>
          <GrantList grants={actor.grants} sections={named} />
        </Panel>
        <Panel title={t("display")}>
          <DisplayForm locale={locale} theme={theme} />
        </Panel>
        <Panel title={t("password")}>
          <PasswordForm change={change} />
        </Panel>
      </div>
    </div>
  );
}
