import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";

/** Where a moved block stands now, counted from one. */
export type Place = { readonly place: number; readonly count: number };

/** Under this name a transaction tells that it moved a block, and where to. */
export const MOVED = "movedBlock";

/**
 * Moves the blocks that the selection touches past their neighbour; false at the edge. It is the
 * neighbour that changes its place, so that the caret stays in its letters.
 */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const { state, view } = editor;
  const blocks = selectedBlocks(state);
  if (!blocks || view.composing) return false;
  const passed = by < 0 ? blocks.first - 1 : blocks.last + 1;
  const neighbour = state.doc.maybeChild(passed);
  if (!neighbour) return false;
  const from = placeOf(state, passed);
  const to = by < 0 ? placeOf(state, blocks.last + 1) : placeOf(state, blocks.first);
  const transaction = state.tr.delete(from, from + neighbour.nodeSize);
  transaction.insert(transaction.mapping.map(to, by < 0 ? -1 : 1), neighbour);
  const moved: Place = { place: blocks.first + by + 1, count: state.doc.childCount };
  view.dispatch(transaction.setMeta(MOVED, moved).scrollIntoView());
  return true;
}

export function canMoveBlock(state: EditorState, by: -1 | 1): boolean {
  const blocks = selectedBlocks(state);
  if (!blocks) return false;
  return by < 0 ? blocks.first > 0 : blocks.last < state.doc.childCount - 1;
}

/** Between which blocks of the document the selection lies; null between two blocks. */
function selectedBlocks({ selection, doc }: EditorState): { first: number; last: number } | null {
  const first = selection.$from.index(0);
  const last = selection.$to.indexAfter(0) - 1;
  return first > last || first >= doc.childCount ? null : { first, last };
}

/** The position before the block that stands at that place. */
export function placeOf({ doc }: EditorState | Transaction, place: number): number {
  let position = 0;
  for (let at = 0; at < place; at += 1) position += doc.child(at).nodeSize;
  return position;
}
