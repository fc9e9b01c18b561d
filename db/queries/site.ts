import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import type { Section } from "#domain/section.ts";
import {
  siteArticles,
  sitePeople,
  siteSections,
  siteSettings,
  siteTombstones,
} from "./site-views.ts";

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
};

export type Tombstone = {
  readonly id: number;
  readonly kind: "withdrawn" | "killed";
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
  /** When anything next appears or ends by the clock; null if nothing is booked. */
  readonly nextChange: Date | null;
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
  return stone ?? null;
}

/** A writer with something out; anybody else is not found. Tags: `person:id`. */
export async function findPerson(db: Db, id: number): Promise<SitePerson | null> {
  const [person] = await db.select().from(sitePeople).where(eq(sitePeople.id, id));
  return person ?? null;
}

/** All sections in the paper's order. Tags: `settings`. */
export async function listSections(db: Db): Promise<Section[]> {
  return db
    .select({
      id: siteSections.id,
      slug: siteSections.slug,
      name: siteSections.name,
      nameEn: siteSections.nameEn,
    })
    .from(siteSections)
    .orderBy(asc(siteSections.position), asc(siteSections.id));
}

/** The settings whose keys begin with `paper.`. Tags: `settings`. */
export async function paperSettings(db: Db): Promise<Map<string, string>> {
  const rows = await db.select().from(siteSettings);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Ask it before a page's other queries: what they show is then at least as new. No tags. */
export async function nextChange(db: Db): Promise<SiteClock> {
  const { rows } = await db.execute<{ now: string; next: string | null }>(
    sql`select now() as now, magam.site_next_change() as next`,
  );
  const [row] = rows;
  if (!row) throw new Error("the database told no time");
  return { now: new Date(row.now), nextChange: row.next === null ? null : new Date(row.next) };
}
