import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { BODY_LIMITS } from "#domain/article/body.ts";

/**
 * Refuses a change that the body schema would refuse at the next save, so that a writer
 * hears of it at once and no text is typed into a document that cannot be kept.
 */
export const BodyLimits = Extension.create<{ onRefuse: () => void }>({
  name: "bodyLimits",
  addOptions: () => ({ onRefuse: () => {} }),
  addProseMirrorPlugins() {
    const { onRefuse } = this.options;
    return [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || fits(transaction.doc)) return true;
          onRefuse();
          return false;
        },
      }),
    ];
  },
});

export function fits(doc: Node): boolean {
  let nodes = 1;
  let text = 0;
  let fitting = true;
  const visit = (node: Node, depth: number) => {
    nodes += 1;
    text += node.isText ? node.nodeSize : captionLength(node);
    // One level is kept for the text that an empty paragraph may come to hold.
    const deepest = node.isTextblock ? BODY_LIMITS.depth - 1 : BODY_LIMITS.depth;
    if (depth > deepest || (node.type.name === "table" && !tableFits(node))) fitting = false;
    if (!fitting) return;
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const block of doc.children) visit(block, 1);
  return fitting && nodes <= BODY_LIMITS.nodes && text <= BODY_LIMITS.text;
}

function captionLength(node: Node): number {
  if (node.type.name !== "picture") return 0;
  return String(node.attrs.caption).length + String(node.attrs.alt).length;
}

function tableFits(table: Node): boolean {
  let places = 0;
  for (const cell of table.children.flatMap((row) => row.children)) {
    places += Number(cell.attrs.colspan) * Number(cell.attrs.rowspan);
  }
  return places <= BODY_LIMITS.tableCells;
}
