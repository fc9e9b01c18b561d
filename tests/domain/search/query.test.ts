import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planOf } from "#domain/search/plan.ts";
import { LONGEST_QUERY, MOST_TERMS, parseQuery, SEARCH_FAULTS } from "#domain/search/query.ts";
import { within } from "../../support/pace.ts";
import { anyText } from "../korean/unicode.ts";

const asked = (raw: string, days?: { from?: string; to?: string }) => {
  const parsed = parseQuery(raw, days);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.query;
};
const fault = (raw: string, days?: { from?: string; to?: string }) => {
  const parsed = parseQuery(raw, days);
  return parsed.ok ? null : parsed.fault;
};

describe("a query", () => {
  test("is words that must all be there, each once", () => {
    expect(asked("  경찰 따릉이 경찰!").terms).toEqual(["경찰", "따릉이"]);
    expect(asked("3자 회동").terms).toEqual(["3자", "회동"]);
    expect(asked("AI 반도체").terms).toEqual(["ai", "반도체"]);
  });

  test("keeps what is quoted together, whatever quotes are used and if one is missing", () => {
    expect(asked('"개인 정보" 유출').terms).toEqual(["개인정보", "유출"]);
    expect(asked("“개인, 정보”").terms).toEqual(["개인|정보"]);
    expect(asked('유출 "개인 정보').terms).toEqual(["유출", "개인정보"]);
    expect(asked('" " 경찰').terms).toEqual(["경찰"]);
  });

  test("leaves out what follows a minus", () => {
    expect(asked("경찰 -검찰 -“개인 정보”")).toMatchObject({
      terms: ["경찰"],
      without: ["검찰", "개인정보"],
    });
    expect(asked("코로나-19 - 백신").without).toEqual([]);
  });

  test("takes one syllable for the beginning of a headline's word", () => {
    expect(asked("강 수달")).toMatchObject({ terms: ["수달"], letters: ["강"] });
    expect(asked("李").letters).toEqual(["이"]);
  });

  test("reads Hanja as Hangul: alone what it stands for, else how it sounds", () => {
    expect(asked("美").terms).toEqual(["미국"]);
    expect(asked("美中").terms).toEqual(["미중"]);
    expect(asked("李대통령").terms).toEqual(["이대통령"]);
  });

  test("joins single letters and keeps words apart at other signs", () => {
    expect(asked("한·미·일").terms).toEqual(["한미일"]);
    expect(asked("한ㆍ미ㆍ일").terms).toEqual(["한미일"]);
    expect(asked("R&D").terms).toEqual(["rd"]);
    expect(asked("K-팝").terms).toEqual(["k팝"]);
    expect(asked("정치·경제").terms).toEqual(["정치", "경제"]);
    expect(asked("3.5%").terms).toEqual(["3|5"]);
  });

  test("finds the same typed as jamo or in full width", () => {
    expect(asked("따릉이".normalize("NFD")).terms).toEqual(["따릉이"]);
    expect(asked("ＡＩ").terms).toEqual(["ai"]);
  });

  test("is narrowed to reporter, section and days in Seoul", () => {
    const query = asked("기자:윤가람기자 섹션: 사회 부터:2026-01-01 까지:2026.1.31 교통");
    expect(query).toMatchObject({ reporters: ["윤가람"], section: "사회", terms: ["교통"] });
    expect(query.since?.toISOString()).toBe("2025-12-31T15:00:00.000Z");
    expect(query.until?.toISOString()).toBe("2026-01-31T15:00:00.000Z");
    expect(asked("기자:윤가람").terms).toEqual([]);
  });

  test("takes days from the form's fields unless the words name them", () => {
    const query = asked("교통 부터:20260201", { from: "2025-01-01", to: "2026-02-03" });
    expect(query.since?.toISOString()).toBe("2026-01-31T15:00:00.000Z");
    expect(query.until?.toISOString()).toBe("2026-02-03T15:00:00.000Z");
  });

  test.each([
    ["", "empty"],
    ["!?…", "empty"],
    ["-경찰", "empty"],
    ["부터:2026-01-01", "empty"],
    ["경찰 부터:2026-02-30", "dayMalformed"],
    ["경찰 까지:내일", "dayMalformed"],
    ["경찰 부터:2026-02-02 까지:2026-02-01", "daysReversed"],
    ["경찰 -강", "withoutTooShort"],
    ["가나 다라 마바 사아 자차 카타 파하 가다 나마", "tooMany"],
  ])("«%s» is refused: %s", (raw, because) => {
    expect(fault(raw)).toBe(because);
  });

  test("is refused when it is too long, at no cost", () => {
    expect(fault("가".repeat(LONGEST_QUERY))).toBeNull();
    expect(fault("가".repeat(LONGEST_QUERY + 1))).toBe("tooLong");
    const began = performance.now();
    expect(fault("가\u200b".repeat(1_000_000))).toBe("tooLong");
    expect(within(performance.now() - began, 50)).toBe(true);
  });

  test("is never an exception, and never more than it may be, for any string", () => {
    fc.assert(
      fc.property(anyText, anyText, (raw, day) => {
        const parsed = parseQuery(raw, { from: day });
        if (!parsed.ok) {
          expect(SEARCH_FAULTS).toContain(parsed.fault);
          return;
        }
        const { terms, letters, without, reporters } = parsed.query;
        const all = [...terms, ...letters, ...without, ...reporters];
        expect(all.length).toBeLessThanOrEqual(MOST_TERMS);
        for (const where of ["text", "head"] as const) {
          const { pieces } = planOf(parsed.query, 1, where);
          expect(pieces.length).toBeGreaterThan(0);
          expect(pieces.every(Number.isSafeInteger)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("signs of other search languages are text", () => {
    for (const raw of [
      "경찰%",
      "경찰_",
      "경찰\\",
      "경찰*",
      "(경찰)",
      "경찰' OR 1=1",
      "/경찰/",
      "경찰\0",
    ])
      expect(asked(raw).terms[0]).toBe("경찰");
  });
});
