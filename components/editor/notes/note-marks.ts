import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Anchor, anchorAt, placeOf } from "#domain/article/note.ts";
import { afterComposition, isComposingKey } from "../composition.ts";
import { Observed } from "../observed.ts";
import { linesOf } from "../style/findings.ts";
import { forgetNotes, paintNotes } from "./paint-notes.ts";

type Said = {
  readonly writer: { readonly id: number; readonly name: string };
  readonly at: string;
};

/** A note as the house answers it (server/notes/read-notes.ts); instants as ISO 8601. */
export type ShownNote = Said & {
  readonly id: number;
  readonly anchor: Anchor;
  readonly words: string;
  readonly changedAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly answers: readonly (Said & { readonly id: number; readonly words: string })[];
};

export type NotesState = {
  readonly status: "loading" | "ready" | "failed";
  readonly notes: readonly ShownNote[];
  /** Notes whose words stand nowhere in the text any more. */
  readonly lost: ReadonlySet<number>;
  /** The words that are selected in the text, for a new note. */
  readonly chosen: Anchor | null;
  /** The note that was opened last, by its words or by itself. */
  readonly active: number | null;
};

/** Where words of the document stand. */
export type Span = { readonly from: number; readonly to: number };
type Spans = ReadonlyMap<number, Span>;

const key = new PluginKey<Spans>("notes");
/** Whoever types on is not looked at for every letter (milliseconds). */
const PAUSE = 200;

/**
 * 메모: where the words stand that notes are about. They follow every change of the text as long as
 * the page is open, and are found again by what they said where it was changed elsewhere. Like the
 * marks of house style they are painted over the text and stand in no node; nothing is done while a
 * syllable is composed.
 */
export class NoteMarks extends Observed<NotesState> {
  private view: EditorView | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Of which the house says newly what they are about: its word counts more than where they were. */
  private readonly retold = new Set<number>();
  /** The shortcut was pressed: a note about the selected words is to be begun. */
  onAdd: (() => void) | null = null;

  constructor() {
    super({ status: "loading", notes: [], lost: new Set(), chosen: null, active: null });
  }

  readonly extension = Extension.create({
    name: "noteMarks",
    addProseMirrorPlugins: () => [this.plugin()],
  });

  show(notes: readonly ShownNote[]): void {
    const before = new Map(this.now.notes.map(({ id, anchor }) => [id, anchor.quote]));
    for (const { id, anchor } of notes) if (before.get(id) !== anchor.quote) this.retold.add(id);
    this.set({ status: "ready", notes });
    this.look();
  }

  fail(): void {
    if (this.now.status === "loading") this.set({ status: "failed" });
  }

  stop(): void {
    clearTimeout(this.timer);
    forgetNotes();
  }

  open(id: number | null): void {
    if (this.now.active === id) return;
    this.set({ active: id });
    this.paint();
  }

  /** Scrolls to the words and selects them; false where they stand nowhere. */
  goTo(id: number): boolean {
    const { view } = this;
    const span = view && key.getState(view.state)?.get(id);
    this.open(id);
    if (!view || !span || view.composing) return false;
    const { node } = view.domAtPos(span.from, 1);
    const element = node instanceof HTMLElement ? node : node.parentElement;
    element?.scrollIntoView({ block: "center" });
    return true;
  }

  /** What notes are about now, where it would not be found by what is kept. */
  moved(): { noteId: number; anchor: Anchor }[] {
    const { view } = this;
    if (!view || view.composing) return [];
    const { doc } = view.state;
    const spans = key.getState(view.state) ?? new Map();
    const lines = linesOf(doc).map(({ text }) => text);
    return this.now.notes.flatMap(({ id, anchor }) => {
      const span = spans.get(id);
      const now = span && anchorOf(doc, span);
      if (!span || !now) return [];
      const found = spanOf(doc, placeOf(lines, anchor));
      const isFound = found !== null && found.from === span.from && found.to === span.to;
      return isFound ? [] : [{ noteId: id, anchor: now }];
    });
  }

  private plugin(): Plugin<Spans> {
    return new Plugin<Spans>({
      key,
      state: {
        init: () => new Map(),
        apply: (transaction, spans) => mapped(transaction, spans),
      },
      props: {
        handleKeyDown: (_view, event) => {
          if (isComposingKey(event) || event.code !== "KeyM" || !event.altKey) return false;
          if (!(event.ctrlKey || event.metaKey) || this.now.chosen === null) return false;
          this.onAdd?.();
          return true;
        },
        handleClick: (view, at) => {
          const open = this.now.notes.filter(({ resolvedAt }) => resolvedAt === null);
          const spans = key.getState(view.state);
          const hit = open.find(({ id }) => {
            const span = spans?.get(id);
            return span !== undefined && span.from <= at && at <= span.to;
          });
          if (hit) this.open(hit.id);
          return false;
        },
        handleDOMEvents: {
          compositionend: () => {
            afterComposition(() => this.soon());
            return false;
          },
        },
      },
      view: (view) => {
        this.view = view;
        const choose = () => this.choose();
        document.addEventListener("selectionchange", choose);
        this.soon();
        return {
          update: (now, before) => {
            if (!before.doc.eq(now.state.doc)) this.soon();
          },
          destroy: () => {
            this.view = null;
            document.removeEventListener("selectionchange", choose);
            forgetNotes();
          },
        };
      },
    });
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  /** Finds what stands nowhere yet, and tells what stands nowhere any more. */
  private look(): void {
    const { view } = this;
    if (!view || view.isDestroyed || this.now.status !== "ready") return;
    // Its end comes back here.
    if (view.composing) return;
    const { doc } = view.state;
    const known = key.getState(view.state) ?? new Map<number, Span>();
    const lines = linesOf(doc).map(({ text }) => text);
    const spans = new Map<number, Span>();
    for (const { id, anchor } of this.now.notes) {
      const was = known.get(id);
      const found = was && !this.retold.has(id) ? null : spanOf(doc, placeOf(lines, anchor));
      const span = found ?? was;
      if (span) spans.set(id, span);
      this.retold.delete(id);
    }
    if (!same(known, spans)) view.dispatch(view.state.tr.setMeta(key, spans));
    const lost = this.now.notes.filter(({ id }) => !spans.has(id)).map(({ id }) => id);
    if (lost.join() !== [...this.now.lost].join()) this.set({ lost: new Set(lost) });
    this.paint();
  }

  private paint(): void {
    const { view } = this;
    if (!view || view.isDestroyed) return;
    const spans = key.getState(view.state) ?? new Map<number, Span>();
    const open = this.now.notes.filter(({ resolvedAt }) => resolvedAt === null);
    const spanned = (ids: readonly number[]) => ids.flatMap((id) => spans.get(id) ?? []);
    const ids = open.map(({ id }) => id);
    paintNotes(view, {
      all: spanned(ids.filter((id) => id !== this.now.active)),
      active: spanned(ids.filter((id) => id === this.now.active)),
    });
  }

  /** Also of a text that is only read: there the browser alone knows what is selected. */
  private choose(): void {
    const { view } = this;
    const selection = document.getSelection();
    if (!view || view.composing || !selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    // In a field beside the text: what was selected stays chosen.
    if (!view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return;
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    const chosen = from < to ? anchorOf(view.state.doc, { from, to }) : null;
    if (chosen?.quote !== this.now.chosen?.quote || chosen?.before !== this.now.chosen?.before)
      this.set({ chosen });
  }
}

/** A note's words that were taken out stand nowhere; what is written at their edge is not theirs. */
function mapped(transaction: Transaction, spans: Spans): Spans {
  const set = transaction.getMeta(key) as Spans | undefined;
  if (set) return set;
  if (!transaction.docChanged) return spans;
  const now = new Map<number, Span>();
  for (const [id, { from, to }] of spans) {
    const span = { from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) };
    if (span.from < span.to) now.set(id, span);
  }
  return now;
}

/** Of words in several blocks those in the first. */
function anchorOf(doc: Node, { from, to }: Span): Anchor | null {
  const lines = linesOf(doc);
  const line = lines.findIndex(
    ({ pos, text }) => pos !== null && pos + text.length > from && pos < to,
  );
  const found = lines[line];
  if (!found || found.pos === null) return null;
  const start = Math.max(0, from - found.pos);
  const place = { line, from: start, to: Math.min(found.text.length, to - found.pos) };
  return anchorAt(
    lines.map(({ text }) => text),
    place,
  );
}

function spanOf(doc: Node, place: ReturnType<typeof placeOf>): Span | null {
  const pos = place && linesOf(doc)[place.line]?.pos;
  if (!place || pos === null || pos === undefined) return null;
  return { from: pos + place.from, to: pos + place.to };
}

function same(a: Spans, b: Spans): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([id, { from, to }]) => {
    const other = b.get(id);
    return other?.from === from && other.to === to;
  });
}
