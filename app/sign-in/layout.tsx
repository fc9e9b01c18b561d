import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewsroomDocument } from "#components/newsroom/document.tsx";
import { DoorFrame } from "#components/newsroom/door-frame.tsx";
import { currentLocale } from "#server/locale.ts";
import { staticFile } from "#server/site/static-files.ts";
import { currentTheme } from "#server/theme.ts";
import "../newsroom/newsroom.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const [t, shell] = await Promise.all([getTranslations("signIn"), getTranslations("shell")]);
  return {
    title: `${t("title")} · ${shell("title")}`,
    robots: { index: false, follow: false },
    icons: { icon: { url: staticFile("/site/icon.svg"), type: "image/svg+xml" } },
  };
}

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const [locale, theme, messages] = await Promise.all([
    currentLocale(),
    currentTheme(),
    getMessages(),
  ]);
  const { signIn, reason, labels, shell } = messages;
  return (
    <NewsroomDocument locale={locale} theme={theme} faces={staticFile("/fonts/pretendard.css")}>
      <NextIntlClientProvider messages={{ signIn, reason, labels, shell }}>
        <DoorFrame locale={locale}>{children}</DoorFrame>
      </NextIntlClientProvider>
    </NewsroomDocument>
  );
}
