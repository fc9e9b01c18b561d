import { expect, test } from "vitest";
import { paragraphsOf } from "#domain/company-page.ts";
import { parseTip } from "#domain/tip.ts";

test("a tip keeps its lines and loses what no person typed", () => {
  expect(parseTip(" 첫 줄\r\n둘째\u0000 줄\u200b ", " 010\n0000 ")).toEqual({
    text: "첫 줄\n둘째 줄",
    contact: "010 0000",
  });
});

test("nothing but spaces is no tip", () => {
  expect(parseTip(" \n\u3164 ", "desk@example.kr")).toBe("empty");
});

test("a tip ends at 10,000 characters and its contact at 200", () => {
  expect(parseTip("가".repeat(10_000), "나".repeat(200))).toMatchObject({
    contact: "나".repeat(200),
  });
  expect(parseTip("가".repeat(10_001), "")).toBe("too-long");
  expect(parseTip("가", "나".repeat(201))).toBe("too-long");
});

test("a company page's text falls into paragraphs at blank lines only", () => {
  expect(paragraphsOf("\n\n하나\n둘\n\n\n셋\n\n")).toEqual(["하나\n둘", "셋"]);
  expect(paragraphsOf(" ")).toEqual([]);
});
