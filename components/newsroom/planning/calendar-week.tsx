"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { seoulDay } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { CalendarCard, DRAGGED } from "./calendar-card.tsx";
import { type CalendarEntry, type DutyEntry, keyOf } from "./calendar-facts.ts";
import type { CalendarMoving } from "./use-calendar-move.ts";

type Props = {
  days: readonly string[];
  today: string;
  entries: readonly CalendarEntry[];
  duties: readonly DutyEntry[];
  moving: CalendarMoving;
  open: (entry: CalendarEntry) => void;
};

/** Seven days beside each other, on a narrow screen one below the other; what is dropped keeps its hour. */
export function CalendarWeek({ days, today, entries, duties, moving, open }: Props) {
  const t = useTranslations("planning.calendar");
  const locale = useLocale();
  const [over, setOver] = useState<string | null>(null);

  const drag = (day: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(day);
    },
    onDragLeave: () => setOver((held) => (held === day ? null : held)),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      moving.dropOnDay(event.dataTransfer.getData(DRAGGED), day);
    },
  });

  return (
    <ol className="grid gap-2 lg:grid-cols-7">
      {days.map((day) => {
        const own = entries.filter(({ at }) => seoulDay(at) === day);
        const onDuty = duties.filter(
          ({ startsAt, endsAt }) => seoulDay(startsAt) <= day && seoulDay(endsAt) >= day,
        );
        return (
          <li
            key={day}
            data-day={day}
            {...drag(day)}
            className={clsx(
              "min-w-0 rounded-lg border p-2 lg:min-h-96",
              over === day ? "border-accent bg-accent-soft" : "border-rule bg-paper",
            )}
          >
            <h2 className="mb-1.5 text-sm font-bold">
              <Link
                href={paths.newsroom.calendar("day", day)}
                aria-current={day === today ? "date" : undefined}
                className={clsx("hover:underline", day === today && "text-accent")}
              >
                {dayHead(t, day)}
                {day === today && <span className="font-normal"> {t("today")}</span>}
              </Link>
            </h2>
            {onDuty.length > 0 && (
              <p className="mb-2 border-b border-rule pb-1.5 text-sm text-muted">
                {t("onDuty", {
                  names: onDuty.map((duty) => dutyName(duty, locale)).join(", "),
                })}
              </p>
            )}
            <ul className="flex flex-col gap-1.5">
              {own.map((entry) => (
                <li key={keyOf(entry)}>
                  <CalendarCard entry={entry} moving={moving} open={open} />
                </li>
              ))}
            </ul>
            {own.length === 0 && <p className="text-sm text-muted">{t("nothing")}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** `2월 9일(월)`. */
export function dayHead(
  t: ReturnType<typeof useTranslations<"planning.calendar">>,
  day: string,
): string {
  const [, month = 0, date = 0] = day.split("-").map(Number);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return t("dayHead", { month, day: date, weekday: t(`weekday.${weekday as 0}`) });
}

export function dutyName({ name, section }: DutyEntry, locale: string): string {
  if (section === null) return name;
  return `${name} (${locale === "en" ? section.nameEn : section.name})`;
}
