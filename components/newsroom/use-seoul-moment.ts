"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import {
  formatScheduleSentence,
  parseSeoulLocal,
  seoulDay,
  toSeoulIso,
} from "#domain/korean/dates.ts";

const HOUR_MS = 3_600_000;

export type SeoulMoment = ReturnType<typeof useSeoulMoment>;

/**
 * A day and a time as somebody chooses them, by the clock in Seoul wherever they
 * sit. Counts from the database's clock: `now` is what it said when the page came.
 */
export function useSeoulMoment(now: Date, first: Date | null) {
  const locale = useLocale() === "en" ? "en" : "ko";
  const start = first ?? nextFullHour(now);
  const [day, setDay] = useState(seoulDay(start));
  const [time, setTime] = useState(toSeoulIso(start).slice(11, 16));
  const [looked, setLooked] = useState(false);
  const clock = useClock(now);
  const instant = parseSeoulLocal(day, time);
  const state = instant === null ? "unset" : instant > clock ? "ahead" : "past";
  return {
    day,
    setDay,
    time,
    setTime,
    /** From now on an empty field is told as a fault. */
    look: () => setLooked(true),
    looked,
    state: state as "unset" | "ahead" | "past",
    faultyPart: faultyPart(day, clock),
    instant,
    words: instant ? formatScheduleSentence(instant, clock, locale) : "",
  };
}

/** Beside which of the two a fault of the moment belongs: today and later the day itself is right. */
export function faultyPart(day: string, now: Date): "day" | "time" {
  return day === "" || day < seoulDay(now) ? "day" : "time";
}

function nextFullHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
}

/** The server's clock, carried on by this page's own pace: a wrong clock on the desk misleads nobody. */
function useClock(from: Date): Date {
  const start = from.getTime();
  const [now, setNow] = useState(start);
  useEffect(() => {
    const cameAt = performance.now();
    const count = () => setNow(start + performance.now() - cameAt);
    count();
    const timer = setInterval(count, 5_000);
    return () => clearInterval(timer);
  }, [start]);
  return new Date(now);
}
