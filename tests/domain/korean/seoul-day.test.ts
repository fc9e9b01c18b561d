import { describe, expect, test } from "vitest";
import { archiveDay } from "#domain/korean/seoul-day.ts";

const now = new Date("2026-02-09T14:59:59Z");

describe("a day of the archive", () => {
  test("runs from midnight to midnight in Seoul", () => {
    expect(archiveDay("2026-02-08", now)).toEqual({
      day: "2026-02-08",
      from: new Date("2026-02-07T15:00:00Z"),
      until: new Date("2026-02-08T15:00:00Z"),
      previous: "2026-02-07",
      next: "2026-02-09",
    });
  });

  test("leads on only until today, which ends with its last second in Seoul", () => {
    expect(archiveDay("2026-02-09", now)?.next).toBeNull();
    expect(archiveDay("2026-02-10", now)).toBeNull();
    const second = new Date("2026-02-09T15:00:00Z");
    expect(archiveDay("2026-02-09", second)?.next).toBe("2026-02-10");
    expect(archiveDay("2026-02-10", second)?.previous).toBe("2026-02-09");
  });

  test("crosses months, years and leap days", () => {
    expect(archiveDay("2024-03-01", now)?.previous).toBe("2024-02-29");
    expect(archiveDay("2025-01-01", now)?.previous).toBe("2024-12-31");
    expect(archiveDay("2024-12-31", now)?.next).toBe("2025-01-01");
  });

  test("is whole also when summer time takes an hour of it, or gives one", () => {
    const short = archiveDay("1987-05-10", now);
    const long = archiveDay("1987-10-11", now);
    const hours = (day: typeof short) =>
      day ? (day.until.getTime() - day.from.getTime()) / 3_600_000 : 0;
    expect([hours(short), short?.previous, short?.next]).toEqual([23, "1987-05-09", "1987-05-11"]);
    expect([hours(long), long?.previous, long?.next]).toEqual([25, "1987-10-10", "1987-10-12"]);
  });

  test.each(["", "2026-2-8", "2026-02-30", "1909-12-31", "오늘", "2026-02-08x", "9999-01-01"])(
    "is none: %j",
    (text) => expect(archiveDay(text, now)).toBeNull(),
  );
});
