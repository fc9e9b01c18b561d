import type { Metadata } from "next";
import { PagedRows } from "#components/site/article-rows.tsx";
import { DayPicker } from "#components/site/day-picker.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { listDay } from "#db/queries/site-lists.ts";
import { formatHeaderDate, seoulDay } from "#domain/korean/dates.ts";
import { archiveDay } from "#domain/korean/seoul-day.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { missingMetadata, pageMetadata } from "#server/site/metadata.ts";
import { MissingPage } from "../missing-page.tsx";

/** A day's address as it was asked for; no day is today. */
export type AskedDay = { readonly day: string | null; readonly page: number | null };

export async function dayMetadata({ day, page }: AskedDay): Promise<Metadata> {
  const { paper, now } = await siteFrame();
  const asked = archiveDay(day ?? seoulDay(now), now);
  if (!asked || page === null) return missingMetadata(paper, site.notFoundTitle);
  const name = formatHeaderDate(asked.from);
  const title = day === null ? site.archive.title : site.archive.day(name);
  return pageMetadata({
    paper,
    title: page > 1 ? `${title} ${site.pageNumber(page)}` : title,
    description: site.archive.description(name, paper.name),
    path: paths.archive(day ?? undefined, page),
  });
}

/** What first went out on one day in Seoul, newest first. */
export async function DayPage({ day, page }: AskedDay) {
  const frame = await siteFrame();
  const { now } = frame;
  const asked = archiveDay(day ?? seoulDay(now), now);
  if (!asked) return <MissingPage />;
  const name = site.archive.day(formatHeaderDate(asked.from));
  const start = { name, path: paths.archive(asked.day) };
  if (page === null) return <MissingPage list={start} />;
  const list = await listDay(siteDb(), asked.from, asked.until, page);
  if (page > 1 && list.articles.length === 0) return <MissingPage list={start} />;
  return (
    <div className="list-page">
      {/* Whatever goes out, is withdrawn or restored drops the feeds, and with them this page. */}
      <PressDirective {...directive(frame, [pageTags.feeds])} />
      <header className="page-head">
        <h1>{name}</h1>
        <DayPicker {...asked} today={seoulDay(now)} />
      </header>
      {list.articles.length === 0 ? (
        <p className="empty">{site.archive.empty}</p>
      ) : (
        <PagedRows
          {...list}
          showSection
          now={now}
          page={page}
          hrefOf={(number) => paths.archive(asked.day, number)}
        />
      )}
    </div>
  );
}
