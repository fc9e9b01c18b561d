import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeHref } from "#domain/article/link.ts";

describe("addresses a link may carry", () => {
  test.each([
    ["https://magam.example/news/1", "https://magam.example/news/1"],
    ["  https://magam.example ", "https://magam.example/"],
    ["HTTP://Magam.Example/A", "http://magam.example/A"],
    ["https://한국.example/서울", "https://xn--3e0b707e.example/%EC%84%9C%EC%9A%B8"],
    ["https://a.example/a b", "https://a.example/a%20b"],
    [
      "mailto:desk@magam.example?subject=제보",
      "mailto:desk@magam.example?subject=%EC%A0%9C%EB%B3%B4",
    ],
    ["tel:+82-2-123-4567", "tel:+82-2-123-4567"],
  ])("%s", (raw, href) => {
    expect(safeHref(raw)).toBe(href);
  });
});

describe("addresses it may not", () => {
  test.each([
    "",
    " ",
    "/news/1",
    "news/1",
    "#top",
    "?q=1",
    "//evil.example",
    "\\\\evil.example",
    "https:\\\\evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "\tjavascript:alert(1)",
    "javascript\u200b:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript%3Aalert(1)",
    "javascript://magam.example/%0aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://magam.example/1",
    "file:///etc/passwd",
    "ftp://a.example/",
    "about:blank",
    "view-source:https://a.example",
    "feed:javascript:alert(1)",
    "https://",
    "https://user@evil.example",
    "https://magam.example:pw@evil.example",
    "https://a.example/\u202egnp.exe",
    "https://a.example/\u0000",
    "https://a.example/\ud800",
    "mailto:",
    "mailto:nobody",
    "mailto:a@b.example?subject=x%0d%0aBcc:c@d.example",
    "tel:",
    "tel:alert(1)",
    `https://a.example/${"a".repeat(2_000)}`,
    `https://a.example/${"가".repeat(600)}`,
    null,
    undefined,
    7,
    ["https://a.example"],
    { toString: () => "https://a.example" },
  ])("%j", (raw) => {
    expect(safeHref(raw)).toBeNull();
  });
});

test("the result of the result is the result, and its scheme is one of four", () => {
  const start = fc.constantFrom(
    "",
    "https://",
    "http://a.example/",
    "mailto:a@b",
    "tel:+82",
    "javascript:",
  );
  fc.assert(
    fc.property(start, fc.oneof(fc.webUrl(), fc.string({ unit: "binary" })), (head, tail) => {
      const href = safeHref(head + tail);
      if (href === null) return;
      expect(safeHref(href)).toBe(href);
      expect(["http:", "https:", "mailto:", "tel:"]).toContain(new URL(href).protocol);
    }),
    { numRuns: 1_000 },
  );
});
