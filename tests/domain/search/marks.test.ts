import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphemeLength } from "#domain/korean/cut.ts";
import { hitSentence, type Marked, markHits, SNIPPET } from "#domain/search/marks.ts";
import { parseQuery } from "#domain/search/query.ts";
import { within } from "../../support/pace.ts";
import { anyText } from "../korean/unicode.ts";

const wanted = (raw: string) => {
  const parsed = parseQuery(raw);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.query;
};
const shown = (marked: readonly Marked[] | null) =>
  marked?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
const marked = (raw: string, text: string) => shown(markHits(text, wanted(raw)));

describe("hits", () => {
  test.each([
    ["경찰", "경찰이 입건했다", "[경찰]이 입건했다"],
    ["개인정보", "고객의 개인 정보 유출", "고객의 [개인 정보] 유출"],
    ["李대통령", "이대통령과 李대통령", "[이대통령]과 [李대통령]"],
    ["이대통령", "李대통령 담화", "[李대통령] 담화"],
    ["미국", "美, 관세 낮춘다", "[美], 관세 낮춘다"],
    ["한미일", "한·미·일 정상", "[한·미·일] 정상"],
    ["ai", "AI와 said, mail", "[AI]와 said, mail"],
    ["island", "Small islands, Iceland", "Small [island]s, Iceland"],
    ["㈜마감", "주식회사 (주)마감", "주식회사 ([주)마감]"],
    ["교통 신호", "교통신호 체계", "[교통신호] 체계"],
    ["강", "강 둔치와 한강", "[강] 둔치와 한강"],
    ["없음", "다른 말", "다른 말"],
  ])("of %s in «%s» are marked as written", (raw, text, result) => {
    expect(marked(raw, text)).toBe(result);
  });

  test("leave the text as it was, for any text and query", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, raw) => {
        const parsed = parseQuery(raw);
        if (!parsed.ok) return;
        const pieces = markHits(text, parsed.query);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("the sentence around a hit", () => {
  test("is the one with most of the words", () => {
    const lines = ["경찰이 나섰다. 시장은 말을 아꼈다.", "경찰은 따릉이 앱을 조사했다. 끝."];
    expect(shown(hitSentence(lines, wanted("경찰 따릉이")))).toBe(
      "[경찰]은 [따릉이] 앱을 조사했다.",
    );
  });

  test("is none where only the headline has the words", () => {
    expect(hitSentence(["다른 이야기다."], wanted("경찰"))).toBeNull();
  });

  test("is cut at words when it is long, and keeps the hit", () => {
    const long = `${"앞말이 길다 ".repeat(40)}경찰이 ${"뒷말도 길다 ".repeat(40)}`;
    const pieces = hitSentence([long], wanted("경찰")) ?? [];
    const text = shown(pieces) ?? "";
    expect(text).toMatch(/^…(앞말이|길다) .*\[경찰\]이 .*…$/);
    expect(graphemeLength(pieces.map((piece) => piece.text).join(""))).toBeLessThanOrEqual(SNIPPET);
  });

  test("is looked for no longer than a long text is worth", () => {
    const lines = Array.from({ length: 20_000 }, () => "아무 말이나 이어진다.");
    const began = performance.now();
    expect(hitSentence([...lines, "경찰이 왔다."], wanted("경찰"))).toBeNull();
    expect(within(performance.now() - began, 1_000)).toBe(true);
  });
});
