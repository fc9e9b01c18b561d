import { and, desc, eq, gte, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Block } from "#domain/article/body.ts";
import type { BylineEntry } from "#domain/article/content.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { siteArticles, siteSections } from "./site-views.ts";

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
  readonly publishedAt: Date;
  readonly modifiedAt: Date | null;
};

/** One page of a list. Nothing is counted: the page knows only whether another follows. */
export type ListPage = { readonly articles: readonly ListedArticle[]; readonly hasNext: boolean };

export const PAGE_SIZE = 10;
/** Beyond it a list is no page: OFFSET stays shallow, and nobody reads there. */
export const LAST_PAGE = 100;

/** Newest first of the whole paper. Tags: `home`. */
export async function listNewest(db: Db, most: number): Promise<ListedArticle[]> {
  return list(db, ne(siteArticles.kind, "advertorial"), most);
}

/** The newest of every section, at most `most` each. Tags: `home`. */
export async function listNewestBySection(db: Db, most: number): Promise<ListedArticle[]> {
  const newest = db
    .select(listColumns)
    .from(siteArticles)
    .where(
      and(eq(siteArticles.sectionSlug, siteSections.slug), ne(siteArticles.kind, "advertorial")),
    )
    .orderBy(...newestFirst)
    .limit(most)
    .as("newest");
  const rows = await db.select().from(siteSections).innerJoinLateral(newest, sql`true`);
  return rows.map((row) => row.newest);
}

/** Tags: `section:slug`. */
export async function listSection(db: Db, slug: string, page: number): Promise<ListPage> {
  return listPage(db, eq(siteArticles.sectionSlug, slug), page);
}

/** For the box below an article. Tags: `section:slug`. */
export async function listNewestOfSection(
  db: Db,
  slug: string,
  most: number,
): Promise<ListedArticle[]> {
  return list(db, eq(siteArticles.sectionSlug, slug), most);
}

/** Tags: `tag:…`. */
export async function listTag(db: Db, tag: string, page: number): Promise<ListPage> {
  return gathered(
    db,
    sql`magam.site_articles_by_tag(${tag}, ${MOST_ON_PAGE}, ${skippedBy(page)})`,
    page,
  );
}

/** Tags: `person:id`. */
export async function listReporter(db: Db, personId: number, page: number): Promise<ListPage> {
  const by = sql`magam.site_articles_by_person(${personId}, ${MOST_ON_PAGE}, ${skippedBy(page)})`;
  return gathered(db, by, page);
}

/** The newest for a feed, of one section or of all; no advertorials. Tags: `feeds`. */
export async function listFeed(
  db: Db,
  slug: string | null,
  most: number,
): Promise<ListedArticle[]> {
  const editorial = ne(siteArticles.kind, "advertorial");
  return list(
    db,
    slug === null ? editorial : and(editorial, eq(siteArticles.sectionSlug, slug)),
    most,
  );
}

/** What first went out in [from, until), for sitemaps. Tags: `feeds`. */
export async function listBetween(db: Db, from: Date, until: Date, most: number) {
  return db
    .select({
      id: siteArticles.id,
      headline: listColumns.headline,
      kind: siteArticles.kind,
      publishedAt: siteArticles.firstPublishedAt,
      modifiedAt: siteArticles.modifiedAt,
    })
    .from(siteArticles)
    .where(and(gte(siteArticles.firstPublishedAt, from), lt(siteArticles.firstPublishedAt, until)))
    .orderBy(...newestFirst)
    .limit(most);
}

/** Months in Seoul (`2026-02`) in which anything that is out first went out, newest first. Tags: `feeds`. */
export async function listMonths(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ month: string }>(sql`
    select to_char(month, 'YYYY-MM') as month
    from generate_series(
      (select date_trunc('month', min(first_published_at) at time zone 'Asia/Seoul') from magam.site_articles),
      now() at time zone 'Asia/Seoul', interval '1 month') as month
    where exists (
      select 1 from magam.site_articles
      where first_published_at >= month at time zone 'Asia/Seoul'
        and first_published_at < (month + interval '1 month') at time zone 'Asia/Seoul')
    order by month desc`);
  return rows.map(({ month }) => month);
}

const newestFirst = [desc(siteArticles.firstPublishedAt), desc(siteArticles.id)];

/** Lists read the head and the first blocks only: whole texts would be most of the work. */
export const listColumns = {
  id: siteArticles.id,
  sectionSlug: siteArticles.sectionSlug,
  sectionName: siteArticles.sectionName,
  kind: siteArticles.kind,
  breaking: siteArticles.breaking,
  kicker: sql<Kicker | null>`${siteArticles.content}->>'kicker'`.as("kicker"),
  headline: sql<string>`${siteArticles.content}->>'headline'`.as("headline"),
  decks: sql<string[]>`${siteArticles.content}->'decks'`.as("decks"),
  byline: sql<BylineEntry[]>`${siteArticles.content}->'byline'`.as("byline"),
  opening: sql<
    Block[]
  >`jsonb_path_query_array(${siteArticles.content}, '$.body.content[0 to 4]')`.as("opening"),
  tags: siteArticles.tags,
  publishedAt: siteArticles.firstPublishedAt,
  modifiedAt: siteArticles.modifiedAt,
};

async function list(db: Db, which: SQL | undefined, most: number): Promise<ListedArticle[]> {
  return db
    .select(listColumns)
    .from(siteArticles)
    .where(which)
    .orderBy(...newestFirst)
    .limit(most);
}

/** One row more than the page holds tells whether another page follows. */
async function listPage(db: Db, which: SQL | undefined, page: number): Promise<ListPage> {
  const rows = await db
    .select(listColumns)
    .from(siteArticles)
    .where(which)
    .orderBy(...newestFirst)
    .limit(MOST_ON_PAGE)
    .offset(skippedBy(page));
  return pageOf(rows, page);
}

/** The page of those whose numbers a function of the database tells, already cut to the page. */
async function gathered(db: Db, numbers: SQL, page: number): Promise<ListPage> {
  const rows = await db
    .select(listColumns)
    .from(siteArticles)
    .where(sql`${siteArticles.id} = any(array(select ${numbers}))`)
    .orderBy(...newestFirst);
  return pageOf(rows, page);
}

const MOST_ON_PAGE = PAGE_SIZE + 1;

function skippedBy(page: number): number {
  return (page - 1) * PAGE_SIZE;
}

function pageOf(rows: readonly ListedArticle[], page: number): ListPage {
  const hasNext = rows.length > PAGE_SIZE && page < LAST_PAGE;
  return { articles: rows.slice(0, PAGE_SIZE), hasNext };
}
