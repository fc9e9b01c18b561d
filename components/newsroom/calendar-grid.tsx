"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { droppedTime } from "#domain/calendar.ts";
import { seoulDay, toSeoulIso } from "#domain/korean/dates.ts";
import { CalendarEntry } from "./calendar-entry.tsx";
import { type EntryFacts, entryKey, type Moving } from "./calendar-facts.ts";
import { useDayName } from "./use-day-name.ts";
import { useDrawing } from "./use-drawing.ts";

type Props = {
  days: readonly string[];
  entries: readonly EntryFacts[];
  now: Date;
  today: string;
  onMove: (moving: Moving) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Days beside each other, hours below each other. What is drawn lands on the quarter it is let fall on. */
export function CalendarGrid({ days, entries, now, today, onMove }: Props) {
  const t = useTranslations("calendar");
  const dayName = useDayName();
  const { drawn, over, hold } = useDrawing<EntryFacts>((entry, { place, share }) => {
    const [day = "", hour = ""] = place.split(" ");
    onMove({ entry, to: { day, time: droppedTime(Number(hour), share) } });
  });
  const thisHour = hourOf(now);
  return (
    <table className="w-full table-fixed border-collapse rounded-lg border border-rule bg-paper text-sm">
      <caption className="sr-only">{t("gridHint")}</caption>
      <thead>
        <tr>
          <td className="w-16" />
          {days.map((day) => (
            <th
              key={day}
              scope="col"
              aria-current={day === today ? "date" : undefined}
              className={clsx(
                "border-l border-rule px-2 py-1.5 text-left",
                day === today && "bg-accent-soft text-accent",
              )}
            >
              {dayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th
              scope="row"
              className="border-t border-rule px-1.5 py-1 text-right align-top text-xs font-normal whitespace-nowrap text-muted tabular-nums"
            >
              {String(hour).padStart(2, "0")}:00
            </th>
            {days.map((day) => {
              const here = `${day} ${hour}`;
              return (
                <td
                  key={day}
                  data-place={here}
                  className={clsx(
                    "h-9 border-t border-l border-rule p-1 align-top",
                    day === today && hour === thisHour && "bg-accent-soft/50",
                    drawn !== null &&
                      over === here &&
                      "bg-accent-soft outline-2 -outline-offset-2 outline-accent",
                  )}
                >
                  <ul className="flex flex-col gap-1 empty:hidden">
                    {entries
                      .filter(({ at }) => seoulDay(at) === day && hourOf(at) === hour)
                      .map((entry) => (
                        <li
                          key={entryKey(entry)}
                          onPointerDown={entry.change.allowed ? hold(entry) : undefined}
                          className={clsx(
                            entry.change.allowed &&
                              "cursor-grab select-none active:cursor-grabbing",
                            drawn !== null && entryKey(drawn) === entryKey(entry) && "opacity-50",
                          )}
                        >
                          <CalendarEntry entry={entry} onMove={onMove} />
                        </li>
                      ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hourOf(at: Date): number {
  return Number(toSeoulIso(at).slice(11, 13));
}
