import { describe, expect, test } from "vitest";
import {
  type Booking,
  calendarDay,
  calendarDays,
  calendarSpan,
  clash,
  droppedTime,
  turnCalendar,
} from "#domain/calendar.ts";

const at = (time: string) => new Date(`2026-02-09T${time}:00+09:00`);

describe("the desk's calendar", () => {
  test("shows a week from Monday to Sunday, whichever of its days is asked for", () => {
    const week = [
      "2026-02-09",
      "2026-02-10",
      "2026-02-11",
      "2026-02-12",
      "2026-02-13",
      "2026-02-14",
      "2026-02-15",
    ];
    expect(calendarDays("week", "2026-02-09")).toEqual(week);
    expect(calendarDays("week", "2026-02-15")).toEqual(week);
    expect(calendarDays("day", "2026-02-15")).toEqual(["2026-02-15"]);
  });

  test("turns over the end of a month and of a year", () => {
    expect(turnCalendar("week", "2026-12-30", 1)).toBe("2027-01-06");
    expect(turnCalendar("day", "2026-03-01", -1)).toBe("2026-02-28");
  });

  test("spans whole days in Seoul, whatever zone the machine is in", () => {
    const { from, until } = calendarSpan(calendarDays("week", "2026-02-11"));
    expect(from.toISOString()).toBe("2026-02-08T15:00:00.000Z");
    expect(until.toISOString()).toBe("2026-02-15T15:00:00.000Z");
  });

  test("takes an address that names no day for today in Seoul", () => {
    const now = new Date("2026-02-08T15:30:00Z");
    for (const nonsense of [undefined, "", "2026-02-30", "어제", "2026-2-9", "0000-00-00"])
      expect(calendarDay(nonsense, now)).toBe("2026-02-09");
    expect(calendarDay("2026-02-28", now)).toBe("2026-02-28");
  });

  test("lets a booking fall on the quarter it was let go at", () => {
    expect([0, 0.24, 0.25, 0.6, 0.99, 1, -0.1].map((share) => droppedTime(6, share))).toEqual([
      "06:00",
      "06:00",
      "06:15",
      "06:30",
      "06:45",
      "06:45",
      "06:00",
    ]);
  });
});

describe("two bookings", () => {
  const one: Booking = { kind: "publish", articleId: 1, sectionId: 1, at: at("06:00") };
  const other = (changes: Partial<Booking>): Booking => ({ ...one, articleId: 2, ...changes });

  test("of one section clash within ten minutes, of two only at the same minute", () => {
    expect(clash(one, other({ at: at("06:09") }))).toBe(true);
    expect(clash(one, other({ at: at("06:10") }))).toBe(false);
    expect(clash(one, other({ sectionId: 2 }))).toBe(true);
    expect(clash(one, other({ sectionId: 2, at: at("06:01") }))).toBe(false);
  });

  test("do not clash where one of them only ends, or both are of one article", () => {
    expect(clash(one, other({ kind: "end" }))).toBe(false);
    expect(clash(one, other({ kind: "embargo" }))).toBe(false);
    expect(clash(one, { ...one })).toBe(false);
  });
});
