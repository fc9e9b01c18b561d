"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { seoulDay } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { type CalendarSpan, onDay } from "#domain/planning/calendar.ts";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Action } from "../../ui/use-action.ts";
import { CalendarDay } from "./calendar-day.tsx";
import type { CalendarEntry, DutyEntry } from "./calendar-facts.ts";
import { CalendarWeek, dayHead, dutyName } from "./calendar-week.tsx";
import { CoverageDialog } from "./coverage-dialog.tsx";
import { DutyDialog } from "./duty-dialog.tsx";
import { type MoveActions, useCalendarMove } from "./use-calendar-move.ts";

type Props = {
  span: CalendarSpan;
  items: readonly CalendarEntry[];
  duties: readonly DutyEntry[];
  onDutyNow: readonly DutyEntry[];
  sections: readonly PlacedSection[];
  dutySections: readonly (PlacedSection | null)[];
  people: readonly { id: number; name: string }[];
  now: Date;
  actions: MoveActions & {
    addCoverage: Action<{ id: number }>;
    changeCoverage: Action<{ version: number }>;
    cancelCoverage: Action<{ version: number }>;
    addDuty: Action<{ id: number }>;
    removeDuty: Action<{ removed: true }>;
  };
};

type Opened = { readonly dialog: "coverage"; readonly entry: CalendarEntry | null } | "duty" | null;

/** What the paper covers in a day or a week, its deadlines, and who is there. */
export function CalendarScreen(props: Props) {
  const { span, items, duties, onDutyNow, sections, dutySections, people, now, actions } = props;
  const t = useTranslations("planning.calendar");
  const locale = useLocale();
  const [opened, setOpened] = useState<Opened>(null);
  const moving = useCalendarMove(items, actions, now);
  const today = seoulDay(now);
  const [first = "", last = first] = [span.days[0], span.days.at(-1)];
  const other = span.view === "week" ? "day" : "week";
  const noon = new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000);
  const view = {
    entries: items,
    moving,
    open: (entry: CalendarEntry) => setOpened({ dialog: "coverage", entry }),
  };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <LinkButton
          href={paths.newsroom.calendar(span.view, span.previous)}
          aria-label={t(`previous.${span.view}`)}
        >
          ‹
        </LinkButton>
        <LinkButton href={paths.newsroom.calendar(span.view, today)}>{t("today")}</LinkButton>
        <LinkButton
          href={paths.newsroom.calendar(span.view, span.next)}
          aria-label={t(`next.${span.view}`)}
        >
          ›
        </LinkButton>
        <p className="px-2 text-lg font-bold" aria-live="polite">
          {span.view === "week"
            ? t("span", {
                first: dayHead(t, first),
                last: dayHead(t, last),
                year: first.slice(0, 4),
              })
            : t("oneDay", { day: dayHead(t, first), year: first.slice(0, 4) })}
        </p>
        <div className="ml-auto flex flex-wrap gap-2">
          <LinkButton href={paths.newsroom.calendar(other, span.day)}>
            {t(`view.${other}`)}
          </LinkButton>
          <Button onClick={() => setOpened("duty")}>{t("duties")}</Button>
          {sections.length > 0 && (
            <Button
              variant="primary"
              onClick={() => setOpened({ dialog: "coverage", entry: null })}
            >
              {t("add")}
            </Button>
          )}
        </div>
      </div>
      <p className="mb-1 text-sm">
        {onDutyNow.length === 0
          ? t("nobodyNow")
          : t("onDutyNow", { names: onDutyNow.map((duty) => dutyName(duty, locale)).join(", ") })}
      </p>
      <p id="calendar-keys" className="mb-3 hidden text-sm text-muted sm:block">
        {t("keys")}
      </p>
      {moving.sentence !== null && (
        <Notice tone="bad" className="mb-3">
          {moving.sentence}
        </Notice>
      )}
      <p role="status" className="sr-only">
        {moving.said}
      </p>
      {span.view === "week" ? (
        <CalendarWeek days={span.days} today={today} duties={duties} {...view} />
      ) : (
        <CalendarDay day={first} {...view} />
      )}
      {opened === "duty" && (
        <DutyDialog
          duties={duties}
          sections={dutySections}
          people={people}
          onClose={() => setOpened(null)}
          actions={{ add: actions.addDuty, remove: actions.removeDuty }}
        />
      )}
      {opened !== null && opened !== "duty" && (
        <CoverageDialog
          entry={opened.entry}
          sections={sections}
          start={span.view === "day" ? (onDay(noon, first) ?? noon) : noon}
          onClose={() => setOpened(null)}
          actions={{
            add: actions.addCoverage,
            change: actions.changeCoverage,
            cancel: actions.cancelCoverage,
          }}
        />
      )}
    </>
  );
}
