"use client";

import type { Editor } from "@tiptap/core";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { matchesName } from "#domain/korean/choseong.ts";
import { onceComposed } from "./composition.ts";
import type { BodyEditorLabels } from "./labels.ts";
import type { SlashMenu } from "./slash-query.ts";
import { ACTIONS, type ToolbarAction } from "./toolbar-actions.ts";

type Props = {
  editor: Editor;
  menu: SlashMenu;
  labels: BodyEditorLabels;
  onAsk: (asked: "link" | "embed" | "picture") => void;
};

const BLOCKS = ACTIONS.filter(
  ({ key, group }) => (group === "blocks" || group === "inserts") && key !== "link",
);

/** The blocks that may stand on this line, by name, first consonants or English name. */
export function SlashMenuList({ editor, menu, labels, onAsk }: Props) {
  const t = useTranslations("surface");
  const { query, from, to } = useSyncExternalStore(menu.subscribe, menu.state, menu.state);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const interrupted = useRef(false);
  const id = useId();
  const isOpen = query !== null;
  const shown = isOpen ? BLOCKS.filter((action) => answersTo(query, action, labels)) : [];
  const current = Math.min(active, shown.length - 1);

  const choose = (action: ToolbarAction | undefined) => {
    if (!action) return;
    menu.close();
    editor.commands.deleteRange({ from, to });
    if (action.asks) onAsk(action.asks);
    else action.run(editor);
  };
  useEffect(() => {
    menu.onKey = (key) => {
      if (shown.length === 0) return false;
      if (key === "Enter" || key === "Tab") choose(shown[current]);
      else if (key === "ArrowDown") setActive((current + 1) % shown.length);
      else if (key === "ArrowUp") setActive((current + shown.length - 1) % shown.length);
      else return false;
      return true;
    };
    return () => {
      menu.onKey = null;
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query starts at its first answer
  useEffect(() => setActive(0), [query]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !isOpen) return;
    placeBeside(element, editor, from);
    element.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => tellField(editor, shown.length > 0 ? { list: id, at: current } : null));

  return (
    <>
      <p role="status" className="sr-only">
        {isOpen ? t("slash.count", { count: shown.length }) : null}
      </p>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t("slash.label")}
        hidden={shown.length === 0}
        className="slash-menu"
      >
        {shown.map((action, at) => (
          // The text keeps the focus and the keys (aria-activedescendant).
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the text
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text
          <div
            key={action.key}
            id={`${id}${at}`}
            role="option"
            aria-selected={at === current}
            onMouseDown={(event) => {
              interrupted.current = editor.view.composing;
              if (!interrupted.current) event.preventDefault();
            }}
            onClick={() => onceComposed(editor.view, interrupted.current, () => choose(action))}
            className={clsx("slash-option", at === current && "is-current")}
          >
            {labels[action.key]}
          </div>
        ))}
      </div>
    </>
  );
}

function answersTo(query: string, { key }: ToolbarAction, labels: BodyEditorLabels): boolean {
  return matchesName(query, labels[key]) || key.toLowerCase().startsWith(query.toLowerCase());
}

/** Below the line, or above it where a phone's keyboard or the window's end is near. */
function placeBeside(list: HTMLElement, editor: Editor, from: number): void {
  const frame = list.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const line = editor.view.coordsAtPos(from);
  const view = window.visualViewport;
  const end = view ? view.offsetTop + view.height : window.innerHeight;
  const isAbove = line.bottom + list.offsetHeight + 8 > end;
  const top = isAbove ? line.top - list.offsetHeight - 4 : line.bottom + 4;
  list.style.left = `${Math.max(0, line.left - frame.left)}px`;
  list.style.top = `${top - frame.top}px`;
}

/** Attributes of the field itself: the text in it is not touched. Left alone while composing. */
function tellField({ view, isDestroyed }: Editor, open: { list: string; at: number } | null): void {
  if (isDestroyed || view.composing) return;
  if (!open) {
    view.dom.removeAttribute("aria-controls");
    view.dom.removeAttribute("aria-activedescendant");
    return;
  }
  view.dom.setAttribute("aria-controls", open.list);
  view.dom.setAttribute("aria-activedescendant", `${open.list}${open.at}`);
}
