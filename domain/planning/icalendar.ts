import { seoulClock, two } from "../korean/seoul-clock.ts";

/** One entry of a calendar that others subscribe to. */
export type FeedEntry = {
  /** Lasting, within the house. */
  readonly uid: string;
  readonly at: Date;
  /** Null: an instant, such as a deadline. */
  readonly until: Date | null;
  readonly summary: string;
  readonly place: string;
  /** Counts its changes, from 1. */
  readonly version: number;
  readonly changedAt: Date;
};

/** Octets of a line, its break not counted (RFC 5545 §3.1). */
const LONGEST_LINE = 75;
/** Korea has kept this one offset since 1988; no entry of a newspaper's plan lies before. */
const SEOUL = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Seoul",
  "BEGIN:STANDARD",
  "DTSTART:19881009T020000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "TZNAME:KST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * An iCalendar file (RFC 5545): UTF-8, CRLF, folded lines, times by the clock in Seoul. `host` makes
 * its entries' names unique in the world; `now` is when the file was made.
 */
export function icalendar({
  name,
  host,
  entries,
  now,
}: {
  name: string;
  host: string;
  entries: readonly FeedEntry[];
  now: Date;
}): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Magam//Planning//KO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    "X-WR-TIMEZONE:Asia/Seoul",
    "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
    "X-PUBLISHED-TTL:PT15M",
    ...SEOUL,
    ...entries.flatMap((entry) => entryLines(entry, host, now)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

function entryLines(entry: FeedEntry, host: string, now: Date): string[] {
  const { uid, at, until, summary, place, version, changedAt } = entry;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${version - 1}`,
    `DTSTART;TZID=Asia/Seoul:${seoul(at)}`,
    ...(until === null ? [] : [`DTEND;TZID=Asia/Seoul:${seoul(until)}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(place === "" ? [] : [`LOCATION:${escapeText(place)}`]),
    "CLASS:CONFIDENTIAL",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A value of type TEXT: no line of it can become a line of the file (§3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, " ")
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Folds between letters, never within one: each piece is whole UTF-8. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    // Every piece but the first begins with the space that marks it.
    const room = LONGEST_LINE - (pieces.length === 0 ? 0 : 1);
    if (size + octets > room) {
      pieces.push(piece);
      piece = "";
      size = 0;
    }
    piece += letter;
    size += octets;
  }
  return [...pieces, piece].join("\r\n ");
}

/** Of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function seoul(instant: Date): string {
  const { year, month, day, hour, minute, second } = seoulClock(instant);
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}${two(second)}`;
}

function utc(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}
