import { type DateLocale, formatTimestamp, seoulDay } from "#domain/korean/dates.ts";

/** `17:20` for an instant of today, with its date for any other; by the clock in Seoul. */
export function clockTime(at: string | number, locale: string): string {
  const instant = new Date(at);
  const full = formatTimestamp(instant, locale as DateLocale);
  return seoulDay(instant) === seoulDay(new Date()) ? full.slice(-"17:20".length) : full;
}
