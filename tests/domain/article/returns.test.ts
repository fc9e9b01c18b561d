import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairsOf } from "#domain/article/compare-content.ts";
import { checklist } from "#domain/article/publishable.ts";
import { markableBlocks, placeOfMark, quoteOf, recurring } from "#domain/article/returns.ts";
import { compareWords } from "#domain/korean/compare.ts";
import { bodyOf, contentOf } from "../../support/newsroom.ts";

const author = { kind: "person", id: 1, name: "글쓴이", grants: [] } as const;

describe("a paragraph that a desk pointed at", () => {
  const body = bodyOf("첫 문단", "둘째 문단", "셋째 문단");
  const mark = { block: 1, quote: quoteOf("둘째 문단") };

  test("can be any that has something to read in it", () => {
    const withGap = bodyOf("첫 문단", " ", "셋째\n문단");
    expect(markableBlocks(withGap).map(({ block }) => block)).toEqual([0, 2]);
  });

  test("is found where it went, after others came before it", () => {
    expect(placeOfMark(mark, body)).toBe(1);
    expect(placeOfMark(mark, bodyOf("새 문단", "첫 문단", "둘째 문단"))).toBe(2);
  });

  test("is looked for at its old place once its words were changed, and nowhere once that is gone", () => {
    expect(placeOfMark(mark, bodyOf("첫 문단", "고친 문단"))).toBe(1);
    expect(placeOfMark(mark, bodyOf("한 문단뿐"))).toBeNull();
  });

  test("is the nearest of those that begin alike", () => {
    const repeated = bodyOf("둘째 문단", "가운데", "둘째 문단", "끝");
    expect(placeOfMark({ ...mark, block: 3 }, repeated)).toBe(2);
  });
});

test("reasons are told by how often they recur", () => {
  const of = (code: string) => ({ reason: { code, name: code, nameEn: "" } });
  expect(
    recurring([of("a"), of("b"), of("b")]).map(({ reason, returns }) => [
      reason.code,
      returns.length,
    ]),
  ).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});

test("a day that moves with its reader is told of the paragraphs it stands in", () => {
  const content = contentOf(author, {
    body: bodyOf("어제 열렸다.", "9일 열렸다.", "내일 열린다."),
  });
  const [issue] = checklist(content, "straight").filter(({ check }) => check === "relativeDay");
  expect(issue?.blocks).toEqual([0, 2]);
});

describe("two texts side by side", () => {
  const words = (text: string) => text.replaceAll("\n", "");

  test("hold all of the one on the left and all of the other on the right", () => {
    const text = fc
      .array(fc.constantFrom("가나", "다라", "마바", " ", "\n", "\n\n"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = pairsOf(compareWords(before, after));
        const side = (which: "before" | "after") =>
          pairs
            .flatMap((pair) => pair[which])
            .map((part) => part.text)
            .join("");
        expect(side("before")).toBe(words(before));
        expect(side("after")).toBe(words(after));
      }),
    );
  });

  test("keep what did not change in one row, and do not shift it for what was put before", () => {
    const pairs = pairsOf(compareWords("하나\n둘\n셋", "하나\n새로\n둘\n셋"));
    const told = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join("");
    const rows = pairs.map(({ before, after }) => [told(before), told(after)]);
    expect(rows).toContainEqual(["하나", "하나"]);
    expect(rows).toContainEqual(["셋", "셋"]);
  });
});
