import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXCERPT, excerpt } from "#domain/article/excerpt.ts";
import { graphemeLength, graphemes } from "#domain/korean/cut.ts";
import { endsSentence } from "#domain/korean/sentence.ts";
import { bodyOf } from "../../support/newsroom.ts";
import { koreanProse } from "./unicode.ts";

describe("a sentence", () => {
  test.each([
    "시가 대책을 냈다.",
    "함께 가요.",
    "비가 올까?",
    "비켜라!",
    "그는 “비가 왔다.”",
    "그는 '비가 왔다.'",
    "‘봄’이라 했다.",
    "지난달보다 3.5% 올랐다.",
    "대책을 냈다(종합).",
    "It rained all day.",
    "시가 대책을 냈다.".normalize("NFD"),
  ])("ends with «%s»", (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  test.each([
    ["a number", "지난달보다 3."],
    ["a day", "회의는 2026. 2. 9."],
    ["an abbreviation", "그는 Dr."],
    ["letters with points", "이날 U.S."],
    ["an initial", "작가 J."],
    ["a list mark", "차례는 가."],
    ["a list mark", "가.".normalize("NFD")],
    ["a quotation that goes on", "그는 “비가 왔다."],
    ["a quotation in straight marks that goes on", '그는 "비가 왔다.'],
    ["a bracket that goes on", "시는 (대책을 냈다."],
    ["a word", "시가 대책을"],
    ["nothing", ""],
  ])("does not end with %s", (_, text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe("the excerpt of a section's box", () => {
  const filler = (length: number) => "가나다라마 ".repeat(Math.ceil(length / 6)).slice(0, length);
  const of = (...paragraphs: string[]) => excerpt(bodyOf(...paragraphs).content);

  test("stops at a sentence's end and not at a number's, a day's or a quotation's point", () => {
    const whole = `${filler(78)}밝혔다.`;
    expect(of(`${whole} 물가는 3.5% 올랐고 2026. 2. 9. 회의에서 다시 따지기로 했다.`)).toBe(
      `${whole} …`,
    );
    expect(of(`${whole} 그는 “비가 왔다. 눈도 왔다. 바람도 크게 불어 걱정이 많다”고 말했다.`)).toBe(
      `${whole} …`,
    );
  });

  test("has at most 120 signs, whole ones, and is the text's own beginning", () => {
    fc.assert(
      fc.property(fc.array(koreanProse, { minLength: 1, maxLength: 4 }), (texts) => {
        const given = texts.map((text) => text.replace(/\s+/gu, " ").trim() || "글");
        const cut = of(...given);
        expect(graphemeLength(cut)).toBeLessThanOrEqual(EXCERPT);
        expect(cut.isWellFormed()).toBe(true);
        const all = graphemes(given.join(" ").normalize("NFC"));
        const kept = graphemes(cut.replace(/ ?…$/u, "").normalize("NFC"));
        expect(all.slice(0, kept.length)).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });

  test("splits neither an emoji nor a syllable of separate letters at the limit", () => {
    for (const sign of ["👩‍🚒", "🇰🇷", "각".normalize("NFD")]) {
      const cut = of(sign.repeat(200));
      expect(
        graphemes(cut.replace("…", "")).every(
          (one) => one === sign.normalize("NFC") || one === sign,
        ),
      ).toBe(true);
      expect(graphemeLength(cut)).toBeLessThanOrEqual(EXCERPT);
    }
  });
});
