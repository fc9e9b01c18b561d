"use client";

import { useLocale } from "next-intl";
import { formatHeaderDate, parseSeoulLocal } from "#domain/korean/dates.ts";

/** A day's short name for the head of a column: `9일 월`, `Mon 9`. */
export function useDayName(): (day: string) => string {
  const locale = useLocale() === "en" ? "en" : "ko";
  return (day) => {
    const noon = parseSeoulLocal(day, "12:00");
    if (!noon) return day;
    const date = Number(day.slice(8));
    const [whole = ""] = [formatHeaderDate(noon, locale)];
    return locale === "en" ? `${whole.slice(0, 3)} ${date}` : `${date}일 ${whole.slice(-3, -2)}`;
  };
}
