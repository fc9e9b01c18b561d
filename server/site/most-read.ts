import {
  type ArticleHead,
  listHeads,
  listRankedHeads,
  listRankings,
} from "#db/queries/site-rankings.ts";
import { pageTags } from "#domain/page-tags.ts";
import { fullestRanking, type RankingWindow, TOP } from "#domain/ranking.ts";
import type { Section } from "#domain/section.ts";
import { siteDb } from "../databases.ts";

export type MostRead = {
  readonly section: string | null;
  readonly window: RankingWindow;
  readonly computedAt: Date;
  readonly articles: readonly ArticleHead[];
};

/**
 * The seven most read of a section or (null) of the paper, from the narrowest window that fills the
 * list. A section nobody reads shows the paper's; null where nobody reads anything.
 */
export async function mostRead(
  section: Pick<Section, "slug" | "name"> | null,
): Promise<MostRead | null> {
  const rankings = await listRankedHeads(siteDb(), section?.slug ?? null, TOP);
  const ranking = fullestRanking(rankings);
  if (!ranking) return section ? mostRead(null) : null;
  const { window, computedAt, articles } = ranking;
  return { section: section?.name ?? null, window, computedAt, articles };
}

/** The whole ranking of one window; null where nothing was read in it. */
export async function mostReadWithin(
  window: RankingWindow,
  most: number,
): Promise<MostRead | null> {
  const rankings = await listRankings(siteDb(), null);
  const ranking = rankings.find((one) => one.window === window);
  if (!ranking) return null;
  const articles = await listHeads(siteDb(), ranking.ids.slice(0, most));
  return { section: null, window, computedAt: ranking.computedAt, articles };
}

/** A page ends with the ranking and with each article in it: a withdrawn one is nowhere any more. */
export function mostReadTags(list: MostRead | null): string[] {
  const ids = (list?.articles ?? []).map(({ id }) => id);
  return [pageTags.ranking, ...ids.map(pageTags.article)];
}
