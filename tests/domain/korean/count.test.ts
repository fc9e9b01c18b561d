import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCharacters, readingMinutes } from "#domain/korean/count.ts";
import { anyText, koreanProse } from "./unicode.ts";

describe("countCharacters", () => {
  test("counts with and without spaces and leaves paragraph breaks out", () => {
    expect(countCharacters("따릉이 이용자\n\n급증 👩‍🚒")).toEqual({
      withSpaces: 11,
      withoutSpaces: 9,
      manuscriptPages: 0.1,
    });
  });

  test("gives manuscript pages of 200 characters, rounded up to a tenth", () => {
    expect(countCharacters("").manuscriptPages).toBe(0);
    expect(countCharacters("가".repeat(200)).manuscriptPages).toBe(1);
    expect(countCharacters("가".repeat(201)).manuscriptPages).toBe(1.1);
    expect(countCharacters("가 ".repeat(300)).manuscriptPages).toBe(3);
    expect(countCharacters("가".repeat(1234)).manuscriptPages).toBe(6.2);
  });

  test("counts the same however the Hangul is encoded", () => {
    fc.assert(
      fc.property(koreanProse, (text) => {
        expect(countCharacters(text.normalize("NFD"))).toEqual(countCharacters(text));
      }),
    );
  });

  test("adds up, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const count = countCharacters(text);
        expect(count.withoutSpaces).toBeLessThanOrEqual(count.withSpaces);
        expect(count.withSpaces).toBeLessThanOrEqual(text.length);
        expect(count.manuscriptPages * 200).toBeGreaterThanOrEqual(count.withSpaces - 1e-6);
        expect(count.manuscriptPages * 200).toBeLessThan(count.withSpaces + 20);
        const twice = countCharacters(`${text}\n${text}`);
        expect(twice.withoutSpaces).toBeLessThanOrEqual(2 * count.withoutSpaces + 1);
      }),
    );
  });
});

describe("readingMinutes", () => {
  test("is none for nothing, one for a little, and counts no spaces", () => {
    expect(readingMinutes(" \n")).toBe(0);
    expect(readingMinutes("가")).toBe(1);
    expect(readingMinutes("가 ".repeat(500))).toBe(1);
    expect(readingMinutes("가".repeat(501))).toBe(2);
  });
});
