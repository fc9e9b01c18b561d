import { asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import type { Ranking } from "#domain/ranking.ts";
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
