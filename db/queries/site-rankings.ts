import { asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import type { Ranking, RankingWindow } from "#domain/ranking.ts";
import { siteArticles, siteRankings } from "./site-views.ts";

/** An article as a list of headlines needs it. */
export type ArticleHead = {
  readonly id: number;
  readonly sectionName: string;
  readonly kind: Kind;
  readonly breaking: boolean;
  readonly kicker: Kicker | null;
  readonly headline: string;
};

/**
 * The newest ranking of each window in which anything was read, of a section or (null) of the whole
 * paper. Tags: `ranking`.
 */
export async function listRankings(db: Db, slug: string | null): Promise<Ranking[]> {
  const { sectionSlug, window, computedAt, place, id } = siteRankings;
  const rows = await db
    .select({ window, computedAt, id })
    .from(siteRankings)
    .where(slug === null ? isNull(sectionSlug) : eq(sectionSlug, slug))
    .orderBy(asc(place));
  const byWindow = Map.groupBy(rows, (row) => row.window);
  return [...byWindow].map(([name, places]) => ({
    window: name,
    computedAt: places[0]?.computedAt ?? new Date(0),
    ids: places.map((row) => row.id),
  }));
}

/**
 * The same with the heads of the first `most` of each, in one statement, for the box on every page.
 * Tags: `ranking`, `article:id` of each.
 */
export async function listRankedHeads(
  db: Db,
  slug: string | null,
  most: number,
): Promise<(Ranking & { readonly articles: readonly ArticleHead[] })[]> {
  const { rows } = await db.execute<{
    window: RankingWindow;
    computed_at: string;
    articles: ArticleHead[];
  }>(sql`
    with ranked as materialized (
      select r.time_window, r.computed_at, r.place, r.id from magam.site_rankings r
      where r.section_slug is not distinct from ${slug}::text and r.place <= ${most}),
    heads as materialized (
      select a.id, a.section_name, a.kind, a.breaking, a.content - 'body' as head
      from magam.site_articles a where a.id = any(array(select id from ranked)))
    select r.time_window as window, r.computed_at, jsonb_agg(jsonb_build_object(
        'id', h.id, 'sectionName', h.section_name, 'kind', h.kind, 'breaking', h.breaking,
        'kicker', h.head->'kicker', 'headline', h.head->'headline') order by r.place) as articles
    from ranked r join heads h using (id)
    group by r.time_window, r.computed_at`);
  return rows.map(({ window, computed_at, articles }) => ({
    window,
    computedAt: new Date(computed_at),
    ids: articles.map(({ id }) => id),
    articles,
  }));
}

/** Those of the articles that are out, in the order of `ids`. Tags: `article:id` of each. */
export async function listHeads(db: Db, ids: readonly number[]): Promise<ArticleHead[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: siteArticles.id,
      sectionName: siteArticles.sectionName,
      kind: siteArticles.kind,
      breaking: siteArticles.breaking,
      kicker: sql<Kicker | null>`${siteArticles.content}->>'kicker'`,
      headline: sql<string>`${siteArticles.content}->>'headline'`,
    })
    .from(siteArticles)
    .where(inArray(siteArticles.id, [...ids]));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
