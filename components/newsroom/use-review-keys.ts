"use client";

import { useEffect } from "react";
import { useDeskKeys } from "./use-desk-keys.ts";

const VERBS = ["claim", "approve", "returnToReporter", "schedule"] as const;

/**
 * The desk's keys on the page of a story. A decision is led to, not done: the button gets the
 * keyboard, and Enter presses it; what asks for more first opens its dialog.
 */
export function useReviewKeys(isOn: boolean, walk: (way: "next" | "previous") => boolean): void {
  useDeskKeys((key) => {
    if (!isOn) return false;
    if (key === "next" || key === "previous") return walk(key);
    return VERBS.some((verb) => verb === key) && leadTo(key);
  });

  // From the queue one comes with the decision in mind: `…/review#approve`.
  useEffect(() => {
    const wanted = window.location.hash.slice(1);
    if (!isOn || !VERBS.some((verb) => verb === wanted)) return;
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (leadTo(wanted) || tries > 50) clearInterval(timer);
    }, 100);
    window.history.replaceState(null, "", window.location.pathname);
    return () => clearInterval(timer);
  }, [isOn]);
}

function leadTo(verb: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[data-verb="${verb}"]`);
  if (!button) return false;
  button.focus();
  const isRefused = button.getAttribute("aria-disabled") === "true";
  if (!isRefused && (verb === "returnToReporter" || verb === "schedule")) button.click();
  return true;
}
