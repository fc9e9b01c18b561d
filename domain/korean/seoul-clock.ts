/**
 * Instants and the wall clock in Seoul. The zone is asked by name, never the server's: Korea stands
 * at +09:00 today, but had +08:30 until 1961 and summer time in 1987–88, and archives reach back.
 */
export type SeoulClock = {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday */
  weekday: number;
};

const wallClock = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Seoul",
  calendar: "iso8601",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Every offset Seoul had since 1908, in minutes, today's first. */
const OFFSETS = [540, 600, 510, 570];

/** Throws RangeError for an invalid Date, as do all functions here that take one. */
export function seoulClock(instant: Date): SeoulClock {
  const wall = new Date(instant.getTime() + seoulOffset(instant) * 60_000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay(),
  };
}

/** Clocks were only ever changed at a full quarter of an hour in UTC. */
const QUARTER_MS = 900_000;
const MOST_QUARTERS = 4096;
/** Asking Intl costs as much as rendering a line of a list, and a front page asks 300 times. */
const knownOffsets = new Map<number, number>();

/** Minutes ahead of UTC in Seoul at that instant. */
export function seoulOffset(instant: Date): number {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const known = knownOffsets.get(quarter);
  if (known !== undefined) return known;
  const offset = askOffset(instant);
  if (knownOffsets.size >= MOST_QUARTERS) knownOffsets.clear();
  knownOffsets.set(quarter, offset);
  return offset;
}

function askOffset(instant: Date): number {
  const found = new Map<string, number>();
  for (const { type, value } of wallClock.formatToParts(instant)) found.set(type, Number(value));
  const part = (name: string) => found.get(name) ?? 0;
  const clock = {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
  return Math.round((asIfUtc(clock) - instant.getTime()) / 60_000);
}

/** The day in Seoul, `2026-02-09`. */
export function seoulDay(instant: Date): string {
  const { year, month, day } = seoulClock(instant);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** ISO 8601 with Seoul's offset, whole seconds: `2026-02-09T17:20:00+09:00`. */
export function toSeoulIso(instant: Date): string {
  const offset = seoulOffset(instant);
  const wall = new Date(instant.getTime() + offset * 60_000).toISOString();
  return `${wall.slice(0, wall.lastIndexOf("."))}+${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

/**
 * The instant at which clocks in Seoul show that day (`2026-02-09`) and time (`06:00` or
 * `06:00:00`). Null for another form, for a day or time that does not exist (30 February, 24:00, an
 * hour skipped by summer time) and before 1908.
 */
export function parseSeoulLocal(day: string, time: string): Date | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  const clock = /^(\d{2}):(\d{2})(?::(\d{2}))?$/u.exec(time);
  if (!date || !clock) return null;
  const wanted = {
    year: Number(date[1]),
    month: Number(date[2]),
    day: Number(date[3]),
    hour: Number(clock[1]),
    minute: Number(clock[2]),
    second: Number(clock[3] ?? 0),
  };
  for (const offset of OFFSETS) {
    const instant = new Date(asIfUtc(wanted) - offset * 60_000);
    const shown = seoulClock(instant);
    if (
      shown.year === wanted.year &&
      shown.month === wanted.month &&
      shown.day === wanted.day &&
      shown.hour === wanted.hour &&
      shown.minute === wanted.minute &&
      shown.second === wanted.second
    ) {
      return instant;
    }
  }
  return null;
}

/** The instant at which Seoul's next day begins: until then a page's date line is true. */
export function nextSeoulMidnight(instant: Date): Date {
  const [year = 0, month = 0, day = 0] = seoulDay(instant).split("-").map(Number);
  const midnight = Date.UTC(year, month - 1, day + 1);
  return new Date(midnight - seoulOffset(new Date(midnight)) * 60_000);
}

/** Whole years between two days in Seoul; 0 if `instant` is later. 29 February counts on 1 March. */
export function ageInYears(instant: Date, now: Date): number {
  const then = seoulClock(instant);
  const today = seoulClock(now);
  const reached = today.month * 100 + today.day >= then.month * 100 + then.day;
  return Math.max(0, today.year - then.year - (reached ? 0 : 1));
}

/** Calendar days from one instant's day in Seoul to another's: 1 is tomorrow. */
export function seoulDaysBetween(from: Date, to: Date): number {
  const midnight = (instant: Date) =>
    asIfUtc({ ...seoulClock(instant), hour: 0, minute: 0, second: 0 });
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}

function asIfUtc(clock: Omit<SeoulClock, "weekday">): number {
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
}
