import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Body, Paragraph } from "#domain/article/body.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { type Content, canonical, emptyContent } from "#domain/article/content.ts";
import { mergeContents, type Pick } from "#domain/article/merge.ts";
import { alignThree } from "#domain/article/merge-lists.ts";

const paragraph = (text: string): Paragraph =>
  text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
const bodyOf = (...texts: string[]): Body => {
  const [first = "", ...rest] = texts;
  return { type: "doc", content: [paragraph(first), ...rest.map(paragraph)] };
};
const written = (headline: string, ...texts: string[]): Content => ({
  ...emptyContent(),
  headline,
  body: bodyOf(...texts),
});
const linesOf = ({ body }: Content) => bodyText(body).split("\n");

describe("two texts from one", () => {
  const base = written("시장 앞 신호", "첫 문단", "둘째 문단", "셋째 문단");

  test("fields and paragraphs that only one side touched merge by themselves", () => {
    const mine = { ...written("시장 앞 신호", "첫 문단, 내가 고침", "둘째 문단", "셋째 문단") };
    const theirs = { ...base, headline: "시장 앞 신호 길어진다", tags: ["교통"] };
    const merge = mergeContents(base, mine, theirs);

    expect(merge.clashes).toEqual([]);
    expect(merge.taken).toBe(2);
    expect(merge.choose({})).toEqual({
      ...mine,
      headline: "시장 앞 신호 길어진다",
      tags: ["교통"],
    });
  });

  test("neighbouring paragraphs changed by two people are no clash", () => {
    const mine = written(base.headline, "첫 문단", "내 둘째", "셋째 문단");
    const theirs = written(base.headline, "첫 문단", "둘째 문단", "저쪽 셋째");
    const merge = mergeContents(base, mine, theirs);

    expect(merge.clashes).toEqual([]);
    expect(linesOf(merge.choose({}))).toEqual(["첫 문단", "내 둘째", "저쪽 셋째"]);
  });

  test("a paragraph put in by one and another taken out by the other both happen", () => {
    const mine = written(base.headline, "머리 문단", "첫 문단", "둘째 문단", "셋째 문단");
    const theirs = written(base.headline, "첫 문단", "둘째 문단");
    const merge = mergeContents(base, mine, theirs);

    expect(merge.clashes).toEqual([]);
    expect(linesOf(merge.choose({}))).toEqual(["머리 문단", "첫 문단", "둘째 문단"]);
  });

  test("one paragraph changed by both is a clash, to be chosen: mine, theirs or both", () => {
    const mine = written(base.headline, "첫 문단", "내 둘째", "셋째 문단");
    const theirs = written(base.headline, "첫 문단", "저쪽 둘째", "셋째 문단");
    const merge = mergeContents(base, mine, theirs);
    const chosen = (pick: Pick) => linesOf(merge.choose({ "body.0": pick }))[1];

    expect(merge.clashes.map(({ key }) => key)).toEqual(["body.0"]);
    expect(chosen("mine")).toBe("내 둘째");
    expect(chosen("theirs")).toBe("저쪽 둘째");
    expect(linesOf(merge.choose({ "body.0": "both" }))).toEqual([
      "첫 문단",
      "내 둘째",
      "저쪽 둘째",
      "셋째 문단",
    ]);
  });

  test("a headline changed by both is a clash, and mine stands until it is chosen", () => {
    const merge = mergeContents(
      base,
      { ...base, headline: "내 제목" },
      { ...base, headline: "저쪽 제목" },
    );
    expect(merge.clashes).toEqual([
      { field: "headline", key: "headline", mine: "내 제목", theirs: "저쪽 제목" },
    ]);
    expect(merge.choose({}).headline).toBe("내 제목");
    expect(merge.choose({ headline: "theirs" }).headline).toBe("저쪽 제목");
  });

  test("a text emptied by both is one empty paragraph", () => {
    const empty = written(base.headline, "");
    const merge = mergeContents(base, empty, { ...empty });
    expect(merge.choose({}).body).toEqual(bodyOf(""));
  });
});

describe("whatever two people write", () => {
  const words: fc.Arbitrary<string> = fc.constantFrom(
    "가",
    "나",
    "다",
    "라",
    "마",
    "바",
    "사",
    "아",
  );
  const list = fc.array(words, { maxLength: 7 });
  const texts = fc
    .array(words, { minLength: 1, maxLength: 7 })
    .chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base)));

  test("the stretches cover each of three lists once, in order", () => {
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const stretches = alignThree(base, mine, theirs);
        expect(stretches.flatMap((one) => base.slice(...one.base))).toEqual(base);
        expect(stretches.flatMap((one) => mine.slice(...one.mine))).toEqual(mine);
        expect(stretches.flatMap((one) => theirs.slice(...one.theirs))).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });

  test("no paragraph that either typed is lost: it is in the merged text or in a clash", () => {
    fc.assert(
      fc.property(texts, ([base, mine, theirs]) => {
        const merge = mergeContents(
          written("", ...base),
          written("", ...mine),
          written("", ...theirs),
        );
        const both = Object.fromEntries(
          merge.clashes.map(({ key }): [string, Pick] => [key, "both"]),
        );
        const merged = linesOf(merge.choose(both));
        for (const side of [mine, theirs]) {
          const typed = side.filter((text) => !base.includes(text));
          expect(merged).toEqual(expect.arrayContaining(typed));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("it does not matter who is called mine, but for which side is which", () => {
    fc.assert(
      fc.property(texts, ([base, mine, theirs]) => {
        const [from, own, other] = [base, mine, theirs].map((side) => written("", ...side));
        if (!from || !own || !other) throw new Error("three texts");
        const one = mergeContents(from, own, other);
        const turned = mergeContents(from, other, own);
        const all = (pick: Pick, { clashes }: typeof one) =>
          Object.fromEntries(clashes.map(({ key }): [string, Pick] => [key, pick]));
        expect(turned.clashes.length).toBe(one.clashes.length);
        expect(canonical(turned.choose(all("theirs", turned)))).toBe(
          canonical(one.choose(all("mine", one))),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("against an untouched text nothing clashes and nothing changes", () => {
    fc.assert(
      fc.property(texts, ([base, mine]) => {
        const from = written("", ...base);
        const own = written("제목", ...mine);
        for (const merge of [mergeContents(from, own, from), mergeContents(from, from, own)]) {
          expect(merge.clashes).toEqual([]);
          expect(merge.choose({})).toEqual(own);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The list after a few paragraphs were changed, put in and taken out. */
function edited(base: readonly string[]): fc.Arbitrary<string[]> {
  const act = fc.record({
    at: fc.nat({ max: base.length }),
    kind: fc.constantFrom("change", "add", "remove"),
    text: fc.constantFrom("one", "two", "three", "four", "five", "six"),
  });
  return fc.array(act, { maxLength: 3 }).map((acts) => {
    const result = [...base];
    for (const { at, kind, text } of acts)
      result.splice(Math.min(at, result.length), kind === "add" ? 0 : 1, ...newText(kind, text));
    return result.length > 0 ? result : ["새로"];
  });
}

function newText(kind: string, text: string): string[] {
  return kind === "remove" ? [] : [text];
}
