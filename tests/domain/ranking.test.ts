import { describe, expect, test } from "vitest";
import { paths } from "#domain/paths.ts";
import {
  fullestRanking,
  type Ranking,
  type RankingWindow,
  rankingWindow,
} from "#domain/ranking.ts";

const computedAt = new Date("2026-02-09T08:00:00Z");
const ranking = (window: RankingWindow, places: number): Ranking => ({
  window,
  computedAt,
  ids: Array.from({ length: places }, (_, place) => place + 1),
});

describe("the window shown", () => {
  test("is the narrowest that fills the list", () => {
    const all = [ranking("7d", 20), ranking("24h", 12), ranking("1h", 7)];
    expect(fullestRanking(all)?.window).toBe("1h");
  });

  test("falls back to the wider one when fewer than seven were read", () => {
    expect(fullestRanking([ranking("1h", 6), ranking("24h", 7), ranking("7d", 9)])?.window).toBe(
      "24h",
    );
    expect(fullestRanking([ranking("24h", 6), ranking("7d", 9)])?.window).toBe("7d");
  });

  test("is the one with most where none fills it, and none where nobody read", () => {
    expect(fullestRanking([ranking("1h", 2), ranking("24h", 4), ranking("7d", 4)])?.window).toBe(
      "24h",
    );
    expect(fullestRanking([ranking("1h", 0)])).toBeNull();
    expect(fullestRanking([])).toBeNull();
  });
});

test("an address names one of three windows; the default one goes unnamed", () => {
  expect(rankingWindow("7d")).toBe("7d");
  for (const junk of ["1d", "", undefined, ["1h"], "1h "]) expect(rankingWindow(junk)).toBeNull();
  expect(paths.mostRead()).toBe("/most-read");
  expect(paths.mostRead("24h")).toBe("/most-read");
  expect(paths.mostRead("1h")).toBe("/most-read?window=1h");
});
