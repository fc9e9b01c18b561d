import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesName } from "#domain/korean/choseong.ts";
import { anyText } from "./unicode.ts";

describe("matchesName", () => {
  test.each([
    ["김민수", "김민수"],
    ["민수", "김민수"],
    ["ㄱㅁㅅ", "김민수"],
    ["ㅁㅅ", "김민수"],
    ["김ㅁㅅ", "김민수"],
    ["김미", "김민수"],
    ["ㄸㄹㅇ", "따릉이"],
    ["ㄳ", "고속도로"],
    ["ㄱㅅㄷ", "고속도로"],
    ["desk", "사회부 Desk"],
    ["사회부기자", "사회부 기자"],
    ["ㅅㅎㅂ ㄱㅈ", "사회부 기자"],
    ["김민수".normalize("NFD"), "김민수"],
    ["김민수", "김민수".normalize("NFD")],
    ["\u1100\u1106", "김민수"],
    ["", "김민수"],
    ["ㄵ", "ㄵ"],
  ])("finds by %s: %s", (query, name) => {
    expect(matchesName(query, name)).toBe(true);
  });

  test.each([
    ["ㄱㅅ", "김민수"],
    ["ㄷ", "따릉이"],
    ["미수", "김민수"],
    ["김민수진", "김민수"],
    ["이", "김민수"],
    ["ㄱ", "Kim"],
  ])("does not find by %s: %s", (query, name) => {
    expect(matchesName(query, name)).toBe(false);
  });

  test("finds any Hangul name by any piece of it and by its first consonants", () => {
    const name = fc
      .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 })
      .map((codes) => String.fromCharCode(...codes));
    const FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    const firstOf = (syllable: string) =>
      FIRST[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)];
    fc.assert(
      fc.property(name, fc.nat(), (full, from) => {
        const piece = full.slice(from % full.length);
        expect(matchesName(piece, full)).toBe(true);
        expect(matchesName([...piece].map(firstOf).join(""), full)).toBe(true);
        expect(matchesName(`${full}가`, full)).toBe(false);
      }),
    );
  });

  test("never throws, and finds a string by itself, for any strings", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(typeof matchesName(one, other)).toBe("boolean");
        expect(matchesName(one, one)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
