import { parseSeoulLocal, seoulClock, seoulDay, toSeoulIso } from "../korean/seoul-clock.ts";

/** The days that the calendar shows, by the clock in Seoul. */
export const CALENDAR_VIEWS = ["week", "day"] as const;

export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export type CalendarSpan = {
  readonly view: CalendarView;
  /** The day that was asked for. */
  readonly day: string;
  /** Every day shown, `2026-02-09`; a week begins on Monday. */
  readonly days: readonly string[];
  /** From the first instant of the first to the last of the last. */
  readonly from: Date;
  readonly until: Date;
  readonly previous: string;
  readonly next: string;
};

const DAY_MS = 86_400_000;
const EARLIEST = "2000-01-01";
const LATEST = "2100-01-01";

/** Today's week where the address says nothing, or nonsense. */
export function calendarSpan(asked: { view?: string; day?: string }, now: Date): CalendarSpan {
  const view = CALENDAR_VIEWS.find((known) => known === asked.view) ?? "week";
  const day = isDay(asked.day) ? asked.day : seoulDay(now);
  const weekday = seoulClock(startOf(day)).weekday;
  const first = view === "day" ? day : addDays(day, -((weekday + 6) % 7));
  const length = view === "day" ? 1 : 7;
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  return {
    view,
    day,
    days,
    from: startOf(first),
    until: startOf(addDays(first, length)),
    previous: addDays(day, -length),
    next: addDays(day, length),
  };
}

/** Another day by the calendar, whatever clocks did in between. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same time of day on another day; null where that day's clock skipped it. */
export function onDay(instant: Date, day: string): Date | null {
  return parseSeoulLocal(day, toSeoulIso(instant).slice(11, 19));
}

/** That hour of that day, the minutes kept. */
export function atHour(instant: Date, day: string, hour: number): Date | null {
  const { minute } = seoulClock(instant);
  return parseSeoulLocal(
    day,
    `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
  );
}

function isDay(text: string | undefined): text is string {
  if (text === undefined || text < EARLIEST || text >= LATEST) return false;
  return parseSeoulLocal(text, "12:00") !== null;
}

function startOf(day: string): Date {
  return parseSeoulLocal(day, "00:00") ?? new Date(Number.NaN);
}
