import type { Node } from "@tiptap/pm/model";
import type { StyleMark } from "#domain/style/check.ts";
import { withoutOverlaps } from "#domain/style/find.ts";
import type { StyleRule } from "#domain/style/rule.ts";

/** A line that is checked, and where it stands. */
export type Line = {
  readonly field: "headline" | "decks" | "body";
  /** Number of the deck, or place of the block in the body, from 0. */
  readonly place: number;
  readonly text: string;
  /** Where its text begins in the editor's document; null outside of it. */
  readonly pos: number | null;
};

export type Finding = {
  /** The same as long as the word and what stands before it are the same. */
  readonly key: string;
  readonly line: Line;
  readonly mark: StyleMark;
  /** Null for a date. */
  readonly rule: StyleRule | null;
};

/** Every line of the document; a break counts as one letter, as it does there. */
export function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.forEach((block, offset, place) => {
    const add = (node: Node, pos: number) => {
      const text = node.textBetween(0, node.content.size, "\n", "\n");
      if (text !== "") lines.push({ field: "body", place, text, pos: pos + 1 });
    };
    if (block.isTextblock) add(block, offset);
    else
      block.descendants((node, pos) => {
        if (node.isTextblock) add(node, offset + 1 + pos);
        return !node.isTextblock;
      });
  });
  return lines;
}

/** So many letters before a word tell it from the same word elsewhere. */
const BEFORE = 12;

/** What is to be shown of the marks of these lines, in reading order. */
export function findingsIn(
  lines: readonly Line[],
  known: ReadonlyMap<string, readonly StyleMark[]>,
  rules: ReadonlyMap<number, StyleRule>,
  ignored: { readonly rules: ReadonlySet<number>; readonly once: ReadonlySet<string> },
): Finding[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line) => {
    const found = (known.get(line.text) ?? []).flatMap((mark) => {
      const rule = "rule" in mark.by ? rules.get(mark.by.rule) : null;
      if (rule === undefined || (rule && ignored.rules.has(rule.id))) return [];
      return [{ ...mark, finding: { key: keyOf(line, mark), line, mark, rule } }];
    });
    const wanted = found.filter(({ finding }) => !ignored.once.has(finding.key));
    return withoutOverlaps(wanted).map(({ finding }) => {
      const times = seen.get(finding.key) ?? 0;
      seen.set(finding.key, times + 1);
      return times === 0 ? finding : { ...finding, key: `${finding.key}#${times}` };
    });
  });
}

function keyOf({ text }: Line, { from, found, by }: StyleMark): string {
  const source = "rule" in by ? by.rule : by.date;
  return `${source}:${text.slice(Math.max(0, from - BEFORE), from)}|${found}`;
}

/** The key without its number: what «once» is kept under. */
export function wordOf(key: string): string {
  return key.replace(/#\d+$/u, "");
}
