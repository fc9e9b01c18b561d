import { seoulClock, seoulDaysBetween, seoulOffset, two } from "./seoul-clock.ts";

export { ageInYears, parseSeoulLocal, seoulDay, toSeoulIso } from "./seoul-clock.ts";

/**
 * The forms in which readers and the newsroom see an instant, always by the clock in Seoul. Names
 * are spelt out here: the forms Intl prints change between ICU versions, and `ko-KR` prints
 * `2026. 02. 09. 월요일` where Korean papers print `2026년 02월 09일 월요일`.
 */
export type DateLocale = "ko" | "en";

const WEEKDAYS_KO = ["일", "월", "화", "수", "목", "금", "토"];
const WEEKDAYS_EN = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const NEAR_DAYS = {
  ko: ["오늘", "내일", "모레"],
  en: ["today", "tomorrow"],
};

/** The paper's date line: `2026년 02월 09일 월요일`, `Monday, February 9, 2026`. */
export function formatHeaderDate(instant: Date, locale: DateLocale = "ko"): string {
  const { year, month, day, weekday } = seoulClock(instant);
  if (locale === "en") return `${WEEKDAYS_EN[weekday]}, ${MONTHS_EN[month - 1]} ${day}, ${year}`;
  return `${year}년 ${two(month)}월 ${two(day)}일 ${WEEKDAYS_KO[weekday]}요일`;
}

/** `2026.02.09 17:20`, `Feb 9, 2026 17:20`. */
export function formatTimestamp(instant: Date, locale: DateLocale = "ko"): string {
  return `${fullDay(instant, locale)} ${timeOfDay(instant)}`;
}

/**
 * The short form for lists: 방금 전 (under a minute, and for a clock up to a minute ahead),
 * 37분 전, then 17:20 on the same day, 02.09 in the same year, 2025.02.09.
 */
export function formatListTime(instant: Date, now: Date, locale: DateLocale = "ko"): string {
  const minutes = Math.trunc((now.getTime() - instant.getTime()) / 60_000);
  if (minutes === 0) return locale === "en" ? "just now" : "방금 전";
  if (minutes > 0 && minutes < 60)
    return locale === "en" ? `${minutes} min ago` : `${minutes}분 전`;
  if (seoulDaysBetween(instant, now) === 0) return timeOfDay(instant);
  const { year, month, day } = seoulClock(instant);
  if (year !== seoulClock(now).year) return fullDay(instant, locale);
  return locale === "en" ? `${shortMonth(month)} ${day}` : `${two(month)}.${two(day)}`;
}

/**
 * What an order to publish at `at` means, in words, so that a slip in the date shows:
 * `내일(화) 오전 6시, 9시간 뒤`, `tomorrow (Tue) 6 a.m., in 9 hours`. An instant not after `now` is
 * called past. Midnight is 오전 0시 and noon 낮 12시: 오전 12시 and 오후 12시 are read both ways.
 */
export function formatScheduleSentence(at: Date, now: Date, locale: DateLocale = "ko"): string {
  const past = at.getTime() <= now.getTime();
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / 60_000));
  if (locale === "en") {
    const wait = past ? "already past" : `in ${durationEn(minutes)}`;
    return `${scheduleDayEn(at, now)} ${clockTimeEn(at)}, ${wait}`;
  }
  const wait = past ? "이미 지난 시각" : `${durationKo(minutes)} 뒤`;
  return `${scheduleDayKo(at, now)} ${clockTimeKo(at)}, ${wait}`;
}

/** Until when something was counted: `17:00`, on another day `2026.02.09 17:00`. */
export function formatBasis(instant: Date, now: Date, locale: DateLocale = "ko"): string {
  const today = seoulDaysBetween(instant, now) === 0;
  return today ? timeOfDay(instant) : formatTimestamp(instant, locale);
}

/** RFC 822 as RSS 2.0 asks, with four-digit year: `Mon, 09 Feb 2026 17:20:00 +0900`. */
export function formatRfc822(instant: Date): string {
  const { year, month, day, weekday, second } = seoulClock(instant);
  const offset = seoulOffset(instant);
  const zone = `+${two(Math.floor(offset / 60))}${two(offset % 60)}`;
  const date = `${WEEKDAYS_EN[weekday]?.slice(0, 3)}, ${two(day)} ${shortMonth(month)} ${year}`;
  return `${date} ${timeOfDay(instant)}:${two(second)} ${zone}`;
}

function fullDay(instant: Date, locale: DateLocale): string {
  const { year, month, day } = seoulClock(instant);
  if (locale === "en") return `${shortMonth(month)} ${day}, ${year}`;
  return `${year}.${two(month)}.${two(day)}`;
}

function timeOfDay(instant: Date): string {
  const { hour, minute } = seoulClock(instant);
  return `${two(hour)}:${two(minute)}`;
}

function shortMonth(month: number): string {
  return (MONTHS_EN[month - 1] ?? "").slice(0, 3);
}

function scheduleDayKo(at: Date, now: Date): string {
  const { year, month, day, weekday } = seoulClock(at);
  const date = `${month}월 ${day}일`;
  const dated = year === seoulClock(now).year ? date : `${year}년 ${date}`;
  return `${NEAR_DAYS.ko[seoulDaysBetween(now, at)] ?? dated}(${WEEKDAYS_KO[weekday]})`;
}

function scheduleDayEn(at: Date, now: Date): string {
  const { year, month, day, weekday } = seoulClock(at);
  const date = `${shortMonth(month)} ${day}`;
  const dated = year === seoulClock(now).year ? date : `${date}, ${year}`;
  const name = NEAR_DAYS.en[seoulDaysBetween(now, at)] ?? dated;
  return `${name} (${WEEKDAYS_EN[weekday]?.slice(0, 3)})`;
}

function clockTimeKo(at: Date): string {
  const { hour, minute } = seoulClock(at);
  const half = hour < 12 ? "오전" : hour === 12 ? "낮" : "오후";
  return `${half} ${hour > 12 ? hour - 12 : hour}시${minute === 0 ? "" : ` ${minute}분`}`;
}

function clockTimeEn(at: Date): string {
  const { hour, minute } = seoulClock(at);
  if (minute === 0 && hour === 0) return "12 midnight";
  if (minute === 0 && hour === 12) return "12 noon";
  const half = hour < 12 ? "a.m." : "p.m.";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? "" : `:${two(minute)}`} ${half}`;
}

function durationKo(minutes: number): string {
  return inTwoUnits(minutes, ["일", "시간", "분"], (count, unit) => `${count}${unit}`);
}

function durationEn(minutes: number): string {
  return inTwoUnits(
    minutes,
    ["day", "hour", "minute"],
    (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`,
  );
}

/** Days and hours from a day on, hours and minutes below it; a unit of which there is none is left out. */
function inTwoUnits(
  minutes: number,
  [days, hours, rest]: [string, string, string],
  word: (count: number, unit: string) => string,
): string {
  const counts: [number, string][] =
    minutes >= 1440
      ? [
          [Math.floor(minutes / 1440), days],
          [Math.floor((minutes % 1440) / 60), hours],
        ]
      : [
          [Math.floor(minutes / 60), hours],
          [minutes % 60, rest],
        ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => word(count, unit))
    .join(" ");
}
