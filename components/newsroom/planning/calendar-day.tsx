"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { seoulDay, toSeoulIso } from "#domain/korean/dates.ts";
import { CalendarCard, DRAGGED } from "./calendar-card.tsx";
import { type CalendarEntry, keyOf } from "./calendar-facts.ts";
import type { CalendarMoving } from "./use-calendar-move.ts";

type Props = {
  day: string;
  entries: readonly CalendarEntry[];
  moving: CalendarMoving;
  open: (entry: CalendarEntry) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** One day, an hour a row; what is dropped on an hour keeps its minutes. */
export function CalendarDay({ day, entries, moving, open }: Props) {
  const t = useTranslations("planning.calendar");
  const [over, setOver] = useState<number | null>(null);
  // What began the day before and goes on stands at the top.
  const hourOf = ({ at }: CalendarEntry) =>
    seoulDay(at) < day ? 0 : Number(toSeoulIso(at).slice(11, 13));

  const drag = (hour: number) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(hour);
    },
    onDragLeave: () => setOver((held) => (held === hour ? null : held)),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      moving.dropOnHour(event.dataTransfer.getData(DRAGGED), day, hour);
    },
  });

  return (
    <ol className="overflow-clip rounded-lg border border-rule bg-paper">
      {HOURS.map((hour) => {
        const own = entries.filter((entry) => hourOf(entry) === hour);
        return (
          <li
            key={hour}
            data-hour={hour}
            {...drag(hour)}
            className={clsx(
              "flex min-h-9 gap-3 border-b border-rule px-3 py-1 last:border-b-0",
              over === hour && "bg-accent-soft",
            )}
          >
            <span className="w-12 shrink-0 pt-1 text-sm text-muted">
              {t("hour", { hour: String(hour).padStart(2, "0") })}
            </span>
            <ul className="flex min-w-0 grow flex-col gap-1">
              {own.map((entry) => (
                <li key={keyOf(entry)}>
                  <CalendarCard entry={entry} moving={moving} open={open} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
