import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Content } from "#domain/article/content.ts";
import type { StyleRule } from "#domain/style/rule.ts";
import { afterComposition, isComposingKey, onceComposed } from "../composition.ts";
import { Observed } from "../observed.ts";
import { type Finding, findingsIn, type Line, linesOf, wordOf } from "./findings.ts";
import { KnownLines } from "./known-lines.ts";
import { forgetPaint, paint } from "./paint.ts";

/** What the house answers (server/style/read-style.ts), as JSON brings it. */
export type StyleData = {
  readonly rules: readonly StyleRule[];
  readonly ignored: readonly number[];
  readonly handouts: readonly {
    readonly id: number;
    readonly source: string;
    readonly text: string;
    readonly keptBy: string;
    readonly keptAt: string;
  }[];
  readonly publishAt: string | null;
};

export type StyleState = {
  readonly status: "loading" | "ready" | "failed";
  readonly data: StyleData;
  readonly findings: readonly Finding[];
  /** The share of the text that a handout has. */
  readonly copied: number;
  /** The finding whose card is open, and whether its buttons were asked for by key. */
  readonly open: { readonly key: string; readonly byKey: boolean } | null;
};

const NOTHING: StyleData = { rules: [], ignored: [], handouts: [], publishAt: null };
/** Whoever types on is not looked at for every letter (milliseconds). */
const PAUSE = 200;

/**
 * 교열: marks in the text what the rules of the house mean, and its dates. The rules are looked for in
 * a worker; what is shown is painted over the text (paint.ts) and never put into it. Nothing is done
 * while a syllable is composed.
 */
export class StyleMarks extends Observed<StyleState> {
  private view: EditorView | null = null;
  private content: Content | null = null;
  private readonly known = new KnownLines({
    heard: (copied) => {
      if (copied !== this.now.copied) this.set({ copied });
      this.show();
    },
    failed: () => this.fail(),
  });
  private readonly once = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private composedAt = Number.NEGATIVE_INFINITY;
  /** Puts a changed headline or deck in place. */
  onPlain: ((patch: Pick<Content, "headline" | "decks">) => void) | null = null;
  /** Asks the house to leave a rule out of this article. */
  onIgnore: ((ruleId: number) => void) | null = null;

  constructor() {
    super({ status: "loading", data: NOTHING, findings: [], copied: 0, open: null });
  }

  readonly extension = Extension.create({
    name: "styleMarks",
    addProseMirrorPlugins: () => [this.plugin()],
  });

  /** `make`: the worker, where the browser has one. */
  begin(data: StyleData, make: () => Worker): void {
    const handouts = data.handouts.map(({ text }) => text);
    try {
      this.known.begin(data.rules, handouts, make);
    } catch {
      this.fail();
      return;
    }
    this.set({ status: "ready", data });
    this.look();
  }

  fail(): void {
    this.set({ status: "failed" });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.known.stop();
    forgetPaint();
  }

  /** The text as it stands, for what is not in the editor. */
  setContent(content: Content): void {
    this.content = content;
    this.soon();
  }

  ignoreOnce(key: string): void {
    this.once.add(wordOf(key));
    this.close();
    this.show();
  }

  setIgnored(ignored: readonly number[]): void {
    this.close();
    this.set({ data: { ...this.now.data, ignored } });
    this.show();
  }

  /** Writes the offer where the word still stands, and nothing where it does not any more. */
  apply(finding: Finding, offer: string): void {
    const { line, mark } = finding;
    const { content, view } = this;
    this.close();
    if (line.field !== "body") {
      if (!content) return;
      const swap = (text: string) =>
        text.slice(mark.from, mark.to) === mark.found
          ? text.slice(0, mark.from) + offer + text.slice(mark.to)
          : text;
      const { headline, decks } = content;
      if (line.field === "headline") this.onPlain?.({ headline: swap(headline), decks });
      else
        this.onPlain?.({
          headline,
          decks: decks.map((deck, at) => (at === line.place ? swap(deck) : deck)),
        });
      return;
    }
    if (!view?.editable || line.pos === null) return;
    const from = line.pos + mark.from;
    const to = line.pos + mark.to;
    onceComposed(view, performance.now() - this.composedAt < PAUSE, () => {
      const { doc, tr } = view.state;
      const isThere = to <= doc.content.size && doc.textBetween(from, to, "\n") === mark.found;
      if (isThere) view.dispatch(tr.insertText(offer, from, to).scrollIntoView());
      this.look();
    });
  }

  /** The caret to it, or the field that has it. */
  goTo(finding: Finding): boolean {
    const { view } = this;
    if (finding.line.pos === null || !view || view.composing) return false;
    const at = Math.min(finding.line.pos + finding.mark.from, view.state.doc.content.size);
    caretTo(view, at);
    return true;
  }

  openCard(key: string, byKey: boolean): void {
    this.set({ open: { key, byKey } });
  }

  close(): void {
    if (this.now.open !== null) this.set({ open: null });
  }

  get editor(): EditorView | null {
    return this.view;
  }

  private plugin(): Plugin {
    return new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          if (isComposingKey(event) || event.code !== "Period") return false;
          if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
          return this.openNext(view);
        },
        handleClick: (_view, at) => {
          const finding = this.findingAt(at);
          if (finding) this.openCard(finding.key, false);
          else this.close();
          return false;
        },
        handleDOMEvents: {
          compositionstart: () => {
            this.close();
            return false;
          },
          compositionend: () => {
            this.composedAt = performance.now();
            afterComposition(() => this.soon());
            return false;
          },
        },
      },
      view: (view) => {
        this.view = view;
        this.soon();
        return {
          update: (now, before) => {
            if (before.doc.eq(now.state.doc)) return this.follow(now.state.selection.head);
            if (!now.composing) this.close();
            this.soon();
          },
          destroy: () => {
            this.view = null;
            forgetPaint();
          },
        };
      },
    });
  }

  /** A card that a click opened goes when the caret leaves its word. */
  private follow(head: number): void {
    const { open } = this.now;
    if (open && !open.byKey && this.findingAt(head)?.key !== open.key) this.close();
  }

  /** The card of the word at the caret, else of the next one. */
  private openNext(view: EditorView): boolean {
    const { head } = view.state.selection;
    const inBody = this.now.findings.filter(({ line }) => line.pos !== null);
    const next =
      this.findingAt(head) ??
      inBody.find(({ line, mark }) => (line.pos ?? 0) + mark.from > head) ??
      inBody[0];
    if (!next) return false;
    this.goTo(next);
    this.openCard(next.key, true);
    return true;
  }

  private findingAt(at: number): Finding | undefined {
    return this.now.findings.find(({ line: { pos }, mark }) => {
      return pos !== null && pos + mark.from <= at && at <= pos + mark.to;
    });
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  private lines(): Line[] {
    const { content, view } = this;
    const plain: Line[] = content
      ? [
          { field: "headline", place: 0, text: content.headline, pos: null },
          ...content.decks.map((text, place): Line => ({ field: "decks", place, text, pos: null })),
        ]
      : [];
    return [...plain, ...(view ? linesOf(view.state.doc) : [])];
  }

  private look(): void {
    // The end of the composition looks again.
    if (this.now.status !== "ready" || !this.known.isReady || this.view?.composing) return;
    const { handouts, publishAt } = this.now.data;
    const body = handouts.length > 0 ? (this.content?.body ?? null) : null;
    if (body === null && this.now.copied > 0) this.set({ copied: 0 });
    const texts = this.lines().map(({ text }) => text);
    if (!this.known.ask(texts, publishAt, body)) this.show();
  }

  private show(): void {
    if (this.view?.composing) return;
    const { data } = this.now;
    const findings = findingsIn(
      this.lines(),
      this.known.marks,
      new Map(data.rules.map((rule) => [rule.id, rule])),
      { rules: new Set(data.ignored), once: this.once },
    );
    this.set({ findings });
    if (this.view) paint(this.view, findings);
  }
}

function caretTo(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))));
  view.focus();
  const { node } = view.domAtPos(at);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "nearest" });
}
