"use client";

import { type RefObject, useRef } from "react";
import type { QueueRow } from "#domain/article/queue-row.ts";
import type { LineFocus } from "./queue-list.tsx";
import type { Claiming } from "./use-claim.ts";
import { useDeskKeys } from "./use-desk-keys.ts";

type Board = {
  rows: readonly QueueRow[];
  lines: RefObject<LineFocus | null>;
  find: RefObject<HTMLInputElement | null>;
  claiming: Claiming;
  openPalette: (focused: number | null) => void;
};

/**
 * The keyboard's ways through the queue. What binds a name to a text (approving, returning, booking)
 * is led to on the text's own page and never done from here.
 */
export function useBoardKeys({ rows, lines, find, claiming, openPalette }: Board): void {
  const place = useRef(-1);
  useDeskKeys((key) => {
    if (key === "palette") openPalette(rows[focusedIndex(rows) ?? -1]?.editionId ?? null);
    else if (key === "find") find.current?.focus();
    else if (key === "next" || key === "previous") {
      const focused = focusedIndex(rows);
      const from = focused ?? place.current;
      // The line in focus may have gone: the one in its place is the next.
      const step = key === "next" ? 1 : -1;
      const next = focused === null && from >= 0 && key === "next" ? from : from + step;
      place.current = Math.max(0, Math.min(rows.length - 1, next));
      if (rows.length > 0) lines.current?.focus(place.current);
    } else {
      const row = rows[focusedIndex(rows) ?? -1];
      if (!row) return false;
      if (key === "open") claiming.open(row);
      else if (key === "claim") claiming.start(row);
      else if (row.can.includes(key)) claiming.open(row, key);
      else return false;
    }
    return true;
  });
}

function focusedIndex(rows: readonly QueueRow[]): number | null {
  const link = document.activeElement
    ?.closest("li")
    ?.querySelector<HTMLElement>("[data-queue-link]");
  const index = rows.findIndex(({ editionId }) => String(editionId) === link?.dataset.queueLink);
  return index < 0 ? null : index;
}
