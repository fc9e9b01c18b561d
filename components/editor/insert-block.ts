import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { EmbedFromAddress } from "#domain/article/embed.ts";

/** Three by three with a header row. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: "tableRow",
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: "paragraph" }] })),
  });
  const table = editor.schema.nodeFromJSON({
    type: "table",
    content: [row("tableHeader"), row("tableCell"), row("tableCell")],
  });
  insertBlock(editor, table);
}

export function insertDivider(editor: Editor): void {
  insertBlock(editor, editor.schema.node("divider"));
}

export function insertEmbed(editor: Editor, { provider, id }: EmbedFromAddress): void {
  insertBlock(editor, editor.schema.node("embed", { provider, id }));
}

export function insertPicture(
  editor: Editor,
  attrs: { pictureId: number; caption: string; alt: string },
): void {
  insertBlock(editor, editor.schema.node("picture", attrs));
}

/**
 * Puts a block below the one the caret is in, or in its place if that is a blank
 * paragraph, and the caret into the block if it takes text, else after it.
 */
export function insertBlock(editor: Editor, block: Node): void {
  const { state, view } = editor;
  const { $from, to } = state.selection;
  const transaction = state.tr;
  const top = $from.depth > 0 ? $from.node(1) : null;
  let at = $from.depth > 0 ? $from.after(1) : to;
  if (top?.type.name === "paragraph" && top.content.size === 0) {
    at = $from.before(1);
    transaction.delete(at, $from.after(1));
  }
  transaction.insert(at, block);
  const behind = at + block.nodeSize;
  // The caret needs a line to stand on, and a document must not end in a wall.
  if (behind === transaction.doc.content.size) {
    transaction.insert(behind, state.schema.node("paragraph"));
  }
  const caret = Selection.near(transaction.doc.resolve(block.isLeaf ? behind : at + 1));
  view.dispatch(transaction.setSelection(caret).scrollIntoView());
  view.focus();
}
