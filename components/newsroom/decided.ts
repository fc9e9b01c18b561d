"use client";

import { useEffect, useRef, useState } from "react";
import type { QueueTab } from "#domain/article/queue.ts";

/** What was done to a story on its own page. */
export type Decided = {
  readonly editionId: number;
  readonly verb: string;
  readonly headline: string;
};

const EVENT = "magam-decided";

/** Whoever stands around the page hears it: the next story of the queue may open now. */
export function sayDecided(decided: Decided): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: decided }));
}

export function useDecided(hear: (decided: Decided) => void): void {
  const hearing = useRef(hear);
  hearing.current = hear;
  useEffect(() => {
    const onDecided = (event: Event) => hearing.current((event as CustomEvent<Decided>).detail);
    window.addEventListener(EVENT, onDecided);
    return () => window.removeEventListener(EVENT, onDecided);
  }, []);
}

/** What was done to the story before, for the page that opened in its place. */
let carried: Decided | null = null;

export function carryOn(decided: Decided): void {
  carried = decided;
}

/** Told once, on another story's page. */
export function useCarried(editionId: number): Decided | null {
  const [told] = useState(() => (carried?.editionId === editionId ? null : carried));
  useEffect(() => {
    carried = null;
  }, []);
  return told;
}

const REVIEWED = ["approve", "returnToReporter"];
/** The decisions by which a story leaves the tab that it was opened from. */
const LEAVES: Record<QueueTab, readonly string[]> = {
  waiting: REVIEWED,
  mine: REVIEWED,
  reviewing: REVIEWED,
  approved: ["publish", "schedule"],
  scheduled: ["unschedule"],
  publishedToday: ["reviewAfter"],
  returned: [],
  held: ["clearFlag"],
};

export function leavesTab(tab: QueueTab, verb: string): boolean {
  return LEAVES[tab].includes(verb);
}
