import { closeHistory } from "@tiptap/pm/history";
import { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { oneLine } from "#domain/article/body.ts";
import { type EmbedFromAddress, embedFromAddress } from "#domain/article/embed.ts";
import { safeHref } from "#domain/article/link.ts";

/**
 * An address pasted alone: on a blank line a known one becomes an embed, over selected words a link
 * of these words, anywhere else a link of itself. False where it is no address.
 */
export function pasteAddress(view: EditorView, pasted: string): boolean {
  const address = oneLine(pasted).trim();
  if (view.composing || !/^https?:\/\/\S+$/iu.test(address)) return false;
  const href = safeHref(address);
  if (!href) return false;
  const { state } = view;
  const { $from, $to, empty } = state.selection;
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false;
  const link = state.schema.mark("link", { href });
  if (!empty) {
    view.dispatch(state.tr.addMark($from.pos, $to.pos, link));
    return true;
  }
  const isBlankLine =
    $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const text = state.schema.text(address, [link]);
  view.dispatch(state.tr.replaceSelectionWith(text, false).scrollIntoView());
  const embed = isBlankLine ? embedFromAddress(address) : null;
  // A step of its own, so that undo gives the address back as a link.
  if (embed) replaceLine(view, embed);
  return true;
}

/** The paragraph that the caret is in becomes the embed; the caret goes on below it. */
function replaceLine(view: EditorView, { provider, id }: EmbedFromAddress): void {
  const { state } = view;
  const { $from } = state.selection;
  const [from, to] = [$from.before(1), $from.after(1)];
  const embed = state.schema.node("embed", { provider, id });
  const transaction = closeHistory(state.tr).replaceWith(from, to, embed);
  const behind = from + embed.nodeSize;
  if (behind === transaction.doc.content.size) {
    transaction.insert(behind, state.schema.node("paragraph"));
  }
  const caret = Selection.near(transaction.doc.resolve(behind));
  view.dispatch(transaction.setSelection(caret).scrollIntoView());
}
