import { describe, expect, test } from "vitest";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { indexText } from "#domain/search/index-text.ts";
import { inQuarter, pieceOf, quarterOf, sectionPiece } from "#domain/search/pieces.ts";

const content: Content = {
  kicker: "단독",
  headline: "李대통령, 美·中에 답하다",
  decks: ["개인 정보 보호가 먼저"],
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "첫 문단이 끝난다" }] },
      { type: "paragraph", content: [{ type: "text", text: "둘째가 시작된다" }] },
    ],
  },
  byline: [{ personId: 3, name: "윤가람", role: "reporter" }],
  tags: ["따릉이"],
  origin: "own",
};
const at = new Date("2026-02-09T08:20:00Z");
const indexed = (kind: Kind = "straight") =>
  indexText({ content, kind, sectionId: 7, firstPublishedAt: at });

describe("what search knows of an article", () => {
  test("is every line, each Hanja also as read and as meant", () => {
    const { key, headKey } = indexed();
    for (const part of [
      "단독",
      "이대통령",
      "미국",
      "중국",
      "미중",
      "개인정보보호",
      "따릉이",
      "윤가람",
    ])
      expect(key).toContain(part);
    expect(headKey).toContain("李대통령");
    expect(headKey).not.toContain("개인정보");
  });

  test("does not run from one paragraph into the next", () => {
    expect(indexed().key).toContain("첫문단이끝난다|둘째가시작된다");
  });

  test("carries its quarter, its section and the beginnings of its headline's words", () => {
    const { pieces, quarter } = indexed();
    expect(quarter).toBe(126 * 4);
    const has = (piece: number) => pieces.includes(inQuarter(piece, quarter));
    expect(has(sectionPiece(7))).toBe(true);
    expect(has(pieceOf("wordStart", "이"))).toBe(true);
    expect(has(pieceOf("wordStart", "통"))).toBe(false);
    expect(has(pieceOf("head", "따릉"))).toBe(true);
    expect(has(pieceOf("head", "개인"))).toBe(false);
    expect(has(pieceOf("byline", "가람"))).toBe(true);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  test("of an advertorial is without a name", () => {
    expect(indexed("advertorial").key).not.toContain("윤가람");
    expect(indexed("advertorial").bylineKey).toBe("");
  });
});

describe("pieces", () => {
  test("differ by letters, part and quarter, and stay whole numbers", () => {
    const all = [
      pieceOf("text", "가나"),
      pieceOf("text", "나가"),
      pieceOf("text", "가"),
      pieceOf("head", "가나"),
      inQuarter(pieceOf("text", "가나"), 504),
      inQuarter(pieceOf("text", "가나"), 505),
      inQuarter(pieceOf("section", "ab"), 4095),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every(Number.isSafeInteger)).toBe(true);
  });

  test("count quarters from 1900 and know no earlier one", () => {
    expect(quarterOf(new Date("1900-01-01T00:00:00Z"))).toBe(0);
    expect(quarterOf(new Date("1875-01-01T00:00:00Z"))).toBe(0);
    expect(quarterOf(new Date("2026-12-31T23:59:59Z"))).toBe(507);
  });
});
