import type { Db } from "#db/client.ts";
import { PAGE_SIZE } from "#db/queries/site-lists.ts";
import {
  type FoundArticle,
  listFound,
  MOST_FOUND,
  searchArticlesByAny,
} from "#db/queries/site-search.ts";
import { sqlState } from "#db/transaction.ts";
import { searchKey } from "#domain/korean/bigrams.ts";
import type { SearchAsked } from "#domain/search/address.ts";
import { planOf } from "#domain/search/plan.ts";
import { parseQuery, type SearchFault, type SearchQuery } from "#domain/search/query.ts";
import { type PlacedSection, withParts } from "#domain/section.ts";

export type Found = {
  readonly articles: readonly FoundArticle[];
  readonly query: SearchQuery;
  /** Exact up to `MOST_FOUND`. */
  readonly count: number;
  readonly isMore: boolean;
  readonly hasNext: boolean;
};

/** `busy`: the database had no room for it within its time. */
export type Finding = { ok: true; found: Found } | { ok: false; fault: SearchFault | "busy" };

/**
 * What readers may see of what they look for. Best first means: all words in headline and tags
 * before the others; within each, newest first.
 */
export async function findArticles(
  db: Db,
  order: SearchAsked,
  sections: readonly PlacedSection[],
): Promise<Finding> {
  const parsed = parseQuery(order.q, { from: order.from, to: order.to });
  if (!parsed.ok) return { ok: false, fault: parsed.fault };
  const { query } = parsed;
  const section = query.section === null ? null : sectionNamed(sections, query.section);
  if (section === undefined) return { ok: false, fault: "sectionUnknown" };
  const parts = section === null ? [null] : withParts(sections, section).map(({ id }) => id);
  const plans = (where: "text" | "head") => parts.map((id) => planOf(query, id, where));
  try {
    const all = await searchArticlesByAny(db, plans("text"));
    const isBest = order.sort === "best" && query.terms.length > 0 && all.length > 1;
    const head = isBest ? await searchArticlesByAny(db, plans("head")) : [];
    const ids = [...new Set([...head, ...all])].slice(0, MOST_FOUND);
    const at = (order.page - 1) * PAGE_SIZE;
    const articles = await listFound(db, ids.slice(at, at + PAGE_SIZE));
    const hasNext = ids.length > at + PAGE_SIZE;
    const isMore = all.length > MOST_FOUND;
    return { ok: true, found: { articles, query, count: ids.length, isMore, hasNext } };
  } catch (error) {
    if (isWithoutRoom(error)) return { ok: false, fault: "busy" };
    throw error;
  }
}

/** undefined if there is none of this name. */
function sectionNamed(
  sections: readonly PlacedSection[],
  typed: string,
): PlacedSection | undefined {
  const wanted = searchKey(typed);
  return sections.find(({ slug, name, nameEn }) =>
    [slug, name, nameEn].some((called) => searchKey(called) === wanted),
  );
}

const STATEMENT_CANCELLED = "57014";

/** Cancelled at its time limit, or no connection of the search pool came free. */
function isWithoutRoom(error: unknown): boolean {
  if (sqlState(error) === STATEMENT_CANCELLED) return true;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (/^timeout exceeded when trying to connect$|^Query read timeout$/.test(at.message))
      return true;
  }
  return false;
}
