import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PreviewBar } from "#components/newsroom/preview-bar.tsx";
import { Imprint } from "#components/site/imprint.tsx";
import { Masthead } from "#components/site/masthead.tsx";
import { COMPANY_PAGES } from "#domain/company-page.ts";
import { paths } from "#domain/paths.ts";
import { isPractice } from "#server/articles/is-practice.ts";
import { currentActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { siteFrame } from "#server/site/frame.ts";
import { idOf } from "#server/site/parameters.ts";
import { staticFile } from "#server/site/static-files.ts";
import { currentTheme } from "#server/theme.ts";
import "../../../../../(site)/site.css";
import "./preview.css";

// Outside app/newsroom, because a preview wears the paper's own style sheets and no others.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("preview");
  return {
    title: t("title"),
    robots: { index: false, follow: false },
    icons: { icon: { url: staticFile("/site/icon.svg"), type: "image/svg+xml" } },
    formatDetection: { telephone: false, address: false, email: false, date: false },
  };
}

export default async function PreviewLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ id: string }>;
}) {
  const [{ id }, { now, paper, sections }, theme, actor] = await Promise.all([
    params,
    siteFrame(),
    currentTheme(),
    currentActor(),
  ]);
  const editionId = idOf(id);
  const practice =
    actor !== null && editionId !== null && (await isPractice(newsroomDb(), actor, editionId));
  return (
    <html lang="ko" data-theme={theme === "system" ? undefined : theme}>
      <head>
        <link rel="stylesheet" href={staticFile("/fonts/pretendard.css")} />
      </head>
      <body>
        <PreviewBar
          backTo={paths.newsroom.write(Number(id))}
          lookAt={paths.newsroom.look(Number(id))}
          practice={practice}
        />
        <Masthead paper={paper} sections={sections} now={now} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Imprint paper={paper} pages={COMPANY_PAGES} />
      </body>
    </html>
  );
}
