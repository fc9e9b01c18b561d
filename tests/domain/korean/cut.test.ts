import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutAtWord, graphemeLength, graphemes } from "#domain/korean/cut.ts";
import { anyText, koreanProse } from "./unicode.ts";

describe("graphemeLength", () => {
  test("counts what a reader sees", () => {
    expect(graphemeLength("한글")).toBe(2);
    expect(graphemeLength("한글".normalize("NFD"))).toBe(2);
    expect(graphemeLength("👩‍🚒🇰🇷👍🏽")).toBe(3);
    expect(graphemeLength("")).toBe(0);
  });
});

describe("cutAtWord", () => {
  test("leaves a text that fits", () => {
    expect(cutAtWord("따릉이 이용자 급증", 10)).toBe("따릉이 이용자 급증");
    expect(cutAtWord("  따릉이 이용자 급증\n", 10)).toBe("따릉이 이용자 급증");
  });

  test("ends after a whole 어절", () => {
    expect(cutAtWord("따릉이 이용자 급증", 9)).toBe("따릉이 이용자…");
    expect(cutAtWord("따릉이 이용자 급증", 8)).toBe("따릉이 이용자…");
    expect(cutAtWord("따릉이 이용자 급증", 7)).toBe("따릉이…");
  });

  test("takes the sentence end if one lies in the last 40 percent", () => {
    const text = "서울시가 대책을 냈다. 이용자는 지난해보다 크게 늘었다.";
    expect(cutAtWord(text, 20)).toBe("서울시가 대책을 냈다. …");
    expect(cutAtWord(text, 25)).toBe("서울시가 대책을 냈다. 이용자는 지난해보다…");
  });

  test("takes the later of two sentence ends, and one behind a closing quote", () => {
    expect(cutAtWord("비가 왔다. “눈도 왔다.” 바람도 세게 불었다", 20)).toBe(
      "비가 왔다. “눈도 왔다.” …",
    );
  });

  test("does not take a point inside a number for a sentence end", () => {
    expect(cutAtWord("물가가 지난달 3.5% 올랐다고 통계청이 밝혔다", 15)).toBe(
      "물가가 지난달 3.5%…",
    );
  });

  test("cuts a first word that is too long between graphemes", () => {
    expect(cutAtWord("👩‍🚒👩‍🚒👩‍🚒👩‍🚒", 3)).toBe("👩‍🚒👩‍🚒…");
    expect(cutAtWord("가나다라마", 1)).toBe("…");
    expect(cutAtWord("가나다라마", 0)).toBe("");
  });

  test("gives cards of at most 120 that end at a word, from any prose", () => {
    fc.assert(
      fc.property(koreanProse, (text) => {
        const card = cutAtWord(text, 120);
        expect(graphemeLength(card)).toBeLessThanOrEqual(120);
        const whole = text.trim();
        if (card === whole) return;
        expect(card.endsWith("…")).toBe(true);
        const kept = card.replace(/ ?…$/u, "");
        expect(whole.startsWith(kept)).toBe(true);
        expect(whole.slice(kept.length)).toMatch(/^\s/u);
        expect(kept).toMatch(/\S$/u);
      }),
    );
  });

  test("never splits a grapheme nor grows too long, for any string and length", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -1, max: 40 }), (text, max) => {
        const cut = cutAtWord(text, max);
        expect(graphemeLength(cut)).toBeLessThanOrEqual(Math.max(0, max));
        expect(cutAtWord(cut, max)).toBe(cut);
        const kept = graphemes(cut.replace(/ ?…$/u, "")).join("");
        const boundaries = new Set([0]);
        const signs = graphemes(text);
        let at = 0;
        for (const sign of signs) {
          at += sign.length;
          boundaries.add(at);
        }
        const start = [...boundaries].find(
          (from) => text.startsWith(kept, from) && boundaries.has(from + kept.length),
        );
        expect(start).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
