import type { EditorView } from "@tiptap/pm/view";
import type { Finding } from "./findings.ts";

/**
 * Marks are painted over the text by the browser (CSS Custom Highlight API) and stand in no node:
 * whatever is marked, the text that the input method writes into is the same. A browser without it
 * shows the list beside the text alone.
 */
const LOOKS = { wrong: "style-wrong", advised: "style-advised" } as const;

export function paint(view: EditorView, findings: readonly Finding[]): void {
  if (!canPaint()) return;
  for (const severity of ["wrong", "advised"] as const) {
    const ranges = findings
      .filter(({ rule }) => (rule?.severity ?? "advised") === severity)
      .flatMap((finding) => rangeOf(view, finding));
    CSS.highlights.set(LOOKS[severity], new Highlight(...ranges));
  }
}

export function forgetPaint(): void {
  if (!canPaint()) return;
  for (const name of Object.values(LOOKS)) CSS.highlights.delete(name);
}

function rangeOf(view: EditorView, { line, mark }: Finding): Range[] {
  if (line.pos === null || line.pos + mark.to > view.state.doc.content.size) return [];
  const start = view.domAtPos(line.pos + mark.from, 1);
  const end = view.domAtPos(line.pos + mark.to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [range];
}

function canPaint(): boolean {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}
