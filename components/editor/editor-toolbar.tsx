"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { onceComposed } from "./composition.ts";
import type { ActionKey, BodyEditorLabels } from "./labels.ts";
import { ACTIONS, type ToolbarAction } from "./toolbar-actions.ts";

/**
 * One tab stop; arrows, Home and End move inside (WAI-ARIA toolbar pattern). Buttons that
 * cannot act stay reachable, so that nobody loses the place they were at.
 */
export function EditorToolbar({
  editor,
  labels,
  controls,
  onAsk,
}: {
  editor: Editor;
  labels: BodyEditorLabels;
  /** Id of the text field this toolbar belongs to. */
  controls: string;
  onAsk: (asked: "link" | "embed" | "picture") => void;
}) {
  const [stop, setStop] = useState<ActionKey>("bold");
  const buttons = useRef(new Map<ActionKey, HTMLButtonElement>());
  const interrupted = useRef(false);
  const state = useEditorState({ editor, selector: ({ editor: now }) => readState(now) });
  const shown = ACTIONS.filter((action) => action.group !== "table" || state.inTable);
  const current = shown.some((action) => action.key === stop) ? stop : "bold";

  const move = (event: KeyboardEvent) => {
    const keys = shown.map((action) => action.key);
    const next = placeAfter(event.key, keys.indexOf(current), keys.length);
    const key = next === null ? undefined : keys[next];
    if (!key) return;
    event.preventDefault();
    setStop(key);
    buttons.current.get(key)?.focus();
  };

  return (
    <div
      className="editor-toolbar"
      role="toolbar"
      aria-label={labels.toolbar}
      aria-controls={controls}
      onKeyDown={move}
    >
      {shown.map((action, index) => {
        const enabled = state.enabled.includes(action.key);
        const startsGroup = index > 0 && shown[index - 1]?.group !== action.group;
        return (
          <button
            key={action.key}
            ref={(button) => {
              if (button) buttons.current.set(action.key, button);
              else buttons.current.delete(action.key);
            }}
            type="button"
            className={startsGroup ? "editor-button starts-group" : "editor-button"}
            data-action={action.key}
            tabIndex={action.key === current ? 0 : -1}
            title={title(labels[action.key], action.shortcut)}
            aria-keyshortcuts={ariaShortcut(action.shortcut)}
            aria-pressed={action.isActive ? state.active.includes(action.key) : undefined}
            aria-disabled={enabled ? undefined : true}
            onFocus={() => setStop(action.key)}
            // Keeps the caret; but a composition is better ended by the field losing focus.
            onMouseDown={(event) => {
              interrupted.current = editor.view.composing;
              if (!interrupted.current) event.preventDefault();
            }}
            onClick={() => {
              if (!enabled) return;
              const act = () => (action.asks ? onAsk(action.asks) : action.run(editor));
              onceComposed(editor.view, interrupted.current, act);
              interrupted.current = false;
            }}
          >
            {labels[action.key]}
          </button>
        );
      })}
    </div>
  );
}

function readState(editor: Editor) {
  const can = (action: ToolbarAction) => editor.isEditable && (action.canRun?.(editor) ?? true);
  return {
    inTable: editor.isActive("table"),
    active: ACTIONS.filter((action) => action.isActive?.(editor)).map((action) => action.key),
    enabled: ACTIONS.filter(can).map((action) => action.key),
  };
}

function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function title(label: string, shortcut: string | undefined): string {
  if (!shortcut) return label;
  const modifier = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
  return `${label} (${shortcut.replace("Mod", modifier)})`;
}

/** Both spellings, because a screen reader's user may sit at either keyboard. */
function ariaShortcut(shortcut: string | undefined): string | undefined {
  return shortcut && `${shortcut.replace("Mod", "Control")} ${shortcut.replace("Mod", "Meta")}`;
}
