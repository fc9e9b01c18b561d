/** How many days before the right to a picture ends the desk is told, the earlier first. */
export const END_TOLD_DAYS = [7, 1] as const;

const DAY_MS = 86_400_000;

export type Told = { readonly endsAt: Date; readonly days: number };

/**
 * Of how many days somebody is to be told now; null where nobody is. Of each end once a week and
 * once a day before it; of one that moved, anew. Who was away for the week is told of the day alone.
 */
export function endToTell(endsAt: Date, told: Told | null, now: Date): number | null {
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0) return null;
  const due = END_TOLD_DAYS.filter((days) => left <= days * DAY_MS).at(-1);
  if (due === undefined) return null;
  const isTold = told !== null && told.endsAt.getTime() === endsAt.getTime() && told.days <= due;
  return isTold ? null : due;
}
