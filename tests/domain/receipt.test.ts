import { describe, expect, test } from "vitest";
import { isSeen, type ReceiptAct, searchWordsOf } from "#domain/receipt.ts";

const mark = "2026-02-09T01:02:03.456Z";
const expected = (act: ReceiptAct) => ({ act, articleId: 12, mark });
const ok = (text: string) => ({ status: 200, text });
const meta = (content: string) => `<meta name="edition" content="${content}"/>`;

describe("an article's page", () => {
  test("is seen only with the mark of the very publication", () => {
    const article = { surface: "article" } as const;
    expect(isSeen(article, expected("update"), ok(meta(mark)))).toBe(true);
    expect(isSeen(article, expected("update"), ok(meta("2026-02-09T01:02:03.455Z")))).toBe(false);
    expect(isSeen(article, expected("update"), ok(`<p>${mark}</p>`))).toBe(false);
    expect(isSeen(article, expected("update"), { status: 404, text: meta(mark) })).toBe(false);
  });

  test("is gone with 404 after a withdrawal and with 410 after a kill, never with an error", () => {
    const article = { surface: "article" } as const;
    for (const [act, status, seen] of [
      ["withdraw", 404, true],
      ["withdraw", 200, false],
      ["withdraw", 503, false],
      ["kill", 410, true],
      ["kill", 404, false],
    ] as const)
      expect([act, status, isSeen(article, expected(act), { status, text: "" })]).toEqual([
        act,
        status,
        seen,
      ]);
  });
});

describe("a list", () => {
  const home = { surface: "home" } as const;

  test("shows the article by its own address, not by one that begins like it", () => {
    expect(isSeen(home, expected("publish"), ok('<a href="/news/12">'))).toBe(true);
    expect(isSeen(home, expected("publish"), ok('<a href="/news/123">'))).toBe(false);
    expect(isSeen(home, expected("publish"), { status: 500, text: "/news/12" })).toBe(false);
  });

  test("has lost it when the address is nowhere, and also when the list itself is gone", () => {
    expect(isSeen(home, expected("kill"), ok('<a href="/news/123">'))).toBe(true);
    expect(isSeen(home, expected("kill"), { status: 404, text: "" })).toBe(true);
    expect(isSeen(home, expected("kill"), ok('<a href="/news/12">'))).toBe(false);
    expect(isSeen(home, expected("kill"), { status: 502, text: "" })).toBe(false);
  });
});

test("a headline is searched by its words, without what the search box takes for orders", () => {
  expect(searchWordsOf("[속보] 시장 -기자:김 “신호” 8초 연장·확대, 시 발표")).toBe(
    "속보 시장 기자 신호 8초 연장",
  );
  expect(searchWordsOf("…")).toBe("");
});
