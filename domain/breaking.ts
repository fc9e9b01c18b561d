import type { Kicker } from "./article/kind.ts";

/** How long a 속보 stays on open pages' bar. */
export const BREAKING_MINUTES = 30;

/** 말머리 that make any article a 속보. */
export const URGENT_KICKERS: readonly Kicker[] = ["속보", "긴급"];

/** What `/breaking.json` says: the newest 속보, or nothing. `at` is ISO 8601. */
export type BreakingNews = {
  readonly id: number;
  readonly headline: string;
  readonly at: string;
} | null;
