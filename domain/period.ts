import { seoulDay } from "./korean/seoul-clock.ts";
import { archiveDay } from "./korean/seoul-day.ts";

/** Days by Seoul's clock, both included, and the instants at which they begin and end. */
export type Period = {
  readonly from: string;
  readonly until: string;
  readonly start: Date;
  readonly end: Date;
};

const DAY_MS = 86_400_000;

/** What an address asks for; this week up to today where it asks for nothing that can be. */
export function readPeriod(asked: { from?: string; until?: string }, now: Date): Period {
  const today = seoulDay(now);
  const known = (day: string | undefined) =>
    day !== undefined && archiveDay(day, now) !== null ? day : undefined;
  const until = known(asked.until) ?? today;
  const from = known(asked.from) ?? known(mondayOf(until)) ?? until;
  return from <= until ? between(from, until, now) : between(until, from, now);
}

/** The last `count` weeks from Monday to Sunday, the one of `now` first. */
export function lastWeeks(count: number, now: Date): Period[] {
  const monday = mondayOf(seoulDay(now));
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(monday, -7 * index);
    return between(from, addDays(from, 6), new Date(now.getTime() + 8 * DAY_MS));
  });
}

/** The law counts by the week; ours begins on Monday (ISO 8601). */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function between(from: string, until: string, now: Date): Period {
  const start = archiveDay(from, now)?.from;
  const end = archiveDay(until, now)?.until;
  if (!start || !end) throw new RangeError(`no days: ${from}, ${until}`);
  return { from, until, start, end };
}
