import { parseSeoulLocal, seoulClock, seoulDay, two } from "./korean/seoul-clock.ts";

/** The desk's calendar: what will happen by itself, by day and hour in Seoul. */
export const CALENDAR_VIEWS = ["week", "day"] as const;

export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** `publish`: readers get it. `end`: they have it no longer. `embargo`: it may go out from then on. */
export type BookingKind = "publish" | "end" | "embargo";

export type Booking = {
  readonly kind: BookingKind;
  readonly articleId: number;
  readonly sectionId: number;
  readonly at: Date;
};

const HALF_DAY_MS = 43_200_000;
const DAY_MS = 2 * HALF_DAY_MS;
const MINUTE_MS = 60_000;
/** Two texts of one section closer than this push each other off the top. */
const CLASH_MINUTES = 10;
/** A text dropped into an hour lands on its quarter. */
const SNAP_MINUTES = 15;

/** The days a view of the day shows, ISO 8601; a week begins on Monday, as Korean calendars of work do. */
export function calendarDays(view: CalendarView, day: string): string[] {
  if (view === "day") return [day];
  const noon = noonOf(day);
  const sinceMonday = (seoulClock(noon).weekday + 6) % 7;
  const monday = new Date(noon.getTime() - sinceMonday * DAY_MS);
  return Array.from({ length: 7 }, (_, at) => seoulDay(new Date(monday.getTime() + at * DAY_MS)));
}

/** The same view one page on (1) or back (-1). */
export function turnCalendar(view: CalendarView, day: string, by: 1 | -1): string {
  const days = view === "day" ? 1 : 7;
  return seoulDay(new Date(noonOf(day).getTime() + by * days * DAY_MS));
}

/** A day as it came in an address; today where it is none. */
export function calendarDay(text: string | undefined, now: Date): string {
  return text !== undefined && parseSeoulLocal(text, "12:00") ? text : seoulDay(now);
}

/** From the first day's first instant to the last one's end. */
export function calendarSpan(days: readonly string[]): { from: Date; until: Date } {
  const [first = "", last = first] = [days[0], days.at(-1)];
  return {
    from: new Date(noonOf(first).getTime() - HALF_DAY_MS),
    until: new Date(noonOf(last).getTime() + HALF_DAY_MS),
  };
}

/** Where in the hour something was let fall, from 0 (its beginning) to 1, as a time: `06:15`. */
export function droppedTime(hour: number, share: number): string {
  const quarters = 60 / SNAP_MINUTES;
  const quarter = Math.min(quarters - 1, Math.max(0, Math.floor(share * quarters)));
  return `${two(hour)}:${two(quarter * SNAP_MINUTES)}`;
}

/**
 * Whether two texts get in each other's way: of one section within ten minutes of each other, or of
 * any sections at the same minute. Only what readers get counts, and no article clashes with itself.
 */
export function clash(a: Booking, b: Booking): boolean {
  if (a.articleId === b.articleId || a.kind !== "publish" || b.kind !== "publish") return false;
  const apart = Math.abs(a.at.getTime() - b.at.getTime());
  const near = a.sectionId === b.sectionId ? CLASH_MINUTES * MINUTE_MS : MINUTE_MS;
  return apart < near;
}

/** The widest span in which something can clash with a text that goes out at the instant. */
export function clashSpan(at: Date): { from: Date; until: Date } {
  const reach = CLASH_MINUTES * MINUTE_MS;
  return { from: new Date(at.getTime() - reach), until: new Date(at.getTime() + reach) };
}

function noonOf(day: string): Date {
  return parseSeoulLocal(day, "12:00") ?? new Date(Number.NaN);
}
