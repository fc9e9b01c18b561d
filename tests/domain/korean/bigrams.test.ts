import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bigrams, searchKey, searchTerms } from "#domain/korean/bigrams.ts";
import { anyText, koreanProse } from "./unicode.ts";

const finds = (query: string, text: string) =>
  searchKey(text).includes(searchKey(query)) &&
  bigrams(query).every((pair) => bigrams(text).includes(pair));

describe("bigrams", () => {
  test("are the distinct pairs of each run", () => {
    expect(bigrams("한국은행")).toEqual(["한국", "국은", "은행"]);
    expect(bigrams("가나가나")).toEqual(["가나", "나가"]);
    expect(bigrams("AI, 李")).toEqual(["ai", "李"]);
    expect(bigrams("…!?")).toEqual([]);
  });

  test("find a noun whatever particle follows", () => {
    expect(finds("경찰", "경찰이 피의자를 붙잡았다")).toBe(true);
    expect(finds("피의자", "경찰이 피의자를 붙잡았다")).toBe(true);
    expect(finds("검찰", "경찰이 피의자를 붙잡았다")).toBe(false);
  });

  test("find either spelling of an open spacing", () => {
    expect(finds("개인정보", "개인 정보 유출")).toBe(true);
    expect(finds("개인 정보", "개인정보 유출")).toBe(true);
    expect(finds("3자 회동", "여야 3자회동 불발")).toBe(true);
    expect(finds("정보", "개인. 정\n보")).toBe(true);
  });

  test("are not joined across punctuation", () => {
    expect(finds("인정", "개인, 정보")).toBe(false);
    expect(bigrams("개인, 정보")).toEqual(["개인", "정보"]);
  });

  test("find text typed as jamo, in full width or in another case", () => {
    expect(finds("따릉이".normalize("NFD"), "따릉이 이용자")).toBe(true);
    expect(finds("ai", "ＡＩ 반도체")).toBe(true);
    expect(finds("(주)마감", "㈜마감")).toBe(true);
  });

  test("of a text hold those of every piece of its key, for any prose", () => {
    fc.assert(
      fc.property(koreanProse, fc.nat(), fc.integer({ min: 2, max: 12 }), (text, from, length) => {
        const letters = [...searchKey(text)];
        const start = from % Math.max(1, letters.length);
        const piece = letters.slice(start, start + length).join("");
        const runs = piece.split("|").filter((run) => [...run].length >= 2);
        for (const run of runs) expect(finds(run, text)).toBe(true);
      }),
    );
  });

  test("are distinct, at most two letters long and without break, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pairs = bigrams(text);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const pair of pairs) {
          expect([...pair].length === 1 || [...pair].length === 2).toBe(true);
          expect(pair).not.toContain("|");
        }
        expect(bigrams(searchKey(text))).toEqual(pairs);
      }),
      { numRuns: 500 },
    );
  });
});

describe("searchKey", () => {
  test("keeps words of other scripts apart and joins Hangul", () => {
    expect(searchKey("AI 반도체, “Hello  World” 개인 정보!")).toBe(
      "ai|반도체|hello|world|개인정보",
    );
  });

  test("of a key is the key, and has nothing LIKE would read as a sign, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).not.toMatch(/[%_\\\s]/u);
        expect(key.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("searchTerms", () => {
  test("are the words of the query, each once", () => {
    expect(searchTerms("  경찰 따릉이  경찰 ! ")).toEqual(["경찰", "따릉이"]);
    expect(searchTerms("")).toEqual([]);
  });
});
