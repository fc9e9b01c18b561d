"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { isComposingKey } from "./composition.ts";
import { showSelection } from "./kept-selection.ts";
import type { BodyEditorLabels } from "./labels.ts";
import { typedHref } from "./link-mark.ts";

/**
 * The address of a link, asked for in place. A wrong one is answered beside the field and
 * keeps what was typed. Not a form: the writing screen is one already.
 */
export function LinkField({
  editor,
  labels,
  onClose,
}: {
  editor: Editor;
  labels: BodyEditorLabels;
  onClose: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const existing: unknown = editor.getAttributes("link").href;
  const [typed, setTyped] = useState(typeof existing === "string" ? existing : "");
  const [bad, setBad] = useState(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    showSelection(editor, true);
    return () => showSelection(editor, false);
  }, [editor]);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = typedHref(typed);
    if (!href) {
      setBad(true);
      field.current?.focus();
      return;
    }
    setLink(editor, href, typed.trim());
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter") apply();
    else close();
  };

  return (
    <div className="editor-link">
      <label htmlFor={`${id}-address`}>{labels.linkAddress}</label>
      <input
        id={`${id}-address`}
        ref={field}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `${id}-bad` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setBad(false);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="editor-button" onClick={apply}>
        {labels.linkApply}
      </button>
      {existing ? (
        <button type="button" className="editor-button" onClick={remove}>
          {labels.linkRemove}
        </button>
      ) : null}
      <button type="button" className="editor-button" onClick={close}>
        {labels.linkCancel}
      </button>
      {bad ? (
        <p className="editor-fault" id={`${id}-bad`} role="alert">
          {labels.linkBad}
        </p>
      ) : null}
    </div>
  );
}

/** With nothing selected the address itself becomes the words of the link. */
function setLink(editor: Editor, href: string, words: string): void {
  const mark = { type: "link", attrs: { href } };
  if (editor.state.selection.empty && !editor.isActive("link")) {
    editor.commands.insertContent({ type: "text", text: words, marks: [mark] });
    return;
  }
  editor.chain().extendMarkRange("link").setMark("link", { href }).run();
}
