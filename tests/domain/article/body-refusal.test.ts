import { describe, expect, test } from "vitest";
import { parseBody } from "#domain/article/body.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: unknown, ...marks: unknown[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

function faultsOf(input: unknown) {
  const parsed = parseBody(input);
  return parsed.ok ? [] : parsed.faults;
}

describe("what is refused, with its place", () => {
  const javascript = { type: "link", attrs: { href: "javascript:alert(1)" } };
  const cases: [string, unknown, string, string][] = [
    ["null", null, "", "notANode"],
    ["a string", "doc", "", "notANode"],
    ["a list", [], "", "notANode"],
    ["an instance of a class", doc(new Date()), "content[0]", "notANode"],
    ["another root", paragraph(text("가")), "", "misplaced"],
    ["an unknown node", doc({ type: "script" }), "content[0].type", "unknownNode"],
    [
      "a node named like a prototype member",
      doc({ type: "constructor" }),
      "content[0].type",
      "unknownNode",
    ],
    ["a type that is no string", doc({ type: ["paragraph"] }), "content[0].type", "unknownNode"],
    ["text at the top", doc(text("가")), "content[0]", "misplaced"],
    [
      "a paragraph in a paragraph",
      doc(paragraph(paragraph())),
      "content[0].content[0]",
      "misplaced",
    ],
    [
      "an item that begins with a list",
      doc({
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "bulletList" }] }],
      }),
      "content[0].content[0].content[0]",
      "misplaced",
    ],
    [
      "a second paragraph in an item",
      doc({
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph(), paragraph()] }],
      }),
      "content[0].content[0].content[1]",
      "misplaced",
    ],
    [
      "a divider in a quote",
      doc({ type: "quote", content: [{ type: "divider" }] }),
      "content[0].content[0]",
      "misplaced",
    ],
    [
      "an unknown key",
      doc({ type: "paragraph", onclick: "x" }),
      "content[0].onclick",
      "unknownKey",
    ],
    ["$$typeof", doc({ type: "paragraph", $$typeof: "x" }), "content[0].$$typeof", "unknownKey"],
    [
      "an unknown attribute",
      doc({ type: "paragraph", attrs: { onerror: "x" } }),
      "content[0].attrs.onerror",
      "unknownKey",
    ],
    ["__proto__", JSON.parse('{"type":"doc","__proto__":{"x":1}}'), "__proto__", "unknownKey"],
    [
      "__proto__ in attributes",
      JSON.parse(
        '{"type":"doc","content":[{"type":"picture","attrs":{"pictureId":1,"__proto__":{}}}]}',
      ),
      "content[0].attrs.__proto__",
      "unknownKey",
    ],
    ["marks on a block", doc({ type: "paragraph", marks: [] }), "content[0].marks", "unknownKey"],
    [
      "content in a leaf",
      doc({ type: "divider", content: [] }),
      "content[0].content",
      "unknownKey",
    ],
    [
      "content that is no list",
      doc({ type: "paragraph", content: { length: 1 } }),
      "content[0].content",
      "notAList",
    ],
    ["an empty list", doc({ type: "bulletList", content: [] }), "content[0].content", "empty"],
    ["a quote without content", doc({ type: "quote" }), "content[0].content", "empty"],
    [
      "text that is an object",
      doc(paragraph(text({ $$typeof: "x" }))),
      "content[0].content[0].text",
      "badText",
    ],
    [
      "an unknown mark",
      doc(paragraph(text("가", { type: "style" }))),
      "content[0].content[0].marks[0]",
      "badMark",
    ],
    [
      "a mark twice",
      doc(paragraph(text("가", { type: "bold" }, { type: "bold" }))),
      "content[0].content[0].marks[1]",
      "badMark",
    ],
    [
      "a scheme that runs code",
      doc(paragraph(), paragraph(text("가"), text("나", javascript))),
      "content[1].content[1].marks[0].attrs.href",
      "badLink",
    ],
    [
      "a link without address",
      doc(paragraph(text("가", { type: "link" }))),
      "content[0].content[0].marks[0].attrs.href",
      "badLink",
    ],
    [
      "a picture without id",
      doc({ type: "picture" }),
      "content[0].attrs.pictureId",
      "badAttribute",
    ],
    [
      "a picture id that is no whole number",
      doc({ type: "picture", attrs: { pictureId: "3" } }),
      "content[0].attrs.pictureId",
      "badAttribute",
    ],
    [
      "a caption that is a DOM spec",
      doc({ type: "picture", attrs: { pictureId: 3, caption: ["script"] } }),
      "content[0].attrs.caption",
      "badAttribute",
    ],
    [
      "attributes that are a list",
      doc({ type: "picture", attrs: [] }),
      "content[0].attrs",
      "badAttribute",
    ],
    [
      "an unknown provider",
      doc({ type: "embed", attrs: { provider: "evil", id: "1" } }),
      "content[0].attrs",
      "badEmbed",
    ],
    [
      "an id out of its pattern",
      doc({ type: "embed", attrs: { provider: "youtube", id: "../../../evil" } }),
      "content[0].attrs",
      "badEmbed",
    ],
  ];
  test.each(cases)("%s", (_name, input, path, reason) => {
    expect(faultsOf(input)).toContainEqual({ path, reason });
  });

  test("a span of none or of a hundred and one", () => {
    for (const colspan of [0, 101, 1.5, "2", null]) {
      const cell = { type: "tableCell", attrs: { colspan }, content: [paragraph()] };
      const input = doc({ type: "table", content: [{ type: "tableRow", content: [cell] }] });
      expect(faultsOf(input)).toEqual([
        { path: "content[0].content[0].content[0].attrs.colspan", reason: "badAttribute" },
      ]);
    }
  });
});
