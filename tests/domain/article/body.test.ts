import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyBody, parseBody } from "#domain/article/body.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: unknown, ...marks: unknown[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

function bodyOf(input: unknown) {
  const parsed = parseBody(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

function faultsOf(input: unknown) {
  const parsed = parseBody(input);
  return parsed.ok ? [] : parsed.faults;
}

function nestedLists(levels: number): unknown {
  let list: unknown;
  for (let level = 0; level < levels; level += 1) {
    const item = {
      type: "listItem",
      content: list ? [paragraph(text("안")), list] : [paragraph(text("안"))],
    };
    list = { type: "bulletList", content: [item] };
  }
  return doc(list);
}

describe("what parses", () => {
  test("the empty body is itself", () => {
    expect(bodyOf(emptyBody())).toEqual(emptyBody());
    expect(bodyOf({ type: "doc" })).toEqual(emptyBody());
  });

  test("blank paragraphs at the end go, those between stay", () => {
    const blank = { type: "paragraph" };
    expect(
      bodyOf(doc(blank, paragraph(text("가")), blank, paragraph(text("나")), blank, blank)),
    ).toEqual(doc(blank, paragraph(text("가")), blank, paragraph(text("나"))));
  });

  test("neighbouring texts with equal marks are one text", () => {
    const bold = { type: "bold" };
    const italic = { type: "italic" };
    const parsed = bodyOf(
      doc(
        paragraph(
          text("서"),
          text("울"),
          text("시", bold, italic),
          text("장", italic, bold),
          text(""),
        ),
      ),
    );
    expect(parsed).toEqual(doc(paragraph(text("서울"), text("시장", bold, italic))));
  });

  test("a syllable and a surrogate pair cut in two are whole again", () => {
    const parsed = bodyOf(
      doc(paragraph(text("\u1100"), text("\u1161"), text("\ud83d"), text("\ude92"))),
    );
    expect(parsed).toEqual(doc(paragraph(text("가🚒"))));
  });

  test("text passes the intake: NFC, plain spaces, no NUL, one line", () => {
    const parsed = bodyOf(doc(paragraph(text("\u1112\u1161\u11ab\u00a0글\u0000\u200b\n끝"))));
    expect(parsed).toEqual(doc(paragraph(text("한 글 끝"))));
  });

  test("marks on a line break are dropped, link addresses become canonical", () => {
    const link = (href: string) => ({ type: "link", attrs: { href } });
    expect(
      bodyOf(
        doc(
          paragraph(text("가", link("HTTPS://Magam.Example")), {
            type: "hardBreak",
            marks: [{ type: "bold" }],
          }),
        ),
      ),
    ).toEqual(doc(paragraph(text("가", link("https://magam.example/")), { type: "hardBreak" })));
  });

  test("spans default to one and empty captions are left out", () => {
    const cell = { type: "tableCell", content: [paragraph()] };
    expect(
      bodyOf(
        doc(
          { type: "picture", attrs: { pictureId: 3, caption: "", alt: "강" } },
          { type: "table", content: [{ type: "tableRow", content: [cell] }] },
        ),
      ),
    ).toEqual(
      doc(
        { type: "picture", attrs: { pictureId: 3, alt: "강" } },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                {
                  type: "tableCell",
                  attrs: { colspan: 1, rowspan: 1 },
                  content: [{ type: "paragraph" }],
                },
              ],
            },
          ],
        },
      ),
    );
  });

  test("parsing what was parsed changes nothing, and the input stays as it was", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const before = JSON.stringify(input);
        const once = bodyOf(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(JSON.stringify(bodyOf(once))).toBe(JSON.stringify(once));
        expect(bodyOf(JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test("cutting a text anywhere gives the same bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 2 }), fc.nat(), (words, at) => {
        const cut = at % words.length;
        expect(
          JSON.stringify(bodyOf(doc(paragraph(text(words.slice(0, cut)), text(words.slice(cut)))))),
        ).toBe(JSON.stringify(bodyOf(doc(paragraph(text(words))))));
      }),
    );
  });
});

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

describe("limits", () => {
  test("five lists within each other pass, six do not", () => {
    expect(faultsOf(nestedLists(5))).toEqual([]);
    expect(faultsOf(nestedLists(6)).map((fault) => fault.reason)).toEqual(["tooDeep"]);
  });

  test("a hundred thousand levels are refused without overflow", () => {
    expect(faultsOf(nestedLists(50_000)).map((fault) => fault.reason)).toEqual(["tooDeep"]);
  });

  test("200,000 characters pass, one more does not", () => {
    expect(faultsOf(doc(paragraph(text("가".repeat(200_000)))))).toEqual([]);
    expect(faultsOf(doc(paragraph(text("가".repeat(200_000))), paragraph(text("나"))))).toEqual([
      { path: "content[1].content[0].text", reason: "tooLong" },
    ]);
  });

  test("captions count as text", () => {
    const picture = { type: "picture", attrs: { pictureId: 1, caption: "가".repeat(200_001) } };
    expect(faultsOf(doc(picture))).toEqual([
      { path: "content[0].attrs.caption", reason: "tooLong" },
    ]);
  });

  test("20,000 nodes pass, one more does not", () => {
    const dividers = (count: number) =>
      doc(...Array.from({ length: count }, () => ({ type: "divider" })));
    expect(faultsOf(dividers(19_999))).toEqual([]);
    expect(faultsOf(dividers(20_000))).toEqual([
      { path: "content[19999]", reason: "tooManyNodes" },
    ]);
  });

  test("a table has at most 2,000 places, spans counted", () => {
    const table = (rows: number, colspan: number) => ({
      type: "table",
      content: Array.from({ length: rows }, () => ({
        type: "tableRow",
        content: [
          { type: "tableCell", attrs: { colspan, rowspan: 1 }, content: [{ type: "paragraph" }] },
        ],
      })),
    });
    expect(faultsOf(doc(table(20, 100)))).toEqual([]);
    expect(faultsOf(doc(table(21, 100)))).toEqual([
      { path: "content[0]", reason: "tableTooLarge" },
    ]);
  });

  test("a million faults are reported as twenty", () => {
    const input = doc(...Array.from({ length: 10_000 }, () => ({ type: "evil" })));
    expect(faultsOf(input)).toHaveLength(20);
  });

  test("whatever comes, the answer is a body or faults, never an exception", () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(
            fc.constantFrom("doc", "paragraph", "text", "table", "listItem", "embed", "link"),
            fc.string(),
          ),
          text: fc.anything(),
          attrs: fc.anything(),
          marks: fc.oneof(fc.array(tie("node"), { maxLength: 2 }), fc.anything()),
          content: fc.oneof(fc.array(tie("node"), { maxLength: 3 }), fc.anything()),
        },
        { requiredKeys: ["type"] },
      ),
    })).node;
    fc.assert(
      fc.property(
        fc.oneof(
          node,
          fc.anything(),
          fc.array(node).map((content) => doc(...content)),
        ),
        (input) => {
          const parsed = parseBody(input);
          if (parsed.ok) expect(parseBody(parsed.body)).toEqual(parsed);
          else expect(parsed.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
