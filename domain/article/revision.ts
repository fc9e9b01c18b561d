/**
 * When a save becomes a revision of its own. A revision never changes once it
 * is there, so not every autosave may be one: one per writer and ten minutes,
 * plus one at each transition and each hand-over (the verbs see to those).
 */
export const REVISION_WINDOW_MS = 10 * 60 * 1000;

export const REVISION_CAUSES = [
  "created",
  "saved",
  "submitted",
  "recalled",
  "claimed",
  "returned",
  "approved",
  "breaking",
  "handover",
  "conflict",
  "restored",
  "revised",
] as const;

export type RevisionCause = (typeof REVISION_CAUSES)[number];

export function shouldStartRevision(
  last: { readonly authorId: number | null; readonly at: Date } | null,
  writerId: number,
  now: Date,
): boolean {
  if (last === null || last.authorId !== writerId) return true;
  return now.getTime() - last.at.getTime() >= REVISION_WINDOW_MS;
}
