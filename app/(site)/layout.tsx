import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Imprint } from "#components/site/imprint.tsx";
import { Masthead } from "#components/site/masthead.tsx";
import { BreakingBar } from "#components/site/tools.tsx";
import { WeatherStrip } from "#components/site/weather-strip.tsx";
import { COMPANY_PAGES } from "#domain/company-page.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { publicUrl } from "#server/public-url.ts";
import { siteFrame } from "#server/site/frame.ts";
import { staticFile } from "#server/site/static-files.ts";
import "./site.css";

// Rendered whenever the press asks; the press alone keeps pages.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#131417" },
  ],
};

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(publicUrl()),
    icons: {
      icon: { url: staticFile("/site/icon.svg"), type: "image/svg+xml" },
      apple: { url: staticFile("/site/icon-180.png"), sizes: "180x180" },
    },
    manifest: paths.manifest(),
    formatDetection: { telephone: false, address: false, email: false, date: false },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { now, paper, sections, weather, unwantedPages, reader } = await siteFrame();
  const pages = COMPANY_PAGES.filter((page) => !unwantedPages.includes(page));
  return (
    <html lang="ko" data-headlines={reader.headlineFace || undefined}>
      <head>
        <link rel="stylesheet" href={staticFile("/fonts/pretendard.css")} />
        {/* Holds back the first paint, so that a chosen theme does not flash the other one. */}
        <script type="module" blocking="render" src={staticFile("/site/reader.js")} />
      </head>
      <body>
        <a className="skip" href="#main">
          {site.skip}
        </a>
        <Masthead paper={paper} sections={sections} now={now} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {weather ? <WeatherStrip strip={weather} /> : null}
        <Imprint paper={paper} pages={pages} />
        <BreakingBar />
      </body>
    </html>
  );
}
