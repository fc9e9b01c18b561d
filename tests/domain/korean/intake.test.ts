import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intake, intakeDeep, intakeLine } from "#domain/korean/intake.ts";
import { anyText } from "./unicode.ts";

describe("intake", () => {
  test("composes Hangul typed as separate jamo", () => {
    expect(intake("한글")).toBe("한글");
    expect(intake("한글".normalize("NFD"))).toBe("한글");
    expect(intake("한글".normalize("NFD"))).toHaveLength(2);
  });

  test("keeps what only the compatibility form would change", () => {
    expect(intake("㈜마감 3℃ ① “인용” 李")).toBe("㈜마감 3℃ ① “인용” 李");
  });

  test("turns every kind of space into the plain one", () => {
    expect(intake("가\u00A0나\u2007다\u202F라\u3000마\u2009바\u3164사")).toBe(
      "가 나 다 라 마 바 사",
    );
  });

  test("drops what cannot be seen and what turns the reading order", () => {
    expect(intake("서\u200B울\uFEFF특\u00AD별\u2060시\u202E청\u2066앞\u2069")).toBe(
      "서울특별시청앞",
    );
  });

  test("drops NUL, other controls and noncharacters but keeps tab and line break", () => {
    expect(intake("가\u0000나\u0007\u001B다\u007F\u009F\uFFFE\uFFFF\tㄱ\nㄴ")).toBe(
      "가나다\tㄱ\nㄴ",
    );
  });

  test("knows one line break", () => {
    expect(intake("가\r\n나\r다\u2028라\u2029마\n\n바")).toBe("가\n나\n다\n라\n마\n\n바");
  });

  test("joins a line break whose halves were kept apart by a dropped sign", () => {
    expect(intake("가\r\u0000\n나")).toBe("가\n나");
  });

  test("repairs a lone surrogate and keeps a pair", () => {
    expect(intake("가\uD83D나\uDE00다😀")).toBe("가\uFFFD나\uFFFD다😀");
  });

  test("leaves an emoji that is held together by joiners whole", () => {
    expect(intake("👩‍🚒 소방관 👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿")).toBe("👩‍🚒 소방관 👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿");
  });

  test("gives the same when taken in twice, and only sound text, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = intake(text);
        expect(intake(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once.normalize("NFC")).toBe(once);
        expect(once).not.toMatch(
          /[[\p{Cc}--[\t\n]][\p{Zs}--[ ]]\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/v,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("intakeLine", () => {
  test("makes one line of it, with single spaces and none outside", () => {
    expect(intakeLine("  따릉이\u00A0 이용자,\r\n\t급증 \u3000")).toBe("따릉이 이용자, 급증");
  });

  test("leaves nothing of a headline made of fillers", () => {
    expect(intakeLine("\u3164\u200B \uFFA0\u3000")).toBe("");
  });

  test("gives the same when taken in twice, for any string", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = intakeLine(text);
        expect(intakeLine(once)).toBe(once);
        expect(once).not.toMatch(/[\n\t]| {2}|^ | $/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe("intakeDeep", () => {
  test("takes in every string and key and leaves the given tree alone", () => {
    const given = {
      "제목\u200B": "가\u00A0나",
      list: ["다\u0000", 1, null, true, { "라\r\n": "마" }],
    };
    const kept = structuredClone(given);
    expect(intakeDeep(given)).toEqual({
      제목: "가 나",
      list: ["다", 1, null, true, { "라\n": "마" }],
    });
    expect(given).toEqual(kept);
  });

  test("keeps the key __proto__ a key", () => {
    const tree = intakeDeep(JSON.parse('{"__proto__": {"admin": "\\u0000yes"}}')) as object;
    expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
    expect(Object.keys(tree)).toEqual(["__proto__"]);
    expect("admin" in tree).toBe(false);
  });

  test("is not overflowed by any depth", () => {
    let deep: unknown = "가\u0000";
    for (let n = 0; n < 100_000; n += 1) deep = [deep];
    let seen = intakeDeep(deep);
    while (Array.isArray(seen)) seen = seen[0];
    expect(seen).toBe("가");
  });

  test("hands on what is not a plain tree", () => {
    const when = new Date(0);
    expect(intakeDeep({ when, none: undefined })).toEqual({ when, none: undefined });
  });

  test("changes strings as intake does and nothing else, for any tree", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (tree) => {
        const once = intakeDeep(tree);
        expect(intakeDeep(once)).toEqual(once);
        expect(intake(JSON.stringify(once))).toBe(JSON.stringify(once));
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(intakeDeep([text])).toEqual([intake(text)]);
      }),
    );
  });
});
