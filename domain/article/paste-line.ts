import { oneLine } from "./body.ts";
import type { Block, Inline, List, ListItem, Mark, Paragraph } from "./body-tree.ts";

/** Lists within each other that the body's depth allows. */
const DEEPEST_LIST = 5;

/** One line's pieces → lines without needless space; two breaks in a row divide it. Empty ones are gone. */
export function finishLines(pieces: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    if (piece.type === "hardBreak") {
      breaks += 1;
      continue;
    }
    const text = oneLine(piece.text);
    if (text.trim() === "" && (breaks > 0 || lines.at(-1)?.length === 0)) continue;
    if (breaks > 1) lines.push([]);
    const line = lines.at(-1) ?? [];
    if (breaks === 1 && line.length > 0) line.push({ type: "hardBreak" });
    breaks = 0;
    line.push({ ...piece, text });
  }
  return lines.map(withoutNeedlessSpace).filter((line) => line.length > 0);
}

function withoutNeedlessSpace(line: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let isSpaceBefore = true;
  for (const piece of line) {
    if (piece.type === "hardBreak") {
      trimEnd(kept);
      kept.push(piece);
      isSpaceBefore = true;
      continue;
    }
    const collapsed = piece.text.replace(/ +/g, " ");
    const text: string = isSpaceBefore ? collapsed.replace(/^ /, "") : collapsed;
    if (text === "") continue;
    isSpaceBefore = text.endsWith(" ");
    const last = kept.at(-1);
    if (last?.type === "text" && isSameMarks(last.marks, piece.marks))
      kept[kept.length - 1] = { ...last, text: last.text + text };
    else kept.push({ ...piece, text });
  }
  trimEnd(kept);
  return kept;
}

function trimEnd(line: Inline[]): void {
  const last = line.at(-1);
  if (last?.type !== "text") return;
  const text = last.text.replace(/ $/, "");
  if (text === "") {
    line.pop();
    trimEnd(line);
  } else line[line.length - 1] = { ...last, text };
}

function isSameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whatever stands where only paragraphs may: their lines, tables row by row. */
export function linesOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap(linesIn);
}

function linesIn(block: Block): Inline[][] {
  switch (block.type) {
    case "paragraph":
    case "subheading":
    case "pullQuote":
      return [block.content ?? []];
    case "quote":
    case "editorNote":
      return linesOf(block.content);
    case "bulletList":
    case "orderedList":
      return block.content.flatMap(({ content }) => linesOf(content));
    case "table":
      return block.content.map((row) => {
        const cells = (row.content ?? []).flatMap(({ content }) => linesOf(content));
        return joined(cells, { type: "text", text: " " });
      });
    case "divider":
    case "picture":
    case "embed":
      return [];
  }
}

export function joined(lines: readonly Inline[][], by: Inline): Inline[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [by, ...line]));
}

export function paragraphOf(line: readonly Inline[]): Paragraph {
  return line.length > 0 ? { type: "paragraph", content: [...line] } : { type: "paragraph" };
}

/** An item's blocks: its lines in one paragraph, its lists below; the deepest lists lose their depth. */
export function listItem(blocks: readonly Block[], depth: number): ListItem[] {
  const lists = blocks.filter(
    (block): block is List => block.type === "bulletList" || block.type === "orderedList",
  );
  const others = blocks.filter((block) => !lists.includes(block as List));
  const first = paragraphOf(joined(linesOf(others), { type: "hardBreak" }));
  if (lists.length === 0) return first.content ? [{ type: "listItem", content: [first] }] : [];
  const inner = lists.flatMap(({ content }) => content);
  if (!first.content) return inner;
  if (depth >= DEEPEST_LIST) return [{ type: "listItem", content: [first] }, ...inner];
  return [{ type: "listItem", content: [first, ...lists] }];
}

export type FlatItem = {
  readonly level: number;
  readonly ordered: boolean;
  readonly line: Inline[];
};

/** Word's list items, which stand in a row and only say how deep they are. */
export function nestItems(items: readonly FlatItem[], depth = 1): List[] {
  const [head] = items;
  if (!head) return [];
  const level = Math.min(...items.map((item) => item.level));
  const lists: List[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (!item) break;
    let end = at + 1;
    while ((items[end]?.level ?? 0) > level) end += 1;
    const inner = item.level > level ? items.slice(at, end) : items.slice(at + 1, end);
    const own: Block[] = item.level > level ? [] : [paragraphOf(item.line)];
    const content = listItem([...own, ...nestItems(inner, depth + 1)], depth);
    const type = item.ordered ? "orderedList" : "bulletList";
    const last = lists.at(-1);
    if (last?.type === type) last.content.push(...content);
    else if (content.length > 0) lists.push({ type, content });
    at = end;
  }
  return lists;
}
