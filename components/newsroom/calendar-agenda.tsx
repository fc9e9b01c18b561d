"use client";

import { useLocale } from "next-intl";
import { formatHeaderDate, parseSeoulLocal, seoulDay } from "#domain/korean/dates.ts";
import { CalendarEntry } from "./calendar-entry.tsx";
import { type EntryFacts, entryKey, type Moving } from "./calendar-facts.ts";

type Props = {
  days: readonly string[];
  entries: readonly EntryFacts[];
  now: Date;
  onMove: (moving: Moving) => void;
};

/** The same as a list, for a screen too narrow for days beside each other. */
export function CalendarAgenda({ days, entries, now, onMove }: Props) {
  const locale = useLocale() === "en" ? "en" : "ko";
  return (
    <div className="flex flex-col gap-5">
      {days.map((day) => {
        const ofDay = entries.filter(({ at }) => seoulDay(at) === day);
        if (ofDay.length === 0) return null;
        return (
          <section key={day}>
            <h3 className="mb-1.5 font-bold">
              {formatHeaderDate(parseSeoulLocal(day, "12:00") ?? now, locale)}
            </h3>
            <ul className="flex flex-col gap-2">
              {ofDay.map((entry) => (
                <li key={entryKey(entry)}>
                  <CalendarEntry entry={entry} onMove={onMove} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
