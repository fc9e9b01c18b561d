import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords, type WordChange } from "#domain/korean/compare.ts";
import { within } from "../../support/pace.ts";
import { anyText, koreanProse } from "./unicode.ts";

const without = (kind: WordChange["kind"], changes: WordChange[]) =>
  changes
    .filter((change) => change.kind !== kind)
    .map((change) => change.text)
    .join("");

function expectExact(before: string, after: string): void {
  const changes = compareWords(before, after);
  expect(without("added", changes)).toBe(before);
  expect(without("removed", changes)).toBe(after);
  expect(changes.every(({ text }) => text !== "")).toBe(true);
  expect(changes.every(({ kind }, at) => kind !== changes[at + 1]?.kind)).toBe(true);
}

describe("compareWords", () => {
  test("shows a word whose particle changed as a whole", () => {
    expect(compareWords("어제 경찰이 시민을 도왔다", "어제 경찰은 시민을 도왔다")).toEqual([
      { kind: "same", text: "어제 " },
      { kind: "removed", text: "경찰이 " },
      { kind: "added", text: "경찰은 " },
      { kind: "same", text: "시민을 도왔다" },
    ]);
  });

  test("leaves the line break where it was when words are put in before it", () => {
    expect(compareWords("31명이다.\n다음 날", "31명이다. 더 있다.\n다음 날")).toEqual([
      { kind: "same", text: "31명이다." },
      { kind: "added", text: " 더 있다." },
      { kind: "same", text: "\n다음 날" },
    ]);
  });

  test("shows neighbouring changes as one", () => {
    expect(compareWords("가 나 다 라", "가 마 바 라")).toEqual([
      { kind: "same", text: "가 " },
      { kind: "removed", text: "나 다 " },
      { kind: "added", text: "마 바 " },
      { kind: "same", text: "라" },
    ]);
  });

  test("does not call the last word changed because text follows it now", () => {
    expect(compareWords("첫째 문단.", "첫째 문단.\n둘째 문단.")).toEqual([
      { kind: "same", text: "첫째 문단." },
      { kind: "added", text: "\n둘째 문단." },
    ]);
  });

  test("shows a paragraph that was divided without touching its words", () => {
    expect(compareWords("앞 문장. 뒤 문장.", "앞 문장.\n뒤 문장.")).toEqual([
      { kind: "same", text: "앞 문장." },
      { kind: "removed", text: " " },
      { kind: "added", text: "\n" },
      { kind: "same", text: "뒤 문장." },
    ]);
  });

  test("finds nothing between equal texts and all between strange ones", () => {
    expect(compareWords("같은 글", "같은 글")).toEqual([{ kind: "same", text: "같은 글" }]);
    expect(compareWords("", "새 글")).toEqual([{ kind: "added", text: "새 글" }]);
    expect(compareWords("옛 글", "")).toEqual([{ kind: "removed", text: "옛 글" }]);
    expect(compareWords("", "")).toEqual([]);
  });

  test("rebuilds both texts exactly, for any two strings", () => {
    fc.assert(fc.property(anyText, anyText, expectExact), { numRuns: 300 });
  });

  test("finds every word put in or taken out of a prose, and no other change", () => {
    fc.assert(
      fc.property(koreanProse, fc.nat(), (text, place) => {
        const words = text.split(" ");
        const more = words.toSpliced(place % (words.length + 1), 0, "끼워넣음").join(" ");
        expectExact(text, more);
        const added = compareWords(text, more).filter((change) => change.kind === "added");
        expect(added.map((change) => change.text).join("")).toContain("끼워넣음");
        expect(
          compareWords(text, more).filter(
            ({ kind, text }) => kind === "removed" && text.trim() !== "",
          ),
        ).toEqual([]);
      }),
    );
  });

  test("keeps the words that stay when nearly all around them is new", () => {
    const around = (name: string, kept: string) =>
      [...Array.from({ length: 3000 }, (_, n) => name + n), kept, name].join(" ");
    const changes = compareWords(around("가", "그대로"), around("나", "그대로"));
    expect(changes.map((change) => change.kind)).toEqual([
      "removed",
      "added",
      "same",
      "removed",
      "added",
    ]);
    expect(changes[2]?.text).toBe("그대로 ");
  });

  test.each([
    ["nothing in common", (n: number) => `가${n}`, (n: number) => `나${n}`],
    ["the same words in another order", (n: number) => `가${n}`, (n: number) => `가${4999 - n}`],
    ["few words often repeated", (n: number) => `가${n % 7}`, (n: number) => `가${(n * n) % 5}`],
  ])("takes under two seconds for 20,000 characters with %s", (_, old, fresh) => {
    const text = (word: (n: number) => string) =>
      `머리 ${Array.from({ length: 5000 }, (_, n) => word(n)).join(" ")} 꼬리`;
    const start = performance.now();
    expectExact(text(old), text(fresh));
    expect(within(performance.now() - start, 2_000)).toBe(true);
  });
});
