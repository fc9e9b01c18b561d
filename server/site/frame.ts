import { cache } from "react";
import { findArticle, findPerson, findTombstone, readFrame } from "#db/queries/site.ts";
import { description } from "#domain/article/excerpt.ts";
import { nextSeoulMidnight } from "#domain/korean/seoul-clock.ts";
import { pageTags } from "#domain/page-tags.ts";
import { readPaper } from "#domain/paper.ts";
import { type Directive, maxAgeUntil } from "#domain/press-directive.ts";
import { readReaderSettings } from "#domain/reader-settings.ts";
import type { PlacedSection } from "#domain/section.ts";
import { arrangeStrip, firstExpiry } from "#domain/weather/strip.ts";
import { siteDb } from "#server/databases.ts";

/**
 * What every page of the paper begins with, asked once per render and before anything else: what is
 * read after its clock is at least as new as the lifetime that follows from it.
 */
export const siteFrame = cache(async () => {
  const { now, nextChange, sections, settings, weather, unwantedPages, ads } = await readFrame(
    siteDb(),
  );
  const truths = [nextChange, firstExpiry(weather), nextSeoulMidnight(now)];
  const ends = truths.map((end) => maxAgeUntil(end, now));
  return {
    now,
    maxAge: Math.min(...ends),
    paper: readPaper(settings),
    sections,
    weather: arrangeStrip(weather),
    unwantedPages,
    ads,
    reader: readReaderSettings(settings),
  };
});

export const siteArticle = cache(async (id: number) => {
  await siteFrame();
  const article = await findArticle(siteDb(), id);
  if (!article) return null;
  const { decks, body } = article.content;
  return { ...article, description: description(decks, body) };
});

export const siteTombstone = cache(async (id: number) => {
  await siteFrame();
  return findTombstone(siteDb(), id);
});

export const sitePerson = cache(async (id: number) => {
  await siteFrame();
  return findPerson(siteDb(), id);
});

export type SiteFrame = Awaited<ReturnType<typeof siteFrame>>;

export function sectionOf({ sections }: SiteFrame, slug: string): PlacedSection | null {
  return sections.find((section) => section.slug === slug) ?? null;
}

/** What a page with these tags tells the press. Every page shows the paper's settings and the weather. */
export function directive(
  { maxAge }: Pick<SiteFrame, "maxAge">,
  tags: readonly string[],
  status?: Directive["status"],
): Directive {
  return { tags: [...tags, pageTags.settings, pageTags.weather], maxAge, status };
}
