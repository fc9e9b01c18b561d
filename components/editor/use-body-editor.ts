"use client";

import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ReactNodeViewRenderer, useEditor } from "@tiptap/react";
import { useContext, useEffect, useRef, useState } from "react";
import { type Body, parseBody } from "#domain/article/body.ts";
import { afterComposition, isComposingKey } from "./composition.ts";
import { bodyExtensions } from "./extensions.ts";
import { MOVED, type Place, placeOf } from "./move-block.ts";
import { NoteMarksContext } from "./notes/notes-context.ts";
import { cleanPastedHtml, cleanPastedText, cleanSlice, type PasteLoss } from "./paste.ts";
import { pasteAddress } from "./paste-address.ts";
import { PictureView } from "./picture-view.tsx";
import { Picture } from "./reference-nodes.ts";
import { showBody } from "./show-body.ts";
import { SlashMenu } from "./slash-query.ts";
import { StyleMarksContext } from "./style/style-context.ts";

export type BodyEditorApi = {
  /** What is written now, a composition in progress as far as it is read. */
  getBody: () => Body;
  /** Replaces the text without calling `onChange`. */
  setBody: (body: Body) => void;
  focus: () => void;
  /** The caret into the block at that place of the body. */
  goTo: (place: number) => void;
};

export type EditorNotice = "limitReached" | "pasteTooLarge";

const SeenPicture = Picture.extend({ addNodeView: () => ReactNodeViewRenderer(PictureView) });

type Wishes = {
  id: string;
  initial: Body;
  editable: boolean;
  label: string;
  placeholder: string;
  describedBy: string | undefined;
  onChange: (body: Body) => void;
  onReady: ((api: BodyEditorApi) => void) | undefined;
  onLink: () => void;
};

/** The Tiptap editor of a body, null until the browser has it. */
export function useBodyEditor(wishes: Wishes): {
  editor: Editor | null;
  menu: SlashMenu;
  notice: EditorNotice | null;
  /** What the last paste could not bring along. */
  loss: PasteLoss | null;
  forgetLoss: () => void;
  /** Where a block was last moved to, to be told. */
  moved: Place | null;
} {
  const [notice, setNotice] = useState<EditorNotice | null>(null);
  const [loss, setLoss] = useState<PasteLoss | null>(null);
  const [moved, setMoved] = useState<Place | null>(null);
  const [menu] = useState(() => new SlashMenu());
  const style = useContext(StyleMarksContext);
  const notes = useContext(NoteMarksContext);
  const latest = useRef(wishes);
  const reporter = useRef<ChangeReporter | null>(null);
  useEffect(() => {
    latest.current = wishes;
  });

  // Options that keep their identity: new ones would make Tiptap touch the view at every
  // render of the page, also in the middle of a composition.
  const [options] = useState(() => ({
    content: wishes.initial,
    extensions: [
      ...bodyExtensions(() => setNotice("limitReached"), SeenPicture),
      menu.extension,
      ...(style ? [style.extension] : []),
      ...(notes ? [notes.extension] : []),
    ],
    editorProps: editorProps(wishes, {
      onLink: () => latest.current.onLink(),
      onComposed: () => reporter.current?.report(),
      onTooLarge: () => setNotice("pasteTooLarge"),
      onLoss: setLoss,
    }),
  }));

  const editor = useEditor({
    ...options,
    immediatelyRender: false,
    // The policy of newsroom pages refuses a style that a script puts in; editor.css has it.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    // «1. » and «- » are ways Korean lines begin; nothing changes by itself here.
    enableInputRules: false,
    enablePasteRules: false,
    onUpdate: ({ transaction }) => {
      setNotice(null);
      setMoved(transaction.getMeta(MOVED) ?? null);
      reporter.current?.schedule();
    },
  });

  useEffect(() => {
    editor?.setEditable(wishes.editable, false);
  }, [editor, wishes.editable]);

  useEffect(() => {
    if (!editor) return;
    const changes = new ChangeReporter(editor, (body) => latest.current.onChange(body));
    reporter.current = changes;
    latest.current.onReady?.({
      getBody: () => changes.read(),
      setBody: (body) => {
        showBody(editor, body);
        changes.known(body);
        setNotice(null);
      },
      focus: () => {
        editor.commands.focus();
      },
      goTo: (place) => goTo(editor, place),
    });
    return () => {
      reporter.current = null;
    };
  }, [editor]);

  return { editor, menu, notice, loss, moved, forgetLoss: () => setLoss(null) };
}

function goTo(editor: Editor, place: number): void {
  const { state, view } = editor;
  if (view.composing || place >= state.doc.childCount) return;
  const at = placeOf(state, place);
  const caret = Selection.near(state.doc.resolve(at + (state.doc.child(place).isLeaf ? 0 : 1)));
  view.dispatch(state.tr.setSelection(caret));
  view.focus();
  const block = view.nodeDOM(at);
  if (block instanceof HTMLElement) block.scrollIntoView({ block: "center" });
}

/** Tells of changes once per turn of the event loop, between compositions, and never twice. */
class ChangeReporter {
  private readonly editor: Editor;
  private readonly onChange: (body: Body) => void;
  private last: string;
  private body: Body;
  private scheduled = false;

  constructor(editor: Editor, onChange: (body: Body) => void) {
    this.editor = editor;
    this.onChange = onChange;
    this.body = { type: "doc", content: [{ type: "paragraph" }] };
    this.last = JSON.stringify(this.read());
  }

  schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.report();
    });
  }

  report(): void {
    if (this.editor.isDestroyed || this.editor.view.composing) return;
    const body = this.read();
    const text = JSON.stringify(body);
    if (text === this.last) return;
    this.last = text;
    this.onChange(body);
  }

  known(body: Body): void {
    this.body = body;
    this.last = JSON.stringify(body);
  }

  /** The schema and BodyLimits leave nothing to refuse; should it happen, the last good body stands. */
  read(): Body {
    const parsed = parseBody(this.editor.getJSON());
    if (parsed.ok) this.body = parsed.body;
    else console.error("The editor holds what the body schema refuses", parsed.faults);
    return this.body;
  }
}

function editorProps(
  { id, label, placeholder, describedBy }: Wishes,
  on: {
    onLink: () => void;
    onComposed: () => void;
    onTooLarge: () => void;
    onLoss: (loss: PasteLoss) => void;
  },
) {
  return {
    attributes: {
      id,
      class: "article-body body-editor-text",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      "aria-placeholder": placeholder,
      "data-placeholder": placeholder,
      ...(describedBy ? { "aria-describedby": describedBy } : {}),
      spellcheck: "false",
    },
    handleDOMEvents: {
      // «Handled» without preventing it: the key belongs to the input method alone.
      keydown: (_view: unknown, event: KeyboardEvent) => isComposingKey(event),
      compositionend: () => {
        afterComposition(on.onComposed);
        return false;
      },
    },
    handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
      // By the place of the key: under a Hangul layout its letter is ㅏ.
      const asksForLink = (event.ctrlKey || event.metaKey) && event.code === "KeyK";
      if (!asksForLink || event.shiftKey || event.altKey) return false;
      on.onLink();
      return true;
    },
    handlePaste: (view: EditorView, event: ClipboardEvent) =>
      pasteAddress(view, event.clipboardData?.getData("text/plain") ?? ""),
    transformPastedHTML: (html: string) => cleanPastedHtml(html, on),
    transformPastedText: (text: string, plain: boolean) => cleanPastedText(text, plain, on),
    transformPasted: cleanSlice,
  };
}
