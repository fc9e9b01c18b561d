import { desc, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Block } from "#domain/article/body.ts";
import type { BylineEntry, Content } from "#domain/article/content.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { LAST_PAGE } from "#domain/list-page.ts";
import { pictureOfListed, type SitePicture } from "./site-pictures.ts";
import { siteArticles } from "./site-views.ts";

/** An article on a list: its head and the beginning of its text. */
export type ListedArticle = {
  readonly id: number;
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly kind: Kind;
  readonly breaking: boolean;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly decks: readonly string[];
  readonly byline: readonly BylineEntry[];
  readonly tags: readonly string[];
  /** The first blocks of the text; what shows an excerpt cuts it from them. */
  readonly opening: readonly Block[];
  /** What stands for it: its main picture, else the first of its text; absent or null without any. */
  readonly picture?: SitePicture | null;
  readonly publishedAt: Date;
  readonly modifiedAt: Date | null;
};

/** One page of a list. Nothing is counted: the page knows only whether another follows. */
export type ListPage = { readonly articles: readonly ListedArticle[]; readonly hasNext: boolean };

export const PAGE_SIZE = 10;

/** Newest first of the whole paper; no advertorials. Tags: `home`. */
export async function listNewest(db: Db, most: number): Promise<ListedArticle[]> {
  return gathered(db, sql`magam.site_articles_newest(${most}, 0)`);
}

/** The newest of every section, at most `most` each; no advertorials. Tags: `home`. */
export async function listNewestBySection(db: Db, most: number): Promise<ListedArticle[]> {
  return gathered(db, sql`magam.site_articles_by_section(${most})`);
}

/** Tags: `section:slug`. */
export async function listSection(db: Db, slug: string, page: number): Promise<ListPage> {
  return gatheredPage(
    db,
    sql`magam.site_articles_of_section(${slug}, false, ${MOST_ON_PAGE}, ${skippedBy(page)})`,
    page,
  );
}

/** What first went out in [from, until), newest first. Tags: `feeds`. */
export async function listDay(db: Db, from: Date, until: Date, page: number): Promise<ListPage> {
  return gatheredPage(db, between(from, until, MOST_ON_PAGE, skippedBy(page)), page);
}

/** For the box below an article. Tags: `section:slug`. */
export async function listNewestOfSection(
  db: Db,
  slug: string,
  most: number,
): Promise<ListedArticle[]> {
  return gathered(db, sql`magam.site_articles_of_section(${slug}, false, ${most}, 0)`);
}

/** Tags: `tag:…`. */
export async function listTag(db: Db, tag: string, page: number): Promise<ListPage> {
  return gatheredPage(
    db,
    sql`magam.site_articles_by_tag(${tag}, ${MOST_ON_PAGE}, ${skippedBy(page)})`,
    page,
  );
}

/** Tags: `person:id`. */
export async function listReporter(db: Db, personId: number, page: number): Promise<ListPage> {
  return gatheredPage(
    db,
    sql`magam.site_articles_by_person(${personId}, ${MOST_ON_PAGE}, ${skippedBy(page)})`,
    page,
  );
}

/** The newest for a feed, of one section or of all; no advertorials. Tags: `feeds`. */
export async function listFeed(
  db: Db,
  slug: string | null,
  most: number,
): Promise<ListedArticle[]> {
  if (slug === null) return listNewest(db, most);
  return gathered(db, sql`magam.site_articles_of_section(${slug}, true, ${most}, 0)`);
}

/** Addresses of what first went out in [from, until), for sitemaps, at most 50,000. Tags: `feeds`. */
export async function listAddresses(db: Db, from: Date, until: Date, most: number) {
  return db
    .select({
      id: siteArticles.id,
      publishedAt: siteArticles.firstPublishedAt,
      modifiedAt: siteArticles.modifiedAt,
    })
    .from(siteArticles)
    .where(isAmong(between(from, until, most, 0)))
    .orderBy(...newestFirst);
}

/** The same with headlines, each at five times the cost: its text has to be unpacked. */
export async function listBetween(db: Db, from: Date, until: Date, most: number) {
  return db
    .select({
      id: siteArticles.id,
      headline: sql<string>`${siteArticles.content}->>'headline'`,
      kind: siteArticles.kind,
      publishedAt: siteArticles.firstPublishedAt,
      modifiedAt: siteArticles.modifiedAt,
    })
    .from(siteArticles)
    .where(isAmong(between(from, until, most, 0)))
    .orderBy(...newestFirst);
}

/** Months in Seoul (`2026-02`) in which anything that is out first went out, newest first. Tags: `feeds`. */
export async function listMonths(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ month: string }>(sql`select magam.site_months() as month`);
  return rows.map(({ month }) => month);
}

const newestFirst = [desc(siteArticles.firstPublishedAt), desc(siteArticles.id)];

/**
 * Lists read the head and the first blocks only: whole texts would be most of the work. The head in
 * one piece, because the database unpacks the text anew for each piece that is asked of it.
 */
export const listColumns = {
  id: siteArticles.id,
  sectionSlug: siteArticles.sectionSlug,
  sectionName: siteArticles.sectionName,
  kind: siteArticles.kind,
  breaking: siteArticles.breaking,
  head: sql<Omit<Content, "body">>`${siteArticles.content} - 'body'`.as("head"),
  opening: sql<
    Block[]
  >`jsonb_path_query_array(${siteArticles.content}, '$.body.content[0 to 4]')`.as("opening"),
  picture: pictureOfListed,
  publishedAt: siteArticles.firstPublishedAt,
  modifiedAt: siteArticles.modifiedAt,
};

type ListRow = Omit<ListedArticle, keyof Content | "opening" | "picture"> & {
  readonly head: Omit<Content, "body">;
};

/** A row of `listColumns`, and whatever else was asked beside them, as lists know it. */
export function asListed<Row extends ListRow>({ head, ...row }: Row) {
  const { kicker, headline, decks, byline, tags } = head;
  return { ...row, kicker, headline, decks, byline, tags };
}

/**
 * Those whose numbers a function of the database tells, which walks an index in the list's order:
 * the view itself, being a security barrier, would sort everything that is out.
 */
async function gathered(db: Db, numbers: SQL): Promise<ListedArticle[]> {
  const rows = await db
    .select(listColumns)
    .from(siteArticles)
    .where(isAmong(numbers))
    .orderBy(...newestFirst);
  return rows.map(asListed);
}

/** One row more than the page holds tells whether another page follows. */
async function gatheredPage(db: Db, numbers: SQL, page: number): Promise<ListPage> {
  const rows = await gathered(db, numbers);
  const hasNext = rows.length > PAGE_SIZE && page < LAST_PAGE;
  return { articles: rows.slice(0, PAGE_SIZE), hasNext };
}

const MOST_ON_PAGE = PAGE_SIZE + 1;

function skippedBy(page: number): number {
  return (page - 1) * PAGE_SIZE;
}

function isAmong(numbers: SQL): SQL {
  return sql`${siteArticles.id} = any(array(select ${numbers}))`;
}

function between(from: Date, until: Date, most: number, skipped: number): SQL {
  const [since, end] = [from.toISOString(), until.toISOString()];
  return sql`magam.site_articles_between(${since}, ${end}, ${most}, ${skipped})`;
}
