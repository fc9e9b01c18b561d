import { intake } from "#domain/korean/intake.ts";
import type {
  Block,
  Body,
  HardBreak,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  TableCell,
  Text,
} from "./body-tree.ts";

/**
 * One writing for one text, so that equal bodies are equal bytes and hash alike.
 * Works on bodies that follow the schema; the input is left as it is.
 */
export function normaliseBody(body: Body): Body {
  const [first, ...rest] = withoutTrailingBlanks(body.content?.map(normaliseBlock) ?? []);
  return { type: "doc", content: first ? [first, ...rest] : [{ type: "paragraph" }] };
}

/** Blank paragraphs at the end are where the caret stood, not text. */
function withoutTrailingBlanks(blocks: readonly Block[]): Block[] {
  let end = blocks.length;
  while (end > 0 && isBlank(blocks[end - 1])) end -= 1;
  return blocks.slice(0, end);
}

function isBlank(block: Block | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  return (block.content ?? []).every(
    (inline) => inline.type === "hardBreak" || !inline.text.trim(),
  );
}

function normaliseBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "subheading":
    case "pullQuote":
      return { type: block.type, ...inlineOf(block.content) };
    case "bulletList":
    case "orderedList":
      return normaliseList(block);
    case "quote":
    case "editorNote":
      return { type: block.type, content: block.content.map(normaliseParagraph) };
    case "table":
      return {
        type: "table",
        content: block.content.map((row) =>
          row.content?.length
            ? { type: "tableRow", content: row.content.map(normaliseCell) }
            : { type: "tableRow" },
        ),
      };
    case "divider":
    case "picture":
    case "embed":
      return block;
  }
}

function normaliseList(list: List): List {
  return { type: list.type, content: list.content.map(normaliseItem) };
}

function normaliseItem(item: ListItem): ListItem {
  const [paragraph, ...lists] = item.content;
  return {
    type: "listItem",
    content: [normaliseParagraph(paragraph), ...lists.map(normaliseList)],
  };
}

function normaliseCell(cell: TableCell): TableCell {
  return { type: cell.type, attrs: cell.attrs, content: cell.content.map(normaliseParagraph) };
}

function normaliseParagraph(paragraph: Paragraph): Paragraph {
  return { type: "paragraph", ...inlineOf(paragraph.content) };
}

function inlineOf(content: readonly Inline[] | undefined): { content?: Inline[] } {
  const inline = mergeTexts(content ?? []);
  return inline.length > 0 ? { content: inline } : {};
}

/** Joined first and cleaned after: a mark's edge may have cut a syllable in two. */
function mergeTexts(content: readonly Inline[]): Inline[] {
  const merged: (Text | HardBreak)[] = [];
  for (const inline of content) {
    if (inline.type === "hardBreak") {
      merged.push({ type: "hardBreak" });
      continue;
    }
    if (oneLine(inline.text) === "") continue;
    const marks = sortMarks(inline.marks ?? []);
    const last = merged.at(-1);
    if (last?.type === "text" && sameMarks(last.marks ?? [], marks)) last.text += inline.text;
    else merged.push({ type: "text", text: inline.text, ...(marks.length > 0 ? { marks } : {}) });
  }
  for (const inline of merged) if (inline.type === "text") inline.text = oneLine(inline.text);
  return merged;
}

/**
 * Text as the intake leaves it, in one line: a line end inside a text shows as a space
 * on a page, and a wanted one is a hardBreak.
 */
export function oneLine(text: string): string {
  return intake(text).replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}

const MARK_ORDER: readonly Mark["type"][] = ["link", "bold", "italic"];

function sortMarks(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type === "link") return b?.type === "link" && a.attrs.href === b.attrs.href;
  return a.type === b?.type;
}
