"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatScheduleSentence, seoulDay, toSeoulIso } from "#domain/korean/dates.ts";
import { addDays, atHour, onDay } from "#domain/planning/calendar.ts";
import { type Action, useAction } from "../../ui/use-action.ts";
import { type CalendarEntry, keyOf } from "./calendar-facts.ts";

export type MoveActions = {
  moveCoverage: Action<{ version: number }>;
  moveDue: Action<{ version: number }>;
};

const HALF_HOUR_MS = 30 * 60_000;

/**
 * Moves what is on the calendar: by dropping it on a day or an hour, or with Shift and the arrows
 * while it has the focus, a day sideways and half an hour up and down. The focus stays with it.
 */
export function useCalendarMove(
  entries: readonly CalendarEntry[],
  actions: MoveActions,
  now: Date,
) {
  const t = useTranslations("planning.calendar");
  const locale = useLocale() === "en" ? "en" : "ko";
  const [said, setSaid] = useState("");
  const moved = useRef<string | null>(null);
  const coverage = useAction(actions.moveCoverage);
  const due = useAction(actions.moveDue);
  const pending = coverage.pending || due.pending;

  // In another column it is another element.
  // biome-ignore lint/correctness/useExhaustiveDependencies: fresh entries say that it was drawn anew
  useEffect(() => {
    const key = moved.current;
    if (key === null) return;
    const element = document.querySelector<HTMLElement>(`[data-entry="${key}"]`);
    if (element && document.activeElement !== element) element.focus();
    moved.current = null;
  }, [entries]);

  async function move(entry: CalendarEntry, to: Date | null) {
    if (to === null || pending || to.getTime() === entry.at.getTime()) return;
    const moment = { day: seoulDay(to), time: toSeoulIso(to).slice(11, 16) };
    coverage.clear();
    due.clear();
    const { id, version: seenVersion } = entry;
    const answer =
      entry.type === "coverage"
        ? await coverage.run({ coverageId: id, seenVersion, starts: moment })
        : await due.run({ assignmentId: id, seenVersion, due: moment });
    if (!answer?.ok) return;
    moved.current = keyOf(entry);
    setSaid(t("moved", { title: entry.title, at: formatScheduleSentence(to, now, locale) }));
  }

  function moveByKey(event: KeyboardEvent, entry: CalendarEntry) {
    if (!event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = keyTarget(event.key, entry.at);
    if (to === undefined) return;
    event.preventDefault();
    if (entry.mayMove) void move(entry, to);
    else setSaid(t("mayNotMove"));
  }

  const find = (key: string) => entries.find((entry) => keyOf(entry) === key);
  return {
    pending,
    said,
    sentence: coverage.sentence ?? due.sentence,
    moveByKey,
    dropOnDay(key: string, day: string) {
      const entry = find(key);
      if (entry) void move(entry, onDay(entry.at, day));
    },
    dropOnHour(key: string, day: string, hour: number) {
      const entry = find(key);
      if (entry) void move(entry, atHour(entry.at, day, hour));
    },
  };
}

export type CalendarMoving = ReturnType<typeof useCalendarMove>;

/** Undefined for a key that moves nothing. */
function keyTarget(key: string, at: Date): Date | null | undefined {
  switch (key) {
    case "ArrowLeft":
      return onDay(at, addDays(seoulDay(at), -1));
    case "ArrowRight":
      return onDay(at, addDays(seoulDay(at), 1));
    case "ArrowUp":
      return new Date(at.getTime() - HALF_HOUR_MS);
    case "ArrowDown":
      return new Date(at.getTime() + HALF_HOUR_MS);
    default:
      return undefined;
  }
}
