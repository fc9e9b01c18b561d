import type { Block, Inline, List, ListItem, Mark } from "./body-tree.ts";
import { embedFromAddress } from "./embed.ts";
import { safeHref } from "./link.ts";
import {
  type FlatItem,
  finishLines,
  linesOf,
  listItem,
  nestItems,
  paragraphOf,
} from "./paste-line.ts";
import {
  attribute,
  BLOCK_TAGS,
  childrenOf,
  elementOf,
  isCounted,
  isHeading,
  type PastedElement,
  type PastedNode,
  pictureOf,
  slantOf,
  tagOf,
  weightOf,
  wordListLevel,
} from "./paste-source.ts";
import { readTable } from "./paste-table.ts";

/** UTF-16 units. Beyond this a browser would be busy parsing for seconds. */
export const PASTE_LIMIT = 5_000_000;

/** Deeper than any program nests; what is below it is read as plain text of its parent. */
const DEEPEST = 200;

const PICTURES = new Set(["img", "image", "v:imagedata"]);
const PLAYERS = new Set(["iframe", "video", "audio", "object", "embed"]);

export type Pasted = {
  readonly blocks: Block[];
  /** Names of pictures and players that were not taken over; "" for one without a name. */
  readonly missing: readonly string[];
  /** Tables with too many cells, now lines. */
  readonly flattenedTables: number;
};

/**
 * What other programs put on the clipboard → blocks of an article: subheadings, lists, quotes,
 * tables, links, bold and italic stay, colours, faces, sizes and everything else goes. Pictures cannot
 * come along and are named. Read by what HWP, Word, Google Docs, Excel, Naver and mail programs write.
 */
export function readPasted(root: PastedNode): Pasted {
  const found = { missing: [] as string[], flattenedTables: 0 };
  const reader = new PasteReader(found, 0, 1);
  reader.read(root, { bold: false, italic: false, href: null, isPre: false });
  return { blocks: reader.finish(), ...found };
}

type Look = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
  readonly isPre: boolean;
};

class PasteReader {
  private readonly found: { missing: string[]; flattenedTables: number };
  private depth: number;
  private readonly listDepth: number;
  private readonly blocks: Block[] = [];
  private line: Inline[] = [];
  private wordList: FlatItem[] = [];

  constructor(
    found: { missing: string[]; flattenedTables: number },
    depth: number,
    listDepth: number,
  ) {
    this.found = found;
    this.depth = depth;
    this.listDepth = listDepth;
  }

  finish(): Block[] {
    this.endLine();
    this.endWordList();
    return this.blocks;
  }

  read(node: PastedNode, look: Look): void {
    if (node.nodeType === 3) this.readText(node.nodeValue ?? "", look);
    const element = elementOf(node);
    if (!element || this.depth > DEEPEST) return;
    this.depth += 1;
    this.readElement(element, look);
    this.depth -= 1;
  }

  private readText(raw: string, look: Look): void {
    const pieces = look.isPre ? raw.split(/\r\n?|\n/) : [raw.replace(/[ \t\r\n\f]+/g, " ")];
    for (const [at, text] of pieces.entries()) {
      if (at > 0) this.line.push({ type: "hardBreak" });
      if (text === "") continue;
      const marks = marksOf(look);
      this.line.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });
    }
  }

  private readElement(element: PastedElement, look: Look): void {
    const within = lookOf(element, look);
    if (this.readWhole(element, within)) return;
    const { node, tag } = element;
    const isBlock = BLOCK_TAGS.has(tag) || tag === "li" || tag === "tr";
    if (isBlock) this.endLine();
    for (const child of childrenOf(node)) this.read(child, within);
    if (isBlock) this.endLine();
    else if (tag === "td" || tag === "th") this.line.push({ type: "text", text: " " });
  }

  /** What stands for more than its text; false for all else. */
  private readWhole(element: PastedElement, look: Look): boolean {
    const { node, tag, className } = element;
    const level = wordListLevel(element);
    if (level !== null) this.readWordItem(node, level, look);
    else if (isHeading(element)) this.readHeading(node);
    else if (tag === "br") this.line.push({ type: "hardBreak" });
    else if (tag === "hr") this.add([{ type: "divider" }]);
    else if (PICTURES.has(tag)) this.readPicture(node, look);
    else if (PLAYERS.has(tag)) this.readPlayer(node);
    else if (tag === "ul" || tag === "ol") this.add(this.readList(node, tag));
    else if (tag === "blockquote") this.addHolder(node, "quote");
    else if (tag === "table") this.readTable(node);
    else if (/(?:^|\s)editor-note(?:\s|$)/.test(className)) this.addHolder(node, "editorNote");
    else return false;
    return true;
  }

  private readHeading(node: PastedNode): void {
    const lines = linesOf(this.inner(node));
    this.add(
      lines.map((line) => ({
        type: "subheading",
        // A subheading is set bold as it is.
        content: line.map((piece) => (piece.type === "text" ? withoutBold(piece) : piece)),
      })),
    );
  }

  private readWordItem(node: PastedNode, level: number, look: Look): void {
    this.endLine();
    for (const child of childrenOf(node)) this.read(child, look);
    const [line] = finishLines(this.line);
    this.line = [];
    if (line) this.wordList.push({ level, ordered: isCounted(node), line });
  }

  private readPicture(node: PastedNode, look: Look): void {
    const picture = pictureOf(node);
    if (!picture) return;
    if ("emoji" in picture) this.readText(picture.emoji, look);
    else this.found.missing.push(picture.name);
  }

  private readPlayer(node: PastedNode): void {
    const address = attribute(node, "src") || attribute(node, "data");
    const embed = embedFromAddress(address.startsWith("//") ? `https:${address}` : address);
    if (embed) this.add([{ type: "embed", attrs: embed }]);
    else this.found.missing.push(attribute(node, "title"));
  }

  private readList(node: PastedNode, tag: "ul" | "ol"): List[] {
    const items: ListItem[] = [];
    for (const child of childrenOf(node)) {
      const name = elementOf(child)?.tag;
      if (name === undefined) continue;
      const isInner = name === "ul" || name === "ol";
      const blocks = this.inner(child, isInner ? child : null);
      const last = items.at(-1);
      // Google Docs puts an inner list beside its item instead of into it.
      if (isInner && last)
        items.splice(-1, 1, ...listItem([...last.content, ...blocks], this.listDepth));
      else items.push(...listItem(blocks, this.listDepth));
    }
    if (items.length === 0) return [];
    return [{ type: tag === "ul" ? "bulletList" : "orderedList", content: items }];
  }

  private addHolder(node: PastedNode, type: "quote" | "editorNote"): void {
    const content = linesOf(this.inner(node)).map(paragraphOf);
    this.add(content.length > 0 ? [{ type, content }] : []);
  }

  private readTable(node: PastedNode): void {
    for (const child of childrenOf(node))
      if (tagOf(child) === "caption") this.add(this.inner(child));
    const { blocks, flattened } = readTable(node, (cell) => this.inner(cell));
    if (flattened) this.found.flattenedTables += 1;
    this.add(blocks);
  }

  /** The blocks within an element, or of `whole` itself, read on their own. */
  private inner(node: PastedNode, whole: PastedNode | null = null): Block[] {
    const reader = new PasteReader(this.found, this.depth, this.listDepth + 1);
    const plain = { bold: false, italic: false, href: null, isPre: false };
    const element = elementOf(node);
    const look = element ? lookOf(element, plain) : plain;
    if (whole) reader.read(whole, plain);
    else for (const child of childrenOf(node)) reader.read(child, look);
    return reader.finish();
  }

  private add(blocks: readonly Block[]): void {
    this.endLine();
    this.endWordList();
    this.blocks.push(...blocks);
  }

  private endLine(): void {
    const lines = finishLines(this.line);
    this.line = [];
    if (lines.length === 0) return;
    this.endWordList();
    this.blocks.push(...lines.map(paragraphOf));
  }

  private endWordList(): void {
    const items = this.wordList;
    this.wordList = [];
    this.blocks.push(...nestItems(items));
  }
}

function lookOf(element: PastedElement, look: Look): Look {
  const { node, tag, style } = element;
  const href = tag === "a" ? safeHref(attribute(node, "href")) : null;
  return {
    bold: weightOf(element) ?? look.bold,
    italic: slantOf(element) ?? look.italic,
    href: href ?? look.href,
    isPre: look.isPre || tag === "pre" || /white-space:\s*pre(?!-line)/i.test(style),
  };
}

function marksOf({ bold, italic, href }: Look): Mark[] {
  return [
    ...(href === null ? [] : [{ type: "link" as const, attrs: { href } }]),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ];
}

function withoutBold<T extends { marks?: Mark[] }>({ marks = [], ...piece }: T) {
  const others = marks.filter(({ type }) => type !== "bold");
  return others.length > 0 ? { ...piece, marks: others } : piece;
}
