import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Body, parseBody } from "#domain/article/body.ts";
import { bodyHtml } from "#domain/article/body-rss.ts";
import { bodyText, paragraphs } from "#domain/article/body-text.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const absolute = (path: string) => `https://magam.example${path}`;
const p = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});
const cell = (type: "tableHeader" | "tableCell", text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [p(text)],
});

const body: Body = {
  type: "doc",
  content: [
    p("서울시는 4일 밝혔다."),
    { type: "paragraph" },
    { type: "subheading", content: [{ type: "text", text: "배경 & 전망" }] },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            p("하나"),
            { type: "orderedList", content: [{ type: "listItem", content: [p("안쪽")] }] },
          ],
        },
        { type: "listItem", content: [p("둘")] },
      ],
    },
    { type: "picture", attrs: { pictureId: 7, caption: "▲ 시청 <앞>" } },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "구"), cell("tableHeader", "명")] },
        { type: "tableRow", content: [cell("tableCell", "종로"), cell("tableCell", "12")] },
      ],
    },
    { type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "줄" },
        { type: "hardBreak" },
        {
          type: "text",
          text: "]]>",
          marks: [
            { type: "link", attrs: { href: "https://a.example/?a=1&b=%22" } },
            { type: "bold" },
          ],
        },
      ],
    },
  ],
};

describe("plain text", () => {
  test("blocks, items, captions and rows are lines", () => {
    expect(bodyText(body)).toBe(
      "서울시는 4일 밝혔다.\n배경 & 전망\n하나\n안쪽\n둘\n▲ 시청 <앞>\n구\t명\n종로\t12\n줄\n]]>",
    );
  });

  test("each paragraph says its kind and the block it stands in", () => {
    expect(paragraphs(body).map(({ kind, index }) => `${index} ${kind}`)).toEqual([
      "0 paragraph",
      "2 subheading",
      "3 listItem",
      "3 listItem",
      "3 listItem",
      "4 caption",
      "5 tableRow",
      "5 tableRow",
      "7 paragraph",
    ]);
  });

  test("is made of the letters of the body, in their order", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const parsed = parseBody(input);
        if (!parsed.ok) throw new Error("the generator left the schema");
        const letters: string[] = [];
        JSON.stringify(parsed.body, (key, value) => {
          if (key === "text" || key === "caption") letters.push(value);
          return value;
        });
        expect(bodyText(parsed.body).replace(/\s/gu, "")).toBe(
          letters.join("").replace(/\s/gu, ""),
        );
      }),
    );
  });
});

test("a mark that no schema of ours knows leaves its words as they stand", () => {
  const marks = [{ type: "blink" } as never];
  const content = [{ type: "text" as const, text: "깜빡", marks }];
  expect(bodyHtml({ type: "doc", content: [{ type: "paragraph", content }] }, absolute)).toBe(
    "<p>깜빡</p>",
  );
});

test("a node that no schema of ours knows reads as nothing, and the rest as it stands", () => {
  const foreign = { type: "poll", content: [p("모름")] } as never;
  expect(bodyText({ type: "doc", content: [p("앞"), foreign, p("뒤")] })).toBe("앞\n뒤");
});

describe("HTML for feeds", () => {
  test("is plain, escaped and complete", () => {
    expect(bodyHtml(body, absolute)).toBe(
      [
        "<p>서울시는 4일 밝혔다.</p>",
        "",
        "<h2>배경 &amp; 전망</h2>",
        "<ul><li>하나<ol><li>안쪽</li></ol></li><li>둘</li></ul>",
        // A picture that is not to be seen leaves nothing behind.
        "",
        "<table><tr><th>구</th><th>명</th></tr><tr><td>종로</td><td>12</td></tr></table>",
        '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">YouTube</a></p>',
        '<p>줄<br><a href="https://a.example/?a=1&amp;b=%22"><strong>]]&gt;</strong></a></p>',
      ].join("\n"),
    );
  });

  test("pictures get whole addresses", () => {
    const html = bodyHtml(body, absolute, {
      7: { src: "/p/7.webp", width: 8, height: 6, alt: "시청", credit: "사진=<나>" },
    });
    expect(html).toContain(
      '<figure><img src="https://magam.example/p/7.webp" width="8" height="6" alt="시청">' +
        "<figcaption>▲ 시청 &lt;앞&gt; 사진=&lt;나&gt;</figcaption></figure>",
    );
  });

  test("never ends a CDATA section and never holds an unescaped sign of the text", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const parsed = parseBody(input);
        if (!parsed.ok) throw new Error("the generator left the schema");
        const html = bodyHtml(parsed.body, absolute);
        expect(html).not.toContain("]]>");
        const tags = html.match(/<[^>]*>/g) ?? [];
        const allowed =
          /^<(?:\/?(?:p|h2|ul|ol|li|blockquote|table|tr|th|td|figure|figcaption|strong|em|a)|br|hr|a href="[^"<>]*"|t[hd](?: (?:col|row)span="\d+")+)>$/;
        expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
        expect(html.replace(/<[^>]*>/g, "")).not.toMatch(/[<>]/);
      }),
    );
  });
});
