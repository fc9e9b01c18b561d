import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyExtensions } from "#components/editor/extensions.ts";
import { findingsIn, type Line, linesOf, wordOf } from "#components/editor/style/findings.ts";
import { parseBody } from "#domain/article/body.ts";
import type { StyleMark } from "#domain/style/check.ts";
import type { StyleRule } from "#domain/style/rule.ts";
import { arbitraryBody } from "../support/arbitrary-body.ts";

const schema = getSchema(bodyExtensions());

test("every line is the text that stands at its place in the document, whatever the body", () => {
  fc.assert(
    fc.property(arbitraryBody, (given) => {
      const parsed = parseBody(given);
      if (!parsed.ok) return;
      const doc = Node.fromJSON(schema, parsed.body);
      let letters = 0;
      for (const { text, pos, place } of linesOf(doc)) {
        letters += text.length;
        expect(doc.textBetween(pos ?? 0, (pos ?? 0) + text.length, "\n", "\n")).toBe(text);
        expect(doc.resolve(pos ?? 0).index(0)).toBe(place);
      }
      let all = 0;
      doc.descendants((node) => {
        if (node.isTextblock) all += node.content.size;
      });
      expect(letters).toBe(all);
    }),
  );
});

const rule: StyleRule = {
  ...{ id: 7, form: "word", wording: "갯수", suggestion: "개수", explanation: "" },
  ...{ severity: "wrong", exceptions: [] },
};
const line = (text: string): Line => ({ field: "headline", place: 0, text, pos: null });
const mark = (text: string, from: number): StyleMark => ({
  ...{ from, to: from + 2, found: text.slice(from, from + 2), by: { rule: 7 } },
  offers: ["개수"],
});
const NONE = { rules: new Set<number>(), once: new Set<string>() };

test("a mark left once stays left while one types behind it; another of its kind does not", () => {
  const known = new Map([
    ["점포 갯수", [mark("점포 갯수", 3)]],
    ["점포 갯수가 는다", [mark("점포 갯수가 는다", 3)]],
    ["가구 갯수", [mark("가구 갯수", 3)]],
  ]);
  const rules = new Map([[7, rule]]);
  const [first] = findingsIn([line("점포 갯수")], known, rules, NONE);
  const left = { ...NONE, once: new Set([wordOf(first?.key ?? "")]) };
  expect(findingsIn([line("점포 갯수가 는다")], known, rules, left)).toEqual([]);
  expect(findingsIn([line("가구 갯수")], known, rules, left)).toHaveLength(1);
});

test("marks of a rule that is left out of the article, or is gone, are not shown", () => {
  const known = new Map([["갯수", [mark("갯수", 0)]]]);
  const shown = findingsIn([line("갯수"), line("갯수")], known, new Map([[7, rule]]), NONE);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
  const out = { ...NONE, rules: new Set([7]) };
  expect(findingsIn([line("갯수")], known, new Map([[7, rule]]), out)).toEqual([]);
  expect(findingsIn([line("갯수")], known, new Map(), NONE)).toEqual([]);
});
