import { getSchema } from "@tiptap/core";
import { Fragment, Node, type NodeType, Slice } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fits } from "#components/editor/body-limits.ts";
import { bodyExtensions } from "#components/editor/extensions.ts";
import { typedHref } from "#components/editor/link-mark.ts";
import { cleanSlice } from "#components/editor/paste.ts";
import { BODY_LIMITS, parseBody } from "#domain/article/body.ts";
import { MARK_RULES, NODE_RULES } from "#domain/article/body-rules.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const schema = getSchema(bodyExtensions());

describe("the editor's schema is the body's schema", () => {
  test("the same nodes, marks and attributes", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...NODE_RULES.keys()].sort());
    expect(Object.keys(schema.marks)).toEqual([...MARK_RULES.keys()]);
    for (const [name, rule] of NODE_RULES) {
      expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {})).toEqual(
        Object.keys(rule.attrs ?? {}),
      );
    }
    for (const [name, attrs] of MARK_RULES) {
      expect(Object.keys(schema.marks[name]?.spec.attrs ?? {})).toEqual(Object.keys(attrs));
    }
  });

  test("the same children in the same places", () => {
    const names = (types: Iterable<string>) => [...types].sort();
    for (const [name, rule] of NODE_RULES) {
      const start = schema.nodes[name]?.contentMatch;
      if (!start) throw new Error(name);
      const first = next(start).map(([type]) => type.name);
      expect([name, names(first)]).toEqual([
        name,
        names(rule.first ? [rule.first] : (rule.children ?? [])),
      ]);
      for (const [type] of next(start)) {
        const after = start.matchType(type);
        if (!after) throw new Error(name);
        expect([name, names(next(after).map(([then]) => then.name))]).toEqual([
          name,
          names(rule.children ?? []),
        ]);
      }
    }
  });

  test("every body opens in the editor and comes back as it was", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const parsed = parseBody(input);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        const node = Node.fromJSON(schema, parsed.body);
        node.check();
        expect(fits(node)).toBe(true);
        expect(parseBody(node.toJSON())).toEqual(parsed);
        expect(parseBody(JSON.parse(JSON.stringify(node.toJSON())))).toEqual(parsed);
      }),
      { numRuns: 200 },
    );
  });

  test("every document that the editor can hold parses", () => {
    fc.assert(
      fc.property(grown("doc", 0), (node) => {
        node.check();
        const parsed = parseBody(node.toJSON());
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    { type: "picture", attrs: { pictureId: ["script", {}], caption: "" } },
    { type: "picture", attrs: { pictureId: 1, caption: ["script"] } },
    { type: "picture", attrs: { pictureId: -1 } },
    { type: "embed", attrs: { provider: ["script"], id: "1" } },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "가", marks: [{ type: "link", attrs: { href: "javascript:x" } }] },
      ],
    },
  ])("crafted attributes are refused: %j", (block) => {
    expect(() => Node.fromJSON(schema, { type: "doc", content: [block] }).check()).toThrow();
  });
});

describe("limits while writing", () => {
  const doc = (...content: unknown[]) => Node.fromJSON(schema, { type: "doc", content });
  const nested = (levels: number): unknown => ({
    type: "bulletList",
    content: [
      {
        type: "listItem",
        content: [{ type: "paragraph" }, ...(levels > 1 ? [nested(levels - 1)] : [])],
      },
    ],
  });

  test("lists nest five deep, where text still fits", () => {
    expect(fits(doc(nested(5)))).toBe(true);
    expect(fits(doc(nested(6)))).toBe(false);
  });

  test("text and tables stop where the schema stops", () => {
    const long = (length: number) =>
      doc({ type: "paragraph", content: [{ type: "text", text: "가".repeat(length) }] });
    expect(fits(long(BODY_LIMITS.text))).toBe(true);
    expect(fits(long(BODY_LIMITS.text + 1))).toBe(false);
    const cell = {
      type: "tableCell",
      attrs: { colspan: 100, rowspan: 1 },
      content: [{ type: "paragraph" }],
    };
    const table = (rows: number) =>
      doc({
        type: "table",
        content: Array.from({ length: rows }, () => ({ type: "tableRow", content: [cell] })),
      });
    expect(fits(table(20))).toBe(true);
    expect(fits(table(21))).toBe(false);
  });
});

test("pasted text passes the intake and keeps its marks", () => {
  const bold = schema.marks.bold?.create();
  const paragraph = schema.node("paragraph", null, [
    schema.text("\u1112\u1161\u11ab\u00a0글", bold ? [bold] : []),
    schema.text("\u200b"),
  ]);
  const clean = cleanSlice(new Slice(Fragment.from(paragraph), 1, 1));
  expect(clean.content.toJSON()).toEqual([
    { type: "paragraph", content: [{ type: "text", text: "한 글", marks: [{ type: "bold" }] }] },
  ]);
  expect([clean.openStart, clean.openEnd]).toEqual([1, 1]);
});

test.each([
  ["magam.example/news", "https://magam.example/news"],
  [" https://magam.example ", "https://magam.example/"],
  ["desk@magam.example", null],
  ["javascript:alert(1)", null],
  ["서울", null],
])("typed as a link: %s", (typed, href) => {
  expect(typedHref(typed)).toBe(href);
});

function next(match: NodeType["contentMatch"]): [NodeType][] {
  return Array.from({ length: match.edgeCount }, (_, index) => [match.edge(index).type]);
}

/** A document grown from the schema's own content rules, not from ours. */
function grown(name: string, depth: number): fc.Arbitrary<Node> {
  const type = schema.nodes[name];
  if (!type) throw new Error(name);
  if (name === "text") {
    const marks = fc.subarray([
      schema.mark("link", { href: "https://magam.example/" }),
      schema.mark("bold"),
      schema.mark("italic"),
    ]);
    return fc
      .tuple(fc.string({ unit: "binary", minLength: 1 }), marks)
      .map(([text, some]) => schema.text(text, some));
  }
  return fc
    .tuple(grownAttrs(name), grownContent(type.contentMatch, depth, 3))
    .map(([attrs, content]) => type.create(attrs, content));
}

function grownContent(
  match: NodeType["contentMatch"],
  depth: number,
  room: number,
): fc.Arbitrary<Node[]> {
  const end = match.validEnd ? [fc.constant<Node[]>([])] : [];
  // The last places go to what ends the rule, so that lists do not nest without end.
  const edges = next(match).filter(([type]) => depth < 6 || !type.isInGroup("list"));
  if ((room === 0 && match.validEnd) || edges.length === 0) return end[0] ?? fc.constant([]);
  const steps = edges.map(([type]) =>
    fc.constant(type).chain(() => {
      const after = match.matchType(type);
      if (!after) throw new Error(type.name);
      return fc
        .tuple(grown(type.name, depth + 1), grownContent(after, depth, Math.max(0, room - 1)))
        .map(([node, rest]) => [node, ...rest]);
    }),
  );
  return fc.oneof(...end, ...steps);
}

function grownAttrs(name: string): fc.Arbitrary<Record<string, unknown> | null> {
  const span = fc.integer({ min: 1, max: 5 });
  switch (name) {
    case "picture":
      return fc.record({
        pictureId: fc.integer({ min: 1 }),
        caption: fc.string(),
        alt: fc.string(),
      });
    case "tableCell":
    case "tableHeader":
      return fc.record({ colspan: span, rowspan: span });
    case "embed":
      return fc.constant({ provider: "youtube", id: "dQw4w9WgXcQ" });
    default:
      return fc.constant(null);
  }
}
