"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isComposingKey } from "../editor/composition.ts";

/**
 * J and K walk the rows of a queue, C starts the review of the one in focus; Enter is the link's own.
 * Letters count by their place on the keyboard, so that they work while Hangul is switched on.
 */
export function useQueueKeys(
  list: RefObject<HTMLOListElement | null>,
  start: (editionId: number) => void,
) {
  const place = useRef(-1);
  const startRow = useRef(start);
  startRow.current = start;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-queue-link]") ?? [])];
      const focused = links.findIndex((link) =>
        link.closest("li")?.contains(document.activeElement),
      );
      if (focused >= 0) place.current = focused;
      if (event.code === "KeyJ" || event.code === "KeyK") {
        const step = event.code === "KeyJ" ? 1 : -1;
        const next = focused < 0 && place.current >= 0 ? place.current : place.current + step;
        place.current = Math.max(0, Math.min(links.length - 1, next));
        links[place.current]?.focus();
        event.preventDefault();
      }
      const id = Number(links[focused]?.dataset.queueLink);
      if (event.code === "KeyC" && !event.shiftKey && Number.isInteger(id)) startRow.current(id);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
