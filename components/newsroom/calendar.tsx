"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CALENDAR_VIEWS, turnCalendar } from "#domain/calendar.ts";
import { formatHeaderDate, parseSeoulLocal, seoulDay } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { CalendarAgenda } from "./calendar-agenda.tsx";
import {
  type CalendarActions,
  type CalendarFacts,
  entryKey,
  type Moving,
} from "./calendar-facts.ts";
import { CalendarGrid } from "./calendar-grid.tsx";
import { CalendarMove } from "./calendar-move.tsx";
import { PageHeading } from "./page-heading.tsx";

type Props = CalendarFacts & { actions: CalendarActions };

const REFRESH_EVERY_MS = 15_000;

/** What is booked, day by day and hour by hour. A booking is moved by drawing it, or by its button. */
export function Calendar({ actions, ...calendar }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { view, day, days, entries, now } = calendar;
  const [moving, setMoving] = useState<Moving | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useFreshRows(moving === null);
  const today = seoulDay(now);
  const [first = day, last = day] = [days[0], days.at(-1)];
  const named = (iso: string) =>
    formatHeaderDate(parseSeoulLocal(iso, "12:00") ?? now, locale).replace(/\b0(\d)/g, "$1");
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <nav aria-label={t("views")} className="flex gap-2">
            {CALENDAR_VIEWS.map((known) => (
              <LinkButton
                key={known}
                size="small"
                href={paths.newsroom.schedule(known, day)}
                aria-current={known === view ? "page" : undefined}
                className={known === view ? "bg-paper-3" : undefined}
              >
                {t(`view.${known}`)}
              </LinkButton>
            ))}
          </nav>
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-lg font-bold">
          {first === last ? named(first) : t("span", { from: named(first), until: named(last) })}
        </h2>
        <nav aria-label={t("turn")} className="flex flex-wrap gap-2">
          <LinkButton
            size="small"
            href={paths.newsroom.schedule(view, turnCalendar(view, day, -1))}
          >
            {t(`previous.${view}`)}
          </LinkButton>
          <LinkButton size="small" href={paths.newsroom.schedule(view, today)}>
            {t("today")}
          </LinkButton>
          <LinkButton size="small" href={paths.newsroom.schedule(view, turnCalendar(view, day, 1))}>
            {t(`next.${view}`)}
          </LinkButton>
        </nav>
      </div>
      <p role="status" className="mb-3 font-medium text-good empty:hidden">
        {done}
      </p>
      {entries.length === 0 && (
        <div className="mb-4">
          <EmptyState title={t(`empty.${view}`)}>{t("emptyHint")}</EmptyState>
        </div>
      )}
      <div className="hidden md:block">
        <CalendarGrid
          {...{ days, entries, now, today }}
          onMove={(next) => {
            setDone(null);
            setMoving(next);
          }}
        />
      </div>
      <div className="md:hidden">
        <CalendarAgenda
          {...{ days, entries, now }}
          onMove={(next) => {
            setDone(null);
            setMoving(next);
          }}
        />
      </div>
      {moving && (
        <CalendarMove
          key={`${entryKey(moving.entry)} ${moving.to?.day} ${moving.to?.time}`}
          {...{ moving, now, actions }}
          onClose={() => setMoving(null)}
          onDone={(sentence) => {
            setMoving(null);
            setDone(sentence);
          }}
        />
      )}
    </>
  );
}

/** Fetched anew while somebody looks and nobody is in the middle of moving something. */
function useFreshRows(mayRefresh: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!mayRefresh) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [mayRefresh, router]);
}
