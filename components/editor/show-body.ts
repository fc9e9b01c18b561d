import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { Body } from "#domain/article/body.ts";

/**
 * Shows another body without telling of a change. Only what differs is replaced, so that the caret
 * stays in its sentence and undo goes back to the text before.
 */
export function showBody(editor: Editor, body: Body): void {
  const change = differenceTo(editor, body);
  if (change === "none") return;
  if (change) editor.view.dispatch(change.setMeta("preventUpdate", true));
  else editor.commands.setContent(body, { emitUpdate: false });
}

/** Null where the difference cannot be replaced alone, as between a list and a table. */
function differenceTo({ state }: Editor, body: Body): Transaction | "none" | null {
  const wanted = state.schema.nodeFromJSON(body);
  const from = state.doc.content.findDiffStart(wanted.content);
  const end = state.doc.content.findDiffEnd(wanted.content);
  if (from === null || end === null) return "none";
  // Repeated text is found from both sides: «가가» grown from «가».
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  try {
    const change = state.tr.replace(from, end.a + overlap, wanted.slice(from, end.b + overlap));
    return change.doc.eq(wanted) ? change : null;
  } catch {
    return null;
  }
}
