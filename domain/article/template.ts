import { seoulClock } from "../korean/seoul-clock.ts";
import type { Body } from "./body.ts";
import { parseBody } from "./body.ts";

/** What a template may say of the day it is made on; written in a text in these brackets. */
export const DAY_WORDS = { date: "{날짜}", weekday: "{요일}" } as const;

const WEEKDAYS = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"];

/** The words with the day in Seoul filled in: `{날짜}` → 12월 1일, `{요일}` → 화요일. */
export function filledIn(words: string, at: Date): string {
  const { month, day, weekday } = seoulClock(at);
  return words
    .replaceAll(DAY_WORDS.date, `${month}월 ${day}일`)
    .replaceAll(DAY_WORDS.weekday, WEEKDAYS[weekday] ?? "");
}

/** The same in every text of a body. */
export function bodyFilledIn(body: Body, at: Date): Body {
  const filled: unknown = JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === "text" && typeof value === "string" ? filledIn(value, at) : value,
  );
  const parsed = parseBody(filled);
  return parsed.ok ? parsed.body : body;
}
