import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorAt, NOTE_LIMITS, placeOf } from "#domain/article/note.ts";

const LINES = [
  "시는 시장 앞 횡단보도의 보행 신호를 여덟 초 늘린다.",
  "시장은 올해 안에 스무 곳을 더 고친다고 밝혔다.",
  "시장 상인들은 반겼다.",
];
const at = (line: number, word: string) => {
  const from = LINES[line]?.indexOf(word) ?? -1;
  return { line, from, to: from + word.length };
};
const anchored = (line: number, word: string) => {
  const anchor = anchorAt(LINES, at(line, word));
  if (!anchor) throw new Error("nothing quoted");
  return anchor;
};

describe("the words of a note", () => {
  test("are found where they were, of several the one that was meant", () => {
    expect(placeOf(LINES, anchored(0, "시장"))).toEqual(at(0, "시장"));
    expect(placeOf(LINES, anchored(2, "시장"))).toEqual(at(2, "시장"));
  });

  test("are found after the text changed around them, and when their paragraph moved", () => {
    const anchor = anchored(0, "여덟 초");
    expect(placeOf(["앞에 넣은 문단.", "신호를 여덟 초나 늘린다."], anchor)).toEqual({
      ...{ line: 1, from: 4, to: 8 },
    });
    expect(placeOf(LINES.toReversed(), anchor)).toEqual({ ...at(0, "여덟 초"), line: 2 });
  });

  test("that are gone are nowhere, though the same word stands elsewhere", () => {
    const anchor = anchored(0, "시장");
    expect(placeOf(LINES.slice(1), anchor)).toBeNull();
    expect(placeOf([], anchor)).toBeNull();
  });

  test("that are long are found wherever they stand", () => {
    const anchor = anchored(1, "스무 곳을 더 고친다고 밝혔다");
    expect(placeOf(["스무 곳을 더 고친다고 밝혔다"], anchor)?.line).toBe(0);
  });

  test("are something to read, and of bounded length", () => {
    expect(anchorAt(["  \n "], { line: 0, from: 0, to: 3 })).toBeNull();
    expect(anchorAt(LINES, { line: 9, from: 0, to: 3 })).toBeNull();
    const long = anchorAt(["가".repeat(900)], { line: 0, from: 100, to: 800 });
    expect(long?.quote).toHaveLength(NOTE_LIMITS.quote);
    expect(long?.before).toHaveLength(NOTE_LIMITS.around);
  });

  test("are found again wherever they were taken from", () => {
    const word = fc.stringMatching(/^[가-힣 ]{1,30}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (lines, a, b) => {
          const line = a % lines.length;
          const text = lines[line] ?? "";
          const from = b % text.length;
          const to = Math.min(text.length, from + 1 + (a % 6));
          const anchor = anchorAt(lines, { line, from, to });
          if (!anchor) return;
          const place = placeOf(lines, anchor);
          expect(place && lines[place.line]?.slice(place.from, place.to)).toBe(anchor.quote);
          const there = place && anchorAt(lines, place);
          expect([there?.before, there?.after]).toEqual([anchor.before, anchor.after]);
        },
      ),
    );
  });
});
