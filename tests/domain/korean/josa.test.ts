import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JosaPair, josa, withJosa } from "#domain/korean/josa.ts";
import { anyText } from "./unicode.ts";

const PAIRS: JosaPair[] = ["을/를", "이/가", "은/는", "과/와", "으로/로", "이에요/예요"];

describe("josa", () => {
  test.each<[string, JosaPair, string]>([
    ["사과", "을/를", "를"],
    ["경찰", "이/가", "이"],
    ["경찰", "과/와", "과"],
    ["시민", "과/와", "과"],
    ["기자", "과/와", "와"],
    ["서울", "으로/로", "로"],
    ["부산", "으로/로", "으로"],
    ["제주", "으로부터/로부터", "로부터"],
    ["데스크", "이에요/예요", "예요"],
    ["값", "은/는", "은"],
    ["경찰".normalize("NFD"), "을/를", "을"],
    ["ㄱ", "을/를", "을"],
    ["ㄹ", "으로/로", "로"],
    ["ㅏ", "을/를", "를"],
  ])("follows Hangul: %s %s is %s", (word, pair, form) => {
    expect(josa(word, pair)).toBe(form);
  });

  test.each([
    ["0", "을", "으로"],
    ["1", "을", "로"],
    ["2", "를", "로"],
    ["3", "을", "으로"],
    ["4", "를", "로"],
    ["5", "를", "로"],
    ["6", "을", "으로"],
    ["7", "을", "로"],
    ["8", "을", "로"],
    ["9", "를", "로"],
    ["10", "을", "으로"],
    ["3,000", "을", "으로"],
    ["100,000,000", "을", "으로"],
    ["1000000000000", "를", "로"],
    ["3.10", "을", "으로"],
    ["제21", "을", "로"],
    ["35%", "를", "로"],
    ["20%p", "를", "로"],
    ["영하 3℃", "를", "로"],
    ["5kg", "을", "으로"],
    ["5㎏", "을", "으로"],
    ["30km", "를", "로"],
    ["5G", "를", "로"],
    ["5constructor", "를", "로"],
    ["84㎥", "를", "로"],
    ["１０", "을", "으로"],
  ])("reads numbers aloud: %s%s, %s%s", (word, object, direction) => {
    expect(josa(word, "을/를")).toBe(object);
    expect(josa(word, "으로/로")).toBe(direction);
  });

  test.each([
    ["KBS", "를", "로"],
    ["IBM", "을", "으로"],
    ["SQL", "을", "로"],
    ["HR", "을", "로"],
    ["AI", "를", "로"],
    ["Google", "을", "로"],
    ["iPhone", "을", "으로"],
    ["Facebook", "을", "으로"],
    ["Microsoft", "를", "로"],
    ["YouTube", "를", "로"],
    ["ChatGPT", "를", "로"],
  ])("reads Latin aloud: %s%s, %s%s", (word, object, direction) => {
    expect(josa(word, "을/를")).toBe(object);
    expect(josa(word, "으로/로")).toBe(direction);
  });

  test("looks past closing quotes and notes in brackets", () => {
    expect(withJosa("“속보”", "을/를")).toBe("“속보”를");
    expect(withJosa("홍길동(50)", "이/가")).toBe("홍길동(50)이");
    expect(withJosa("한국은행(BOK) ", "은/는")).toBe("한국은행(BOK) 은");
    expect(withJosa("손정의(孫正義)", "이/가")).toBe("손정의(孫正義)가");
  });

  test("knows the Hanja of headlines", () => {
    expect(withJosa("李", "이/가")).toBe("李가");
    expect(withJosa("韓", "이/가")).toBe("韓이");
    expect(withJosa("檢", "과/와")).toBe("檢과");
  });

  test("writes both forms where the reading is not known", () => {
    expect(josa("👩‍🚒", "을/를")).toBe("을(를)");
    expect(josa("", "이/가")).toBe("이(가)");
    expect(josa("龘", "으로/로")).toBe("(으)로");
  });

  test("agrees with the final consonant of every syllable", () => {
    for (let code = 0xac00; code <= 0xd7a3; code += 1) {
      const final = (code - 0xac00) % 28;
      const syllable = String.fromCharCode(code);
      expect(josa(syllable, "이/가")).toBe(final === 0 ? "가" : "이");
      expect(josa(syllable, "으로/로")).toBe(final === 0 || final === 8 ? "로" : "으로");
    }
  });

  test("only appends, and never throws, for any string", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...PAIRS), (word, pair) => {
        const form = josa(word, pair);
        expect(form).not.toBe("");
        expect(withJosa(word, pair)).toBe(word + form);
      }),
      { numRuns: 500 },
    );
  });
});
