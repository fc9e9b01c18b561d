"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { embedFromAddress } from "#domain/article/embed.ts";
import { isComposingKey } from "./composition.ts";
import { insertEmbed } from "./insert-block.ts";
import type { BodyEditorLabels } from "./labels.ts";

type Props = { editor: Editor; labels: BodyEditorLabels; onClose: () => void };

/** The address of something to show in the text; what is kept of it is provider and id. */
export function EmbedField({ editor, labels, onClose }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const embed = embedFromAddress(typed);
    setBad(embed === null);
    if (!embed) return field.current?.focus();
    insertEmbed(editor, embed);
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
      <label htmlFor={`${id}-address`}>{labels.embedAddress}</label>
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
      <button type="button" className="editor-button" onClick={close}>
        {labels.linkCancel}
      </button>
      {bad ? (
        <p className="editor-fault" id={`${id}-bad`} role="alert">
          {labels.embedBad}
        </p>
      ) : null}
    </div>
  );
}
