import { compareWords, type WordChange } from "../korean/compare.ts";
import { bodyText } from "./body-text.ts";
import { type BylineEntry, type Content, isSameContent } from "./content.ts";
import type { Origin } from "./kind.ts";

/** Two texts of an article side by side, field by field, as a desk reads what was changed. */
export const COMPARED_FIELDS = [
  "kicker",
  "headline",
  "decks",
  "mainPicture",
  "body",
  "byline",
  "tags",
  "origin",
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** How the parts of a content that are codes are written in the language of who compares. */
export type CompareWords = {
  readonly byline: (entry: BylineEntry) => string;
  readonly origin: (origin: Origin) => string;
};

export type FieldChange = {
  readonly field: ComparedField;
  readonly changes: readonly WordChange[];
};

export type ContentComparison = {
  /** Only the fields in which something readable changed. */
  readonly fields: readonly FieldChange[];
  /** The words are the same but links, bold type or structure are not. */
  readonly onlyForm: boolean;
};

export function compareContents(
  before: Content,
  after: Content,
  words: CompareWords,
): ContentComparison {
  const fields = COMPARED_FIELDS.flatMap((field): FieldChange[] => {
    const [old, fresh] = [readable(before, field, words), readable(after, field, words)];
    return old === fresh ? [] : [{ field, changes: compareWords(old, fresh) }];
  });
  return { fields, onlyForm: fields.length === 0 && !isSameContent(before, after) };
}

function readable(content: Content, field: ComparedField, words: CompareWords): string {
  switch (field) {
    case "kicker":
      return content.kicker ?? "";
    case "headline":
      return content.headline;
    case "decks":
      return content.decks.join("\n");
    case "mainPicture":
      return content.mainPicture
        ? [content.mainPicture.caption, content.mainPicture.alt].join("\n")
        : "";
    case "body":
      return bodyText(content.body);
    case "byline":
      return content.byline.map(words.byline).join("\n");
    case "tags":
      return content.tags.join("\n");
    case "origin":
      return content.origin === null ? "" : words.origin(content.origin);
  }
}

export type ComparedLine = { readonly changed: boolean; readonly parts: readonly WordChange[] };

/** The changes cut at line breaks, so that paragraphs in which nothing changed can be folded. */
export function linesOf(changes: readonly WordChange[]): ComparedLine[] {
  const lines: WordChange[][] = [[]];
  for (const { kind, text } of changes) {
    for (const [index, piece] of text.split("\n").entries()) {
      if (index > 0) {
        // A break that came or went is itself a change and must show.
        if (kind !== "same") lines.at(-1)?.push({ kind, text: "¶" });
        lines.push([]);
      }
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    }
  }
  return lines
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ parts, changed: parts.some(({ kind }) => kind !== "same") }));
}

export type ComparedPair = {
  readonly changed: boolean;
  readonly before: readonly WordChange[];
  readonly after: readonly WordChange[];
};

/** The same as two columns: paragraphs that stayed side by side, what went left, what came right. */
export function pairsOf(changes: readonly WordChange[]): ComparedPair[] {
  const pairs: ComparedPair[] = [];
  let before: WordChange[][] = [[]];
  let after: WordChange[][] = [[]];
  const flush = () => {
    for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
      const [left, right] = [before[at] ?? [], after[at] ?? []];
      const changed = [...left, ...right].some(({ kind }) => kind !== "same");
      if (left.length + right.length > 0) pairs.push({ changed, before: left, after: right });
    }
    [before, after] = [[[]], [[]]];
  };
  for (const { kind, text } of changes) {
    for (const [index, piece] of text.split("\n").entries()) {
      // A break that both have ends the paragraph for both; one of its own only on its side.
      if (index > 0 && kind === "same") flush();
      if (index > 0 && kind === "removed") before.push([]);
      if (index > 0 && kind === "added") after.push([]);
      if (piece === "") continue;
      if (kind !== "added") before.at(-1)?.push({ kind, text: piece });
      if (kind !== "removed") after.at(-1)?.push({ kind, text: piece });
    }
  }
  flush();
  return pairs;
}

/** Characters added and removed, spaces not counted: how large a change is, at a glance. */
export function changeSize(fields: readonly FieldChange[]): { added: number; removed: number } {
  const size = { added: 0, removed: 0 };
  for (const { kind, text } of fields.flatMap(({ changes }) => changes)) {
    if (kind !== "same") size[kind] += [...text.replaceAll(/\s/gu, "")].length;
  }
  return size;
}
