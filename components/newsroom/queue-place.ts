import type { QueueTab } from "#domain/article/queue.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";

/**
 * Where in the queue a person was when they opened a story, so that the next one can follow it.
 * Of this browser tab alone: another tab stands somewhere else.
 */
export type QueuePlace = {
  readonly editionId: number;
  readonly tab: QueueTab;
  /** The queue's own question, to go back to the same view. */
  readonly view: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
};

const KEY = "magam-queue-place";
const NEAR = 50;

export function keepPlace(
  editionId: number,
  tab: QueueTab,
  view: string,
  rows: readonly QueueRow[],
): void {
  const ids = rows.map((row) => row.editionId);
  const at = ids.indexOf(editionId);
  write({
    editionId,
    tab,
    view,
    before: ids.slice(Math.max(0, at - NEAR), Math.max(0, at)),
    after: ids.slice(at + 1, at + 1 + NEAR),
  });
}

/** Null where the story was not opened from the queue in this tab. */
export function placeOf(editionId: number): QueuePlace | null {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as QueuePlace | null;
    return place?.editionId === editionId ? place : null;
  } catch {
    return null;
  }
}

/** One goes from there to another of the same view. */
export function movePlace(place: QueuePlace, editionId: number): void {
  const ids = [...place.before, place.editionId, ...place.after];
  const at = ids.indexOf(editionId);
  if (at < 0) return;
  write({ ...place, editionId, before: ids.slice(0, at), after: ids.slice(at + 1) });
}

/** Without storage one goes back to the queue by hand. */
function write(place: QueuePlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Storage is shut in some private windows.
  }
}
