import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewsroomDocument } from "#components/newsroom/document.tsx";
import { doorsOf } from "#components/newsroom/doors.ts";
import { Header } from "#components/newsroom/header.tsx";
import { HeldPages } from "#components/newsroom/held-pages.tsx";
import { WaitingBar } from "#components/newsroom/waiting-bar.tsx";
import { countUnread } from "#db/queries/notices.ts";
import { currentActor } from "#server/auth/current-actor.ts";
import { newsroomDb } from "#server/databases.ts";
import { currentLocale } from "#server/locale.ts";
import { pushKey } from "#server/notices/push-key.ts";
import { staticFile } from "#server/site/static-files.ts";
import { currentTheme } from "#server/theme.ts";
import "./newsroom.css";

// Never kept: every page says what this person may see now.
export const dynamic = "force-dynamic";

// A phone's keyboard takes its room from the page, so that what sticks to its ends stays in sight.
export const viewport: Viewport = {
  colorScheme: "light dark",
  interactiveWidget: "resizes-content",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { template: `%s · ${t("title")}`, default: t("title") },
    robots: { index: false, follow: false },
    icons: { icon: { url: staticFile("/site/icon.svg"), type: "image/svg+xml" } },
    formatDetection: { telephone: false, address: false, email: false, date: false },
  };
}

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const [locale, theme, actor] = await Promise.all([
    currentLocale(),
    currentTheme(),
    // Without a database the page itself fails, and its error page stands in this frame.
    currentActor().catch(() => null),
  ]);
  const unread = actor && (await countUnread(newsroomDb(), actor.id).catch(() => 0));
  return (
    <NewsroomDocument locale={locale} theme={theme} faces={staticFile("/fonts/pretendard.css")}>
      <NextIntlClientProvider>
        {actor && (
          <Header
            doors={doorsOf(actor)}
            name={actor.name}
            locale={locale}
            unread={unread ?? 0}
            applicationKey={pushKey()}
          />
        )}
        {actor && <HeldPages />}
        {actor && <WaitingBar me={actor.id} />}
        <main
          id="main"
          data-person={actor?.id}
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl grow px-4 py-6 outline-none"
        >
          {children}
        </main>
      </NextIntlClientProvider>
    </NewsroomDocument>
  );
}
