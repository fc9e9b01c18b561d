import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Ad } from "#domain/ad.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import type { CardShape } from "#domain/card.ts";
import type { CompanyPage } from "#domain/company-page.ts";
import type { PlacedSection } from "#domain/section.ts";
import type { StationWeather } from "#domain/weather/strip.ts";
import { picturesOfArticle, type SitePicture } from "./site-pictures.ts";
import { siteArticles, sitePeople, siteTombstones } from "./site-views.ts";

/** One article as readers may see it. */
export type SiteArticle = {
  readonly id: number;
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly kind: Kind;
  readonly content: Content;
  readonly breaking: boolean;
  readonly changeKind: ChangeKind | null;
  /** 입력 */
  readonly publishedAt: Date;
  /** 수정; null where nothing of substance changed. */
  readonly modifiedAt: Date | null;
  /** When this text of it went out: the mark by which a receipt knows it. */
  readonly outSince: Date;
  /** The names of its cards by shape; null before they are drawn. */
  readonly cards: Partial<Record<CardShape, string>> | null;
  /** Those that may be shown and are ready, by number; null where there are none. */
  readonly pictures: Readonly<Record<number, SitePicture>> | null;
};

export type Tombstone = {
  readonly id: number;
  /** Killed: it never comes back. Otherwise withdrawn, and it may. */
  readonly isForGood: boolean;
  readonly since: Date;
};

export type SitePerson = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly beat: string;
  readonly bio: string;
};

export type SiteClock = {
  /** The database's, which alone decides what is out. */
  readonly now: Date;
  /**
   * When something next ends by the clock that the press is not told of beforehand: the rights to a
   * picture. Null if nothing does.
   */
  readonly nextChange: Date | null;
};

export type SiteFrame = SiteClock & {
  readonly sections: readonly PlacedSection[];
  readonly settings: ReadonlyMap<string, string>;
  /** Of the last three hours, in no order. */
  readonly weather: readonly StationWeather[];
  readonly unwantedPages: readonly CompanyPage[];
  /** What is booked; a place without any is empty. */
  readonly ads: readonly Ad[];
};

/** What is out under this number now. Tags: `article:id`. */
export async function findArticle(db: Db, id: number): Promise<SiteArticle | null> {
  const [article] = await db
    .select({
      id: siteArticles.id,
      sectionSlug: siteArticles.sectionSlug,
      sectionName: siteArticles.sectionName,
      kind: siteArticles.kind,
      content: siteArticles.content,
      breaking: siteArticles.breaking,
      changeKind: siteArticles.changeKind,
      publishedAt: siteArticles.firstPublishedAt,
      modifiedAt: siteArticles.modifiedAt,
      outSince: siteArticles.visibleFrom,
      cards: sql<SiteArticle["cards"]>`(
        select jsonb_object_agg(shape, hash) from magam.site_cards where article_id = ${id})`,
      pictures: picturesOfArticle(id),
    })
    .from(siteArticles)
    .where(eq(siteArticles.id, id))
    .limit(1);
  return article ?? null;
}

/** Whether the number was out once. A kill outlasts a withdrawal. Tags: `article:id`. */
export async function findTombstone(db: Db, id: number): Promise<Tombstone | null> {
  const [stone] = await db
    .select()
    .from(siteTombstones)
    .where(eq(siteTombstones.id, id))
    .orderBy(asc(siteTombstones.kind), desc(siteTombstones.since))
    .limit(1);
  return stone ? { id: stone.id, isForGood: stone.kind === "killed", since: stone.since } : null;
}

/** A writer with something out; anybody else is not found. Tags: `person:id`. */
export async function findPerson(db: Db, id: number): Promise<SitePerson | null> {
  const [person] = await db.select().from(sitePeople).where(eq(sitePeople.id, id));
  return person ?? null;
}

/**
 * What every page begins with, in one statement: the clock, the sections in the paper's order, the
 * settings whose keys begin with `paper.`, the weather, the company pages not wanted, the advertisements. Ask it before a page's other queries: what they show is
 * then at least as new. Tags: `settings`, `weather`.
 */
export async function readFrame(db: Db): Promise<SiteFrame> {
  const { rows } = await db.execute<{
    now: string;
    next: string | null;
    sections: PlacedSection[];
    settings: Record<string, string>;
    weather: (Omit<StationWeather, "observedAt"> & { observedAt: string })[];
    unwanted: CompanyPage[];
    ads: Ad[];
  }>(sql`
    select now() as now, magam.site_next_change() as next,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', id, 'slug', slug, 'name', name, 'nameEn', name_en,
          'parentId', parent_id) order by position, id), '[]')
        from magam.site_sections) as sections,
      (select coalesce(jsonb_object_agg(key, value), '{}') from magam.site_settings) as settings,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'station', station, 'observedAt', observed_at, 'sky', sky, 'icon', icon,
          'temperatureTenths', temperature_tenths, 'provider', provider)), '[]')
        from magam.site_weather) as weather,
      (select coalesce(jsonb_agg(page), '[]') from magam.site_pages where text = '') as unwanted,
      (select coalesce(jsonb_agg(to_jsonb(ad)), '[]') from magam.site_ads ad) as ads`);
  const [row] = rows;
  if (!row) throw new Error("the database told no time");
  return {
    now: new Date(row.now),
    nextChange: row.next === null ? null : new Date(row.next),
    sections: row.sections,
    settings: new Map(Object.entries(row.settings)),
    unwantedPages: row.unwanted,
    ads: row.ads,
    weather: row.weather.map((one) => ({ ...one, observedAt: new Date(one.observedAt) })),
  };
}

/** The clock alone, for what shows no frame. No tags. */
export async function nextChange(db: Db): Promise<SiteClock> {
  const { now, nextChange: next } = await readFrame(db);
  return { now, nextChange: next };
}
