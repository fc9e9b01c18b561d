import type { Block, Body, Inline } from "./body-tree.ts";
import type { Content } from "./content.ts";
import {
  HOUSE_STYLE,
  type HouseStyle,
  type LineEdit,
  type TidyRule,
  tidyLine,
} from "./tidy-line.ts";

/** One change that 정리 offers: where, by which rule, and the words around it before and after. */
export type TidyChange = {
  /** Stable for one text: the line and the place in it. */
  readonly key: string;
  readonly field: "headline" | "decks" | "body";
  readonly rule: TidyRule;
  readonly before: string;
  readonly after: string;
  /** The line around it. */
  readonly lead: string;
  readonly rest: string;
};

const AROUND = 18;

/** All changes that a text offers, in reading order. */
export function tidyChanges(content: Content, style: HouseStyle = HOUSE_STYLE): TidyChange[] {
  const changes: TidyChange[] = [];
  walk(content, style, (field, line, edits, number) => {
    for (const edit of edits) {
      changes.push({
        ...{ key: keyOf(number, edit), field, rule: edit.rule },
        ...{ before: line.slice(edit.from, edit.to), after: edit.text },
        lead: line.slice(Math.max(0, edit.from - AROUND), edit.from),
        rest: line.slice(edit.to, edit.to + AROUND),
      });
    }
    return [];
  });
  return changes;
}

/** The text with the chosen changes made, and nothing else. Links, bold and italic stay where they are. */
export function applyTidy(
  content: Content,
  chosen: ReadonlySet<string>,
  style: HouseStyle = HOUSE_STYLE,
): Content {
  return walk(content, style, (_field, _line, edits, number) =>
    edits.filter((edit) => chosen.has(keyOf(number, edit))),
  );
}

type Visit = (
  field: TidyChange["field"],
  line: string,
  edits: readonly LineEdit[],
  number: number,
) => readonly LineEdit[];

/** Shows every line with its edits; makes those that come back. */
function walk(content: Content, style: HouseStyle, visit: Visit): Content {
  let number = 0;
  const editsOf = (field: TidyChange["field"], line: string) => {
    const edits = visit(field, line, tidyLine(line, style), number);
    number += 1;
    return edits;
  };
  const plain = (field: TidyChange["field"], line: string) =>
    [...editsOf(field, line)]
      .reverse()
      .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), line);
  const inline = (pieces: readonly Inline[]) => withEdits(pieces, editsOf("body", textOf(pieces)));
  const headline = plain("headline", content.headline);
  const decks = content.decks.map((deck) => plain("decks", deck));
  const [first, ...rest] = content.body.content;
  const body: Body = {
    type: "doc",
    content: [inBlock(first, inline), ...rest.map((block) => inBlock(block, inline))],
  };
  return { ...content, headline, decks, body };
}

function inBlock<B extends Block | { type: string }>(
  block: B,
  inline: (pieces: readonly Inline[]) => Inline[],
): B {
  if (!("content" in block) || !Array.isArray(block.content)) return block;
  const children: readonly { type: string }[] = block.content;
  const isLine = children.every(({ type }) => type === "text" || type === "hardBreak");
  const content = isLine
    ? inline(children as readonly Inline[])
    : children.map((child) => inBlock(child, inline));
  const { content: _old, ...bare } = block;
  return (content.length > 0 ? { ...bare, content } : bare) as B;
}

/** A break counts as one letter, so that places in the line are places in its pieces. */
function textOf(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.type === "text" ? piece.text : "\n")).join("");
}

/** The new words go into the piece where the old ones began. */
function withEdits(pieces: readonly Inline[], edits: readonly LineEdit[]): Inline[] {
  let at = 0;
  return pieces.flatMap((piece): Inline[] => {
    const start = at;
    const text = piece.type === "text" ? piece.text : "\n";
    at += text.length;
    if (piece.type !== "text") return [piece];
    let changed = text;
    for (const { from, to, text: by } of [...edits].reverse()) {
      if (to <= start && !(from === to && from === start)) continue;
      if (from >= at) continue;
      const begins = from >= start;
      const cutFrom = Math.max(from, start) - start;
      const cutTo = Math.min(to, at) - start;
      changed = changed.slice(0, cutFrom) + (begins ? by : "") + changed.slice(cutTo);
    }
    return changed === "" ? [] : [{ ...piece, text: changed }];
  });
}

function keyOf(number: number, { from, to, rule }: LineEdit): string {
  return `${number}.${from}.${to}.${rule}`;
}
