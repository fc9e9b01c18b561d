import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findStyle, styleFinder, withoutOverlaps } from "#domain/style/find.ts";
import { readPattern } from "#domain/style/pattern.ts";
import { patternOf, type StyleRule, soundRule } from "#domain/style/rule.ts";
import { naiveStyle } from "./naive.ts";

const rule = (wording: string, more: Partial<StyleRule> = {}): StyleRule => ({
  ...{ id: 1, form: "word", wording, suggestion: "·", explanation: "", severity: "wrong" },
  ...{ exceptions: [], ...more },
});
const pattern = (wording: string, more: Partial<StyleRule> = {}) =>
  rule(wording, { form: "pattern", ...more });
const found = (one: StyleRule, line: string) =>
  findStyle(styleFinder([one]), line).map(({ from, to }) => line.slice(from, to));

describe("a word", () => {
  test("is found with its particle, and its signs mean themselves", () => {
    expect(found(rule("갯수"), "갯수가 늘었다. 갯수, 개수")).toEqual(["갯수", "갯수"]);
    expect(found(rule("C#(가|나)"), "C#(가|나) C1가")).toEqual(["C#(가|나)"]);
  });

  test("in Latin letters or digits is not found inside a longer one", () => {
    expect(found(rule("ai"), "said ai를 생성형ai ai2")).toEqual(["ai", "ai", "ai"]);
    expect(found(rule("km"), "5km와 kmh")).toEqual(["km"]);
    expect(found(rule("5"), "15 5 52 5.")).toEqual(["5", "5"]);
  });

  test("is left alone inside an exception, and nowhere else", () => {
    const year = rule("년도", { form: "pattern", exceptions: ["#년도"] });
    expect(found(year, "2024년도 예산을 년도별로")).toEqual(["년도"]);
    expect(found(rule("북한", { exceptions: ["북한산"] }), "북한산과 북한")).toEqual(["북한"]);
  });
});

describe("a pattern", () => {
  test("knows numbers, blanks, choices and the beginning of a word", () => {
    expect(found(pattern("#시_#분"), "2시40분, 2시 40분, 시 40분")).toEqual([
      "2시40분",
      "2시 40분",
    ]);
    expect(found(pattern("(첫|두)번째"), "첫번째와 두번째와 세번째")).toEqual(["첫번째", "두번째"]);
    expect(found(pattern("^금일"), "금일과 입금일")).toEqual(["금일"]);
    expect(found(pattern("\\#\\_"), "#_ ##")).toEqual(["#_"]);
  });

  test("takes a number whole or not at all", () => {
    expect(found(pattern("#원"), "1,200원 3.5원")).toEqual(["1,200원", "3.5원"]);
    expect(found(pattern("#1"), "11 111")).toEqual([]);
    expect(found(pattern("#원"), `${"1".repeat(21)}원`)).toEqual([]);
  });

  test("puts what it found into its suggestion", () => {
    const time = pattern("#시_#분", { suggestion: "{1}시 {2}분" });
    expect(findStyle(styleFinder([time]), "2시40분")[0]?.suggestion).toBe("2시 40분");
  });

  test.each([
    ["", "empty"],
    ["^", "empty"],
    ["_가", "startsWithBlank"],
    ["(가", "unclosed"],
    ["가)", "unclosed"],
    ["(가|#)", "nested"],
    ["(가|)", "emptyChoice"],
    ["#_#", "nothingFixed"],
    ["가".repeat(61), "tooLong"],
  ])("%j is refused as %s", (text, fault) => {
    expect(readPattern(text)).toEqual({ ok: false, fault });
  });
});

test("overlapping marks: the earlier, then the longer one is shown", () => {
  const rules = [rule("가나", { id: 1 }), rule("가나다", { id: 2 }), rule("다라", { id: 3 })];
  const hits = findStyle(styleFinder(rules), "가나다라");
  expect(hits.map((hit) => hit.rule)).toEqual([2, 1, 3]);
  expect(withoutOverlaps(hits).map((hit) => hit.rule)).toEqual([2]);
});

test("nothing is left of a rule that could be wrong: it says which field and why", () => {
  const { id: _, ...words } = rule("갯수", { suggestion: "개수" });
  expect(soundRule(words)).toMatchObject({ ok: true });
  expect(soundRule({ ...words, suggestion: "", explanation: " " })).toMatchObject({
    fields: { suggestion: "field.styleRule.suggestion.empty" },
  });
  expect(soundRule({ ...words, form: "pattern", suggestion: "{1}개" })).toMatchObject({
    fields: { suggestion: "field.styleRule.suggestion.part" },
  });
  expect(soundRule({ ...words, suggestion: "갯수" })).toMatchObject({ ok: false });
  expect(soundRule({ ...words, exceptions: ["가;나"] })).toMatchObject({
    fields: { exceptions: "field.styleRule.exceptions.sign" },
  });
});

/** Few letters, so that wordings and lines meet often. */
const letters = (most: number) =>
  fc.string({ unit: fc.constantFrom("가", "나", "a", "b", "1", "2", ",", " "), maxLength: most });
const wording = fc.oneof(
  letters(4),
  fc.string({
    unit: fc.constantFrom("가", "나", "a", "1", "#", "_", "(가|가나|1)", "^"),
    maxLength: 5,
  }),
);

test("the finder finds exactly what looking at every place for every rule finds", () => {
  const one = fc.record({
    form: fc.constantFrom("word" as const, "pattern" as const),
    wording,
    exceptions: fc.array(wording, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), letters(24), (some, line) => {
      const rules = some
        .map((words, id) => rule(words.wording, { ...words, id }))
        .filter(({ form, wording: text }) => patternOf(form, text).ok);
      const quick = findStyle(styleFinder(rules), line).map(({ rule: id, from, to }) => ({
        ...{ rule: id, from, to },
      }));
      expect(quick).toEqual(naiveStyle(rules, line));
    }),
    { numRuns: 2_000 },
  );
});
