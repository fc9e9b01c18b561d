import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { publications, relatedPicks } from "#db/schema/index.ts";

/** An article a desk chose to be read after another. */
export type Pick = {
  readonly id: number;
  /** As it last went out. */
  readonly headline: string;
  /** Readers get it now; else they do not see it among the chosen. */
  readonly isOut: boolean;
};

/** In the desk's order, those that are not out any more among them. */
export async function listPicks(reader: Reader, articleId: number): Promise<Pick[]> {
  const { rows } = await reader.execute<{ id: string; headline: string; out: boolean }>(sql`
    select r.related_id as id, last.headline, last.out
    from ${relatedPicks} r cross join lateral (
      select p.content->>'headline' as headline,
        p.visible_from <= now() and now() < coalesce(p.visible_until, 'infinity') and not p.held as out
      from ${publications} p where p.article_id = r.related_id and p.visible_from <= now()
      order by p.visible_from desc limit 1) last
    where r.article_id = ${articleId} order by r.place`);
  return rows.map(({ id, headline, out }) => ({ id: Number(id), headline, isOut: out }));
}

/** Their numbers alone, in the desk's order. */
export async function listPickIds(reader: Reader, articleId: number): Promise<number[]> {
  const rows = await reader
    .select({ id: relatedPicks.relatedId })
    .from(relatedPicks)
    .where(eq(relatedPicks.articleId, articleId))
    .orderBy(asc(relatedPicks.place));
  return rows.map(({ id }) => id);
}

/** Which articles name this one: their pages change when it comes or goes. */
export async function listPickers(reader: Reader, relatedId: number): Promise<number[]> {
  const rows = await reader
    .select({ id: relatedPicks.articleId })
    .from(relatedPicks)
    .where(eq(relatedPicks.relatedId, relatedId));
  return rows.map(({ id }) => id);
}

/** Those of the articles that readers get now and that a desk may recommend. */
export async function listRecommendable(
  reader: Reader,
  ids: readonly number[],
): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await reader
    .select({ id: publications.articleId })
    .from(publications)
    .where(
      and(
        inArray(publications.articleId, [...ids]),
        ne(publications.kind, "advertorial"),
        eq(publications.practice, false),
        eq(publications.held, false),
        sql`${publications.visibleFrom} <= now()`,
        sql`now() < coalesce(${publications.visibleUntil}, 'infinity')`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
