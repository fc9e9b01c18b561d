"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useRef } from "react";

type Props = { editor: Editor };

/**
 * A grip beside the block under the mouse, to drag it by. Where there is no mouse, and for the
 * keyboard, the toolbar and its shortcuts move blocks. It never stands in the text.
 */
export function BlockHandle({ editor }: Props) {
  const t = useTranslations("surface");
  const grip = useRef<HTMLDivElement>(null);
  const block = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const text = editor.view.dom;
    const frame = text.closest<HTMLElement>(".body-editor");
    const show = (event: MouseEvent) => {
      const handle = grip.current;
      if (!handle || !frame || event.buttons !== 0) return;
      const found = blockAt(text, event.clientY);
      block.current = found;
      handle.hidden = found === null || !editor.isEditable;
      if (!found) return;
      const line = Number.parseFloat(getComputedStyle(found).lineHeight) || 24;
      const box = found.getBoundingClientRect();
      handle.style.top = `${box.top - frame.getBoundingClientRect().top + line / 2}px`;
    };
    const hide = () => {
      if (grip.current) grip.current.hidden = true;
    };
    frame?.addEventListener("mousemove", show);
    frame?.addEventListener("mouseleave", hide);
    // Typing moves lines away from the grip.
    editor.on("update", hide);
    return () => {
      frame?.removeEventListener("mousemove", show);
      frame?.removeEventListener("mouseleave", hide);
      editor.off("update", hide);
    };
  }, [editor]);

  const select = (): NodeSelection | null => {
    const { view } = editor;
    if (!block.current || view.composing || !view.dom.contains(block.current)) return null;
    const inside = view.state.doc.resolve(view.posAtDOM(block.current, 0));
    const at = inside.depth > 0 ? inside.before(1) : inside.pos;
    if (!view.state.doc.nodeAt(at)) return null;
    const selection = NodeSelection.create(view.state.doc, at);
    view.dispatch(view.state.tr.setSelection(selection));
    return selection;
  };
  const drag = (event: DragEvent) => {
    const selection = select();
    if (!selection || !block.current) return event.preventDefault();
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", selection.node.textContent);
    event.dataTransfer.setDragImage(block.current, 0, 0);
    // The view then moves this slice itself when it is dropped, in one step of undo.
    editor.view.dragging = { slice: selection.content(), move: true };
  };

  return (
    <div
      ref={grip}
      hidden
      draggable
      aria-hidden="true"
      title={t("grip")}
      className="block-grip"
      onClick={() => {
        if (select()) editor.view.focus();
      }}
      onDragStart={drag}
      onDragEnd={() => {
        editor.view.dragging = null;
      }}
    />
  );
}

/** The block of the document at that height, frames of tables included. */
function blockAt(text: HTMLElement, y: number): HTMLElement | null {
  for (const child of text.children) {
    const { top, bottom } = child.getBoundingClientRect();
    if (y >= top - 4 && y <= bottom + 4) return child as HTMLElement;
  }
  return null;
}
