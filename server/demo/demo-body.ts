import { type Body, parseBody } from "#domain/article/body.ts";
import type { DemoBlock } from "./demo-article.ts";

/** Demo blocks → a body by the same door that every other text comes through. */
export function demoBody(blocks: readonly DemoBlock[]): Body {
  const parsed = parseBody({ type: "doc", content: blocks.map(toNode) });
  if (!parsed.ok) throw new Error(`demo body: ${JSON.stringify(parsed.faults)}`);
  return parsed.body;
}

function toNode(block: DemoBlock): object {
  if (typeof block === "string") return paragraph(block);
  if ("subheading" in block) return { type: "subheading", content: text(block.subheading) };
  if ("quote" in block) {
    const lines = block.by ? [block.quote, `― ${block.by}`] : [block.quote];
    return { type: "quote", content: lines.map(paragraph) };
  }
  if ("list" in block) return list("bulletList", block.list);
  if ("numbered" in block) return list("orderedList", block.numbered);
  if ("pullQuote" in block) return { type: "pullQuote", content: text(block.pullQuote) };
  if ("editorNote" in block) return { type: "editorNote", content: [paragraph(block.editorNote)] };
  if ("table" in block) return table(block.table);
  return { type: "divider" };
}

function table(rows: readonly string[][]): object {
  return {
    type: "table",
    content: rows.map((cells, row) => ({
      type: "tableRow",
      content: cells.map((cell) => ({
        type: row === 0 ? "tableHeader" : "tableCell",
        attrs: { colspan: 1, rowspan: 1 },
        content: [paragraph(cell)],
      })),
    })),
  };
}

function list(type: string, entries: readonly string[]): object {
  return {
    type,
    content: entries.map((entry) => ({ type: "listItem", content: [paragraph(entry)] })),
  };
}

function paragraph(line: string): object {
  return { type: "paragraph", content: text(line) };
}

function text(line: string): object[] {
  return [{ type: "text", text: line }];
}
