/** Spans over which readers are counted, the narrowest first. */
export const RANKING_WINDOWS = ["1h", "24h", "7d"] as const;
export type RankingWindow = (typeof RANKING_WINDOWS)[number];

/** What /most-read shows unless another is asked for. */
export const DEFAULT_WINDOW: RankingWindow = "24h";

/** What 많이 본 뉴스 shows beside other things (the seed page's TOP7). */
export const TOP = 7;

export type Ranking = {
  readonly window: RankingWindow;
  /** When it was counted: «17:00 기준». */
  readonly computedAt: Date;
  /** Numbers of articles, most read first. */
  readonly ids: readonly number[];
};

/**
 * The ranking of the narrowest window that fills `places`; where none does, the one that fills most
 * of them, and of equals the narrowest. null where nobody read anything.
 */
export function fullestRanking<T extends Ranking>(rankings: readonly T[], places = TOP): T | null {
  const filled = (ranking: T) => Math.min(places, ranking.ids.length);
  let best: T | null = null;
  for (const window of RANKING_WINDOWS) {
    const ranking = rankings.find((one) => one.window === window);
    if (ranking && filled(ranking) > (best ? filled(best) : 0)) best = ranking;
  }
  return best;
}

/** `?window=` of an address; null for what is no window of ours. */
export function rankingWindow(given: unknown): RankingWindow | null {
  return RANKING_WINDOWS.find((window) => window === given) ?? null;
}
