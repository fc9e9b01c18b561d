"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { isComposing } from "../../ui/composition.ts";
import { type CalendarEntry, keyOf } from "./calendar-facts.ts";
import type { CalendarMoving } from "./use-calendar-move.ts";

export const DRAGGED = "text/x-magam-entry";

type Props = {
  entry: CalendarEntry;
  moving: CalendarMoving;
  /** Opens what happens outside; a deadline leads to its plan. */
  open: (entry: CalendarEntry) => void;
};

/** One thing on the calendar. Pressed it opens; dragged, or by Shift and an arrow, it moves. */
export function CalendarCard({ entry, moving, open }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale();
  const router = useRouter();
  const { type, title, at, endsAt, kind, section, place, assignee, embargoUntil, mayMove } = entry;
  const clock = (instant: Date) => toSeoulIso(instant).slice(11, 16);
  return (
    <button
      type="button"
      data-entry={keyOf(entry)}
      draggable={mayMove}
      aria-describedby={mayMove ? "calendar-keys" : undefined}
      aria-keyshortcuts={
        mayMove ? "Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown" : undefined
      }
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, keyOf(entry));
        event.dataTransfer.effectAllowed = "move";
      }}
      onKeyDown={(event) => {
        if (!isComposing(event)) moving.moveByKey(event, entry);
      }}
      onClick={() => {
        if (type === "coverage") open(entry);
        else router.push(paths.newsroom.plan(entry.id));
      }}
      className={clsx(
        "w-full rounded-md border-l-4 bg-paper-2 px-2 py-1.5 text-left text-sm hover:bg-paper-3",
        type === "due" ? "border-bad" : "border-accent",
        mayMove && "active:cursor-grabbing",
        moving.pending && "opacity-70",
      )}
    >
      <span className="block text-muted">
        {clock(at)}
        {endsAt !== null && `–${clock(endsAt)}`}{" "}
        <span className="font-semibold text-ink">
          {type === "due" ? t("calendar.due") : t(`kind.${kind ?? "other"}`)}
        </span>
        {embargoUntil !== null && ` · ${t("embargo")}`}
      </span>
      <span className="block font-semibold break-words">{title}</span>
      <span className="block break-words text-muted">
        {locale === "en" ? section.nameEn : section.name}
        {place !== "" && ` · ${place}`}
        {type === "due" && ` · ${assignee ?? t("theDesk")}`}
      </span>
    </button>
  );
}
