import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageInYears,
  formatHeaderDate,
  formatListTime,
  formatRfc822,
  formatScheduleSentence,
  formatTimestamp,
  parseSeoulLocal,
  seoulDay,
  toSeoulIso,
} from "#domain/korean/dates.ts";

const at = (iso: string) => new Date(iso);
const instants = fc
  .integer({ min: Date.UTC(1962, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map((time) => new Date(time));

describe("the forms of one instant", () => {
  test("show the day in Seoul from its first to its last second", () => {
    expect(formatHeaderDate(at("2026-02-09T00:00:00+09:00"))).toBe("2026년 02월 09일 월요일");
    expect(formatHeaderDate(at("2026-02-09T23:59:59+09:00"))).toBe("2026년 02월 09일 월요일");
    expect(formatHeaderDate(at("2026-02-10T00:00:00+09:00"))).toBe("2026년 02월 10일 화요일");
    expect(seoulDay(at("2026-02-08T14:59:59Z"))).toBe("2026-02-08");
    expect(seoulDay(at("2026-02-08T15:00:00Z"))).toBe("2026-02-09");
  });

  test("turn the year and know the leap day", () => {
    expect(formatHeaderDate(at("2025-12-31T14:59:59Z"))).toBe("2025년 12월 31일 수요일");
    expect(formatHeaderDate(at("2025-12-31T15:00:00Z"))).toBe("2026년 01월 01일 목요일");
    expect(formatHeaderDate(at("2028-02-28T15:00:00Z"))).toBe("2028년 02월 29일 화요일");
    expect(formatHeaderDate(at("2026-02-28T15:00:00Z"))).toBe("2026년 03월 01일 일요일");
  });

  test("are those of Korean papers, feeds and structured data", () => {
    const instant = at("2026-02-09T08:20:00.789Z");
    expect(formatTimestamp(instant)).toBe("2026.02.09 17:20");
    expect(toSeoulIso(instant)).toBe("2026-02-09T17:20:00+09:00");
    expect(formatRfc822(instant)).toBe("Mon, 09 Feb 2026 17:20:00 +0900");
  });

  test("write midnight as 00:00", () => {
    const midnight = at("2026-02-09T00:00:00+09:00");
    expect(formatTimestamp(midnight)).toBe("2026.02.09 00:00");
    expect(toSeoulIso(midnight)).toBe("2026-02-09T00:00:00+09:00");
    expect(formatRfc822(midnight)).toBe("Mon, 09 Feb 2026 00:00:00 +0900");
  });

  test("have an English form", () => {
    const instant = at("2026-02-09T08:20:00Z");
    expect(formatHeaderDate(instant, "en")).toBe("Monday, February 9, 2026");
    expect(formatTimestamp(instant, "en")).toBe("Feb 9, 2026 17:20");
  });

  test("carry the summer time of 1988", () => {
    expect(toSeoulIso(at("1988-07-01T00:00:00Z"))).toBe("1988-07-01T10:00:00+10:00");
    expect(parseSeoulLocal("1988-07-01", "10:00")).toEqual(at("1988-07-01T00:00:00Z"));
  });

  test("are those of the zone itself, in any order of asking", () => {
    const zone = new Intl.DateTimeFormat("sv-SE", {
      ...{ timeZone: "Asia/Seoul", dateStyle: "short", timeStyle: "medium" },
    });
    const anySecond = fc.integer({ min: Date.UTC(1912, 0, 2) / 1000, max: 4_102_444_800 });
    const aroundChanges = fc
      .constantFrom(-498_128_400, 547_578_000, 560_883_600, 579_027_600, 592_333_200)
      .chain((second) => fc.integer({ min: second - 1800, max: second + 1800 }));
    const property = fc.property(fc.oneof(anySecond, aroundChanges), (second) => {
      const instant = new Date(second * 1000);
      expect(toSeoulIso(instant).slice(0, 19).replace("T", " ")).toBe(zone.format(instant));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test("are refused for an invalid date", () => {
    expect(() => seoulDay(new Date(Number.NaN))).toThrow(RangeError);
  });

  test.each(["UTC", "America/New_York", "Pacific/Kiritimati"])(
    "do not follow a server in %s",
    (zone) => {
      const dates = fileURLToPath(new URL("../../../domain/korean/dates.ts", import.meta.url));
      const script = `
      import * as dates from ${JSON.stringify(`file://${dates}`)};
      const d = new Date("2026-02-08T15:00:00Z");
      console.log([new Date(2026, 0, 1).toISOString(), dates.formatHeaderDate(d), dates.toSeoulIso(d),
        dates.parseSeoulLocal("2026-02-09", "00:00").toISOString(),
        dates.formatScheduleSentence(new Date("2026-02-08T21:00:00Z"), d)].join("|"));`;
      const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      const [serverNewYear, ...forms] = printed.trim().split("|");
      expect(serverNewYear).not.toBe("2025-12-31T15:00:00.000Z");
      expect(forms).toEqual([
        "2026년 02월 09일 월요일",
        "2026-02-09T00:00:00+09:00",
        "2026-02-08T15:00:00.000Z",
        "오늘(월) 오전 6시, 6시간 뒤",
      ]);
    },
  );
});

describe("formatListTime", () => {
  const now = at("2026-02-09T18:00:00+09:00");
  test.each([
    ["2026-02-09T17:59:01+09:00", "방금 전", "just now"],
    ["2026-02-09T18:00:40+09:00", "방금 전", "just now"],
    ["2026-02-09T17:59:00+09:00", "1분 전", "1 min ago"],
    ["2026-02-09T17:23:00+09:00", "37분 전", "37 min ago"],
    ["2026-02-09T17:00:01+09:00", "59분 전", "59 min ago"],
    ["2026-02-09T17:00:00+09:00", "17:00", "17:00"],
    ["2026-02-09T00:00:00+09:00", "00:00", "00:00"],
    ["2026-02-08T23:59:59+09:00", "02.08", "Feb 8"],
    ["2026-01-01T00:00:00+09:00", "01.01", "Jan 1"],
    ["2025-12-31T23:59:59+09:00", "2025.12.31", "Dec 31, 2025"],
    ["2026-02-09T20:00:00+09:00", "20:00", "20:00"],
  ])("shows %s as %s", (instant, korean, english) => {
    expect(formatListTime(at(instant), now)).toBe(korean);
    expect(formatListTime(at(instant), now, "en")).toBe(english);
  });

  test("counts minutes across midnight", () => {
    expect(formatListTime(at("2026-02-08T23:50:00+09:00"), at("2026-02-09T00:10:00+09:00"))).toBe(
      "20분 전",
    );
  });
});

describe("formatScheduleSentence", () => {
  const now = at("2026-02-09T21:00:00+09:00");
  test.each([
    [
      "2026-02-10T06:00:00+09:00",
      "내일(화) 오전 6시, 9시간 뒤",
      "tomorrow (Tue) 6 a.m., in 9 hours",
    ],
    [
      "2026-02-09T21:30:00+09:00",
      "오늘(월) 오후 9시 30분, 30분 뒤",
      "today (Mon) 9:30 p.m., in 30 minutes",
    ],
    [
      "2026-02-09T23:59:00+09:00",
      "오늘(월) 오후 11시 59분, 2시간 59분 뒤",
      "today (Mon) 11:59 p.m., in 2 hours 59 minutes",
    ],
    [
      "2026-02-10T00:00:00+09:00",
      "내일(화) 오전 0시, 3시간 뒤",
      "tomorrow (Tue) 12 midnight, in 3 hours",
    ],
    [
      "2026-02-10T12:05:00+09:00",
      "내일(화) 낮 12시 5분, 15시간 5분 뒤",
      "tomorrow (Tue) 12:05 p.m., in 15 hours 5 minutes",
    ],
    [
      "2026-02-11T22:00:00+09:00",
      "모레(수) 오후 10시, 2일 1시간 뒤",
      "Feb 11 (Wed) 10 p.m., in 2 days 1 hour",
    ],
    [
      "2026-03-09T21:00:00+09:00",
      "3월 9일(월) 오후 9시, 28일 뒤",
      "Mar 9 (Mon) 9 p.m., in 28 days",
    ],
    [
      "2027-01-01T12:00:00+09:00",
      "2027년 1월 1일(금) 낮 12시, 325일 15시간 뒤",
      "Jan 1, 2027 (Fri) 12 noon, in 325 days 15 hours",
    ],
    ["2026-02-09T21:00:20+09:00", "오늘(월) 오후 9시, 1분 뒤", "today (Mon) 9 p.m., in 1 minute"],
    [
      "2026-02-09T21:00:00+09:00",
      "오늘(월) 오후 9시, 이미 지난 시각",
      "today (Mon) 9 p.m., already past",
    ],
    [
      "2026-02-08T07:00:00+09:00",
      "2월 8일(일) 오전 7시, 이미 지난 시각",
      "Feb 8 (Sun) 7 a.m., already past",
    ],
  ])("says what %s means", (instant, korean, english) => {
    expect(formatScheduleSentence(at(instant), now)).toBe(korean);
    expect(formatScheduleSentence(at(instant), now, "en")).toBe(english);
  });

  test("calls the day after New Year's Eve tomorrow", () => {
    expect(
      formatScheduleSentence(at("2027-01-01T06:00:00+09:00"), at("2026-12-31T21:00:00+09:00")),
    ).toBe("내일(금) 오전 6시, 9시간 뒤");
  });
});

describe("parseSeoulLocal", () => {
  test("reads day and time as Seoul's", () => {
    expect(parseSeoulLocal("2026-02-09", "06:00")).toEqual(at("2026-02-08T21:00:00Z"));
    expect(parseSeoulLocal("2028-02-29", "23:59:59")).toEqual(at("2028-02-29T14:59:59Z"));
  });

  test.each([
    ["2026-02-30", "06:00"],
    ["2026-02-29", "06:00"],
    ["2026-13-01", "06:00"],
    ["2026-00-10", "06:00"],
    ["2026-02-09", "24:00"],
    ["2026-02-09", "06:60"],
    ["2026-02-09", "6:00"],
    ["2026-2-9", "06:00"],
    ["2026-02-09 ", "06:00"],
    ["0001-01-01", "00:00"],
    ["1988-05-08", "02:30"],
    ["", ""],
  ])("refuses %s %s", (day, time) => {
    expect(parseSeoulLocal(day, time)).toBeNull();
  });

  test("gives back any instant that was written out", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const iso = toSeoulIso(instant);
        const second = Math.floor(instant.getTime() / 1000) * 1000;
        expect(Date.parse(iso)).toBe(second);
        expect(Date.parse(formatRfc822(instant))).toBe(second);
        expect(seoulDay(instant)).toBe(iso.slice(0, 10));
        // The hour that summer time repeats has two instants; all others have one.
        if (!/^198[78]-10-/u.test(iso)) {
          expect(parseSeoulLocal(iso.slice(0, 10), iso.slice(11, 19))?.getTime()).toBe(second);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("never throws, for any strings", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.stringMatching(/^\d{2}:\d{2}$/u),
        (day, time) => {
          expect(parseSeoulLocal(day, time)).toBeNull();
        },
      ),
    );
  });
});

describe("ageInYears", () => {
  test("grows on the anniversary in Seoul", () => {
    const instant = at("2025-02-09T17:20:00+09:00");
    expect(ageInYears(instant, at("2026-02-08T23:59:59+09:00"))).toBe(0);
    expect(ageInYears(instant, at("2026-02-09T00:00:00+09:00"))).toBe(1);
    expect(ageInYears(instant, at("2036-02-09T00:00:00+09:00"))).toBe(11);
  });

  test("counts a leap day's year on the first of March", () => {
    const leap = at("2024-02-29T12:00:00+09:00");
    expect(ageInYears(leap, at("2025-02-28T23:59:59+09:00"))).toBe(0);
    expect(ageInYears(leap, at("2025-03-01T00:00:00+09:00"))).toBe(1);
  });

  test("is never negative and never falls as time goes on", () => {
    fc.assert(
      fc.property(instants, instants, instants, (instant, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(ageInYears(instant, earlier)).toBeGreaterThanOrEqual(0);
        expect(ageInYears(instant, later)).toBeGreaterThanOrEqual(ageInYears(instant, earlier));
      }),
    );
  });
});
