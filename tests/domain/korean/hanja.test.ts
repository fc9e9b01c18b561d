import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasHanja, readHanja, spellOutHanja } from "#domain/korean/hanja.ts";
import { anyText } from "./unicode.ts";

const read = (text: string) => readHanja([...text]).join("");
const spell = (text: string) => spellOutHanja([...text]).join("");

describe("Hanja of headlines", () => {
  test.each([
    ["李대통령", "이대통령"],
    ["盧武鉉", "노무현"],
    ["孫正義", "손정의"],
    ["與野", "여야"],
    ["訪美", "방미"],
    ["金利", "금리"],
    ["前장관", "전장관"],
    ["女", "여"],
    ["한글만", "한글만"],
  ])("%s is read %s, by the rule for beginnings of words", (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  test.each([
    ["美, 금리 동결", "미국, 금리 동결"],
    ["美·中 회담", "미국·중국 회담"],
    ["檢, 압수수색", "검찰, 압수수색"],
    ["金 의원", "김 의원"],
    ["美國", "미국"],
    ["中東", "중동"],
  ])("%s is spelt out %s where each stands for a word", (text, words) => {
    expect(spell(text)).toBe(words);
  });

  test("keep one entry for each code point, for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = [...text];
        expect(readHanja(letters)).toHaveLength(letters.length);
        expect(spellOutHanja(letters)).toHaveLength(letters.length);
        if (!hasHanja(text)) expect(readHanja(letters)).toEqual(letters);
      }),
    );
  });
});
