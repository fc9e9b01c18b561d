import fc from "fast-check";
import { expect, test } from "vitest";
import { nextSeoulMidnight, seoulDay, toSeoulIso } from "#domain/korean/seoul-clock.ts";

test("the next midnight is Seoul's, whatever the server's zone", () => {
  const cases = {
    "2026-02-09T00:00:00+09:00": "2026-02-10T00:00:00+09:00",
    "2026-02-09T23:59:59+09:00": "2026-02-10T00:00:00+09:00",
    "2026-12-31T09:00:00+09:00": "2027-01-01T00:00:00+09:00",
    "2028-02-28T12:00:00+09:00": "2028-02-29T00:00:00+09:00",
  };
  for (const [now, midnight] of Object.entries(cases))
    expect(toSeoulIso(nextSeoulMidnight(new Date(now)))).toBe(midnight);
});

test("the day changes at the next midnight and not a millisecond before", () => {
  const since2000 = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2099-12-30T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(since2000, (now) => {
      const midnight = nextSeoulMidnight(now);
      expect(midnight.getTime()).toBeGreaterThan(now.getTime());
      expect(seoulDay(new Date(midnight.getTime() - 1))).toBe(seoulDay(now));
      expect(seoulDay(midnight)).not.toBe(seoulDay(now));
    }),
  );
});
