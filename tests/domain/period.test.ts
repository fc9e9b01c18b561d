import { describe, expect, test } from "vitest";
import { ownShare } from "#domain/own-share.ts";
import { addDays, lastWeeks, mondayOf, readPeriod } from "#domain/period.ts";

const now = new Date("2026-02-09T15:30:00Z"); // Tuesday 00:30 in Seoul

describe("a period", () => {
  test("is this week up to today, by Seoul's clock, where nothing is asked", () => {
    expect(readPeriod({}, now)).toMatchObject({ from: "2026-02-09", until: "2026-02-10" });
  });

  test("holds its last day whole", () => {
    const { start, end } = readPeriod({ from: "2026-02-01", until: "2026-02-03" }, now);
    expect([start.toISOString(), end.toISOString()]).toEqual([
      "2026-01-31T15:00:00.000Z",
      "2026-02-03T15:00:00.000Z",
    ]);
  });

  test("is turned round where it ends before it begins", () => {
    expect(readPeriod({ from: "2026-02-05", until: "2026-02-01" }, now)).toMatchObject({
      from: "2026-02-01",
      until: "2026-02-05",
    });
  });

  test.each(["2026-02-30", "tomorrow", "2027-01-01", "0001-01-01", ""])(
    "takes no %o for a day",
    (day) => {
      expect(readPeriod({ from: day, until: day }, now)).toEqual(readPeriod({}, now));
    },
  );

  test("of the first day there is begins no earlier", () => {
    expect(readPeriod({ until: "1910-01-01" }, now).from).toBe("1910-01-01");
  });

  test("weeks go from Monday to Sunday, the present one first", () => {
    const weeks = lastWeeks(3, now).map(({ from, until }) => [from, until]);
    expect(weeks).toEqual([
      ["2026-02-09", "2026-02-15"],
      ["2026-02-02", "2026-02-08"],
      ["2026-01-26", "2026-02-01"],
    ]);
    expect([mondayOf("2026-02-15"), addDays("2026-02-28", 1)]).toEqual([
      "2026-02-09",
      "2026-03-01",
    ]);
  });
});

describe("the share of own reporting", () => {
  test.each([
    [10, 3, 0],
    [10, 2, 2],
    [1, 0, 1],
    [100, 29, 2],
    [100, 30, 0],
    [7, 0, 3],
  ])("of %i articles, %i own: %i more are missing", (all, own, missing) => {
    expect(ownShare(all, own)?.missing).toBe(missing);
    // So many more, and the law is kept; one less, and it is not.
    const isKept = (more: number) => 10 * (own + more) >= 3 * (all + more);
    expect([isKept(missing), missing > 0 && isKept(missing - 1)]).toEqual([true, false]);
  });

  test("of nothing there is none", () => {
    expect(ownShare(0, 0)).toBeNull();
  });
});
