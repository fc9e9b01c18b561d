import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { escapeText, type FeedEntry, foldLine, icalendar } from "#domain/planning/icalendar.ts";

const now = new Date("2026-02-09T01:00:00Z");

const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  uid: "coverage-1",
  at: new Date("2026-02-09T14:20:00+09:00"),
  until: new Date("2026-02-09T15:00:00+09:00"),
  summary: "[회견] 시장 앞 횡단보도",
  place: "시청 브리핑룸",
  version: 3,
  changedAt: now,
  ...changes,
});

const file = (...entries: FeedEntry[]) =>
  icalendar({ name: "마감 사회", host: "paper.example", entries, now });

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

describe("a calendar file", () => {
  test("is read by another program as it was meant, in Seoul's time", () => {
    const [event] = read(file(entry()));
    expect(event?.uid).toBe("coverage-1@paper.example");
    expect(event?.summary).toBe("[회견] 시장 앞 횡단보도");
    expect(event?.location).toBe("시청 브리핑룸");
    expect(event?.startDate.zone.tzid).toBe("Asia/Seoul");
    expect(event?.startDate.toJSDate()).toEqual(new Date("2026-02-09T14:20:00+09:00"));
    expect(event?.endDate.toJSDate()).toEqual(new Date("2026-02-09T15:00:00+09:00"));
    expect(event?.sequence).toBe(2);
  });

  test("says a deadline as an instant, without an end", () => {
    const text = file(entry({ until: null, place: "" }));
    expect(text).not.toContain("DTEND");
    expect(text).not.toContain("LOCATION");
    expect(read(text)[0]?.startDate.toJSDate()).toEqual(entry().at);
  });

  test("of nobody is a whole file too", () => {
    expect(read(file())).toEqual([]);
    expect(file()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  test("breaks every line by CRLF within 75 octets, never inside a letter", () => {
    const text = file(entry({ summary: "가나다라마바사아자차카타파하🙂".repeat(30) }));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\ufffd");
    }
    expect(read(text)[0]?.summary).toBe("가나다라마바사아자차카타파하🙂".repeat(30));
  });

  test("gives back whatever words a plan has, and lets none of them become a line", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(words, words, (summary, place) => {
        const [event, ...more] = read(file(entry({ summary, place: `x${place}` })));
        expect(more).toEqual([]);
        const plain = (text: string) =>
          text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, " ");
        expect(event?.summary ?? "").toBe(plain(summary));
        expect(event?.location).toBe(plain(`x${place}`));
      }),
      { numRuns: 300 },
    );
    const hostile = "가\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:나";
    expect(read(file(entry({ summary: hostile })))).toHaveLength(1);
  });

  test("escapes what would end a value, and folds a line that just fits not at all", () => {
    expect(escapeText("가,나;다\\라\n마\u0000")).toBe("가\\,나\\;다\\\\라\\n마 ");
    expect(foldLine("a".repeat(75))).toBe("a".repeat(75));
    expect(foldLine("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
  });
});
