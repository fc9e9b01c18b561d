import { describe, expect, test } from "vitest";
import { rankRelated } from "#domain/related.ts";

const day = (date: number) => new Date(Date.UTC(2026, 1, date));
const article = { id: 1, tags: ["교통", "예산", "시장"] };

describe("related articles", () => {
  test("come by the number of tags they share, then the newer first", () => {
    const candidates = [
      { id: 2, tags: ["교통"], publishedAt: day(9) },
      { id: 3, tags: ["교통", "예산"], publishedAt: day(1) },
      { id: 4, tags: ["시장", "교통", "날씨"], publishedAt: day(2) },
    ];
    expect(rankRelated(article, candidates, 5).map(({ id }) => id)).toEqual([4, 3, 2]);
    expect(rankRelated(article, candidates, 2)).toHaveLength(2);
  });

  test("are neither the article itself, nor one twice, nor one that shares nothing", () => {
    const twice = { id: 2, tags: ["예산"], publishedAt: day(3) };
    const candidates = [
      { id: 1, tags: article.tags, publishedAt: day(9) },
      twice,
      twice,
      { id: 5, tags: ["야구"], publishedAt: day(9) },
    ];
    expect(rankRelated(article, candidates, 5).map(({ id }) => id)).toEqual([2]);
  });

  test("of an article without tags there are none", () => {
    const other = { id: 2, tags: ["교통"], publishedAt: day(3) };
    expect(rankRelated({ id: 1, tags: [] }, [other], 5)).toEqual([]);
  });
});
