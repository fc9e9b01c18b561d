import type { Block, Body, Inline, List, Paragraph } from "./body-tree.ts";

/** What is read in a body, without its form: for counts, search and comparing. */
export type ReadParagraph = {
  /** One line of reading; `\n` only where the writer broke the line. */
  text: string;
  kind:
    | "paragraph"
    | "subheading"
    | "listItem"
    | "quote"
    | "pullQuote"
    | "editorNote"
    | "caption"
    | "tableRow";
  /** Place of its block in `body.content`, from 0. */
  index: number;
};

/** Everything readable, one line each: paragraphs, list items, captions, table rows. */
export function bodyText(body: Body): string {
  return paragraphs(body)
    .map((paragraph) => paragraph.text)
    .join("\n");
}

/** In reading order, blank ones left out. Cells of a table row are joined by tabs. */
export function paragraphs(body: Body): ReadParagraph[] {
  return body.content.flatMap((block, index) =>
    blockTexts(block)
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, kind }) => ({ text, kind, index })),
  );
}

type Line = Omit<ReadParagraph, "index">;

function blockTexts(block: Block): Line[] {
  switch (block.type) {
    case "paragraph":
    case "subheading":
    case "pullQuote":
      return [{ kind: block.type, text: inlineText(block.content) }];
    case "bulletList":
    case "orderedList":
      return listTexts(block);
    case "quote":
    case "editorNote":
      return paragraphTexts(block.content).map((text) => ({ kind: block.type, text }));
    case "picture":
      return [{ kind: "caption", text: block.attrs.caption ?? "" }];
    case "table":
      return block.content.map((row) => ({
        kind: "tableRow",
        text: (row.content ?? []).map((cell) => paragraphTexts(cell.content).join(" ")).join("\t"),
      }));
    case "divider":
    case "embed":
      return [];
    default:
      return unknown(block);
  }
}

/** The compiler proves that no type is left; data older than the schema reads as nothing. */
function unknown(_block: never): Line[] {
  return [];
}

function listTexts(list: List): Line[] {
  return list.content.flatMap((item) => {
    const [paragraph, ...lists] = item.content;
    const own: Line = { kind: "listItem", text: inlineText(paragraph.content) };
    return [own, ...lists.flatMap(listTexts)];
  });
}

function paragraphTexts(content: readonly Paragraph[]): string[] {
  return content.map((paragraph) => inlineText(paragraph.content));
}

function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((part) => (part.type === "text" ? part.text : "\n")).join("");
}
