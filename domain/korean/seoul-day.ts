import { parseSeoulLocal, seoulDay } from "./seoul-clock.ts";

/** Before it no Korean paper that we could hold was printed (한성순보, 1883; clocks are known from 1908). */
const FIRST_DAY = "1910-01-01";
const DAY_MS = 86_400_000;

export type ArchiveDay = {
  /** ISO 8601, `2026-02-09`. */
  readonly day: string;
  /** Its first instant in Seoul, and the next day's. */
  readonly from: Date;
  readonly until: Date;
  readonly previous: string;
  /** null on the day that is today. */
  readonly next: string | null;
};

/** A day by the clock in Seoul; null for another form, a day that does not exist, the future and before 1910. */
export function archiveDay(text: string, now: Date): ArchiveDay | null {
  const from = text >= FIRST_DAY && text <= seoulDay(now) ? startOf(text) : null;
  if (!from) return null;
  // Noon is on the neighbouring day whatever summer time did to its length.
  const next = seoulDay(new Date(from.getTime() + 1.5 * DAY_MS));
  const previous = seoulDay(new Date(from.getTime() - DAY_MS / 2));
  const until = startOf(next);
  if (!until) return null;
  return { day: text, from, until, previous, next: text < seoulDay(now) ? next : null };
}

/** Midnight, or one o'clock where summer time skipped it. */
function startOf(day: string): Date | null {
  return parseSeoulLocal(day, "00:00") ?? parseSeoulLocal(day, "01:00");
}
