import fc from "fast-check";
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
