import type { EditorView } from "@tiptap/pm/view";
import type { Span } from "./note-marks.ts";

/** As the marks of house style are painted (style/paint.ts): by the browser, over the text. */
export function paintNotes(
  view: EditorView,
  spans: { readonly all: readonly Span[]; readonly active: readonly Span[] },
): void {
  if (!canPaint()) return;
  CSS.highlights.set("note", new Highlight(...spans.all.flatMap((one) => rangeOf(view, one))));
  CSS.highlights.set(
    "note-active",
    new Highlight(...spans.active.flatMap((one) => rangeOf(view, one))),
  );
}

export function forgetNotes(): void {
  if (!canPaint()) return;
  CSS.highlights.delete("note");
  CSS.highlights.delete("note-active");
}

function rangeOf(view: EditorView, { from, to }: Span): Range[] {
  if (to > view.state.doc.content.size) return [];
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [range];
}

function canPaint(): boolean {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}
