"use client";

import { useEffect, useRef } from "react";
import { isComposingKey } from "../editor/composition.ts";

export type DeskKey =
  | "next"
  | "previous"
  | "open"
  | "claim"
  | "approve"
  | "returnToReporter"
  | "schedule"
  | "find"
  | "palette";

/** By place on the keyboard, so that they work while Hangul is switched on. */
const KEYS: Readonly<Record<string, DeskKey>> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyO: "open",
  KeyC: "claim",
  KeyA: "approve",
  KeyR: "returnToReporter",
  KeyS: "schedule",
  KeyF: "find",
  Slash: "find",
};

/**
 * The desk's keys. None acts while a syllable is being composed, while somebody types, or while a
 * dialog is open; Ctrl or ⌘ with K, the one key with another, also acts beside a field. `act` says
 * whether it did something.
 */
export function useDeskKeys(act: (key: DeskKey) => boolean): void {
  const acting = useRef(act);
  acting.current = act;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposingKey(event)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = keyOf(event);
      if (key && acting.current(key)) event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function keyOf(event: KeyboardEvent): DeskKey | null {
  if (event.altKey || event.shiftKey) return null;
  const isRich = event.target instanceof HTMLElement && event.target.isContentEditable;
  // In the body, Ctrl with K makes a link.
  if (event.ctrlKey || event.metaKey) return event.code === "KeyK" && !isRich ? "palette" : null;
  return isTyping(event.target) ? null : (KEYS[event.code] ?? null);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
