"use client";

import { useEffect, useRef } from "react";
import type { Action } from "#components/ui/use-action.ts";
import type { RunningNotes } from "./use-notes.ts";

export type MoveNotes = Action<{ moved: number }>;

/**
 * Tells the house, with each saved text, what notes are about now that their own words were changed.
 * Should it not arrive, the next saving tells it again.
 */
export function useMovedNotes(
  editionId: number,
  notes: RunningNotes,
  /** Of the saved text; undefined where this page does not write it. */
  version: number | undefined,
  { moveNotes }: { moveNotes: MoveNotes },
): void {
  const first = useRef(version);
  const { marks } = notes;
  useEffect(() => {
    if (version === undefined || version === first.current) return;
    first.current = version;
    const moved = marks.moved();
    if (moved.length === 0) return;
    // This page hears of it as all others do.
    moveNotes({ editionId, moved }).catch(() => undefined);
  }, [version, editionId, marks, moveNotes]);
}
