import { inArray, sql } from "drizzle-orm";
import type { Db, Reader } from "#db/client.ts";
import type { Content } from "#domain/article/content.ts";
import type { SearchPlan } from "#domain/search/plan.ts";
import { asListed, type ListedArticle, listColumns } from "./site-lists.ts";
import { siteArticles } from "./site-views.ts";

/** An article found, with the text that shows where. */
export type FoundArticle = ListedArticle & Pick<Content, "body">;

/** Counted exactly up to here; one more says that there are more. */
export const MOST_FOUND = 1000;

/**
 * Numbers of the articles that are out and fit, newest first, at most `MOST_FOUND` + 1. No tags:
 * what is found is kept by nobody.
 */
export async function searchArticles(db: Db, plan: SearchPlan): Promise<number[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select ${found(plan)} as id`);
  return rows.map(({ id }) => Number(id));
}

/** The same for the newsroom, at most so many. */
export async function searchArticlesBy(
  reader: Reader,
  plan: SearchPlan,
  most: number,
): Promise<number[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`select ${found(plan, most)} as id`);
  return rows.map(({ id }) => Number(id));
}

/** What fits any of the plans, in the same order. They are those of a section and of its parts. */
export async function searchArticlesByAny(db: Db, plans: readonly SearchPlan[]): Promise<number[]> {
  const [only, ...others] = plans;
  if (only && others.length === 0) return searchArticles(db, only);
  const each = sql.join(
    plans.map((plan) => sql`select ${found(plan)} as id`),
    sql` union `,
  );
  const { rows } = await db.execute<{ id: string }>(sql`
    with found as materialized (${each})
    select a.id from magam.site_articles a where a.id = any(array(select id from found))
    order by a.first_published_at desc, a.id desc limit ${MOST_FOUND + 1}`);
  return rows.map(({ id }) => Number(id));
}

function found(plan: SearchPlan, most = MOST_FOUND + 1) {
  const { pieces, has, inHead, inByline, without, since, until } = plan;
  return sql`magam.site_search(${list(pieces)}::bigint[], ${list(has)}::text[],
    ${list(inHead)}::text[], ${list(inByline)}::text[], ${list(without)}::text[],
    ${since?.toISOString() ?? null}::timestamptz, ${until?.toISOString() ?? null}::timestamptz,
    ${most})`;
}

/** The articles of one page of what was found, in that order; what went meanwhile is left out. */
export async function listFound(db: Db, ids: readonly number[]): Promise<FoundArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ...listColumns, body: sql<Content["body"]>`${siteArticles.content}->'body'` })
    .from(siteArticles)
    .where(inArray(siteArticles.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, asListed(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** As one parameter: Drizzle would make a parameter of each entry. */
function list(values: readonly (string | number)[]) {
  return sql.param([...values]);
}
