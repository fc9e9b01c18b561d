import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { afterComposition, isComposingKey } from "./composition.ts";
import { Observed } from "./observed.ts";

export type SlashState = {
  /** What is typed behind the slash; null while the menu is away. */
  readonly query: string | null;
  /** The line that holds the slash and the query, in document positions. */
  readonly from: number;
  readonly to: number;
};

const AWAY: SlashState = { query: null, from: 0, to: 0 };
const LONGEST = 12;
/** Leaving the text for the menu itself, which a composition ends by, is no leaving. */
const LEFT_AFTER_MS = 200;

/**
 * The slash typed alone on a line asks for a menu of blocks. It opens on a slash that was typed,
 * never while a syllable is composed, and what it shows is drawn beside the text, not in it.
 */
export class SlashMenu extends Observed<SlashState> {
  private isPutAway = false;
  /** Given the keys while the menu is open; true where it took one. */
  onKey: ((key: string) => boolean) | null = null;

  constructor() {
    super(AWAY);
  }

  readonly extension = Extension.create({
    name: "slashMenu",
    // Before Enter splits the line.
    priority: 1200,
    addProseMirrorPlugins: () => [this.plugin()],
  });

  close(): void {
    this.isPutAway = true;
    if (this.now.query !== null) this.set(AWAY);
  }

  private plugin(): Plugin {
    return new Plugin({
      props: {
        handleKeyDown: (_view, event) => {
          if (this.now.query === null || isComposingKey(event)) return false;
          if (event.ctrlKey || event.metaKey || event.altKey) return false;
          if (event.key !== "Escape") return this.onKey?.(event.key) ?? false;
          this.close();
          return true;
        },
        handleDOMEvents: {
          compositionend: (view) => {
            afterComposition(() => this.look(view, true));
            return false;
          },
          blur: (view) => {
            setTimeout(() => {
              if (!view.isDestroyed && !view.hasFocus()) this.close();
            }, LEFT_AFTER_MS);
            return false;
          },
        },
      },
      view: () => ({
        update: (view, before) => this.look(view, !before.doc.eq(view.state.doc)),
        destroy: () => this.close(),
      }),
    });
  }

  private look(view: EditorView, isTyped: boolean): void {
    if (view.isDestroyed) return;
    const found = slashOn(view.state);
    if (!found) {
      this.isPutAway = false;
      if (this.now.query !== null) this.set(AWAY);
      return;
    }
    const isOpen = this.now.query !== null;
    const mayOpen = isTyped && found.query === "" && !view.composing && view.editable;
    if (this.isPutAway || (!isOpen && !mayOpen)) return;
    if (found.query !== this.now.query || found.from !== this.now.from) this.set(found);
  }
}

/** A line of its own, in no frame, with nothing but a slash and a word, and the caret behind them. */
export function slashOn(state: EditorState): SlashState | null {
  const { $from, empty } = state.selection;
  const line = $from.parent;
  if (!empty || $from.depth !== 1 || line.type.name !== "paragraph") return null;
  if (line.childCount !== 1 || $from.parentOffset !== line.content.size) return null;
  const query = /^\/(\S*)$/u.exec(line.textContent)?.[1];
  if (query === undefined || query.length > LONGEST) return null;
  return { query, from: $from.start(), to: $from.end() };
}
