"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { useReason } from "../ui/use-reason.ts";
import type { EntryFacts, Moving } from "./calendar-facts.ts";

const LOOKS = {
  publish: "border-l-good",
  end: "border-l-bad",
  embargo: "border-l-warn",
} as const;

type Props = { entry: EntryFacts; onMove: (moving: Moving) => void };

/** One thing booked: when, what will happen, of which article, and what stands in its way. */
export function CalendarEntry({ entry, onMove }: Props) {
  const t = useTranslations("calendar");
  const labels = useTranslations("labels");
  const reason = useReason();
  const locale = useLocale();
  const { kind, headline, kicker, section, at, blockedBy, clashes } = entry;
  const named = headline || t("untitled");
  return (
    <article
      className={clsx("rounded border border-l-4 border-rule bg-paper-2 px-2 py-1.5", LOOKS[kind])}
    >
      <p className="flex flex-wrap items-baseline gap-x-1.5 text-xs text-muted">
        <time dateTime={at.toISOString()} className="font-semibold text-ink tabular-nums">
          {toSeoulIso(at).slice(11, 16)}
        </time>
        <span>{t(`kind.${kind}`)}</span>
        <span>{locale === "en" ? section.nameEn : section.name}</span>
      </p>
      <p className="text-sm leading-snug font-semibold">
        <Link
          href={paths.newsroom.review(entry.editionId)}
          prefetch={false}
          draggable={false}
          className="line-clamp-3 hover:text-accent hover:underline"
        >
          {kicker && `[${kicker}] `}
          {named}
        </Link>
      </p>
      <div className="mt-1 flex flex-wrap gap-1 empty:hidden">
        {entry.number > 1 && entry.changeKind && (
          <StatusBadge
            tone="accent"
            label={t("edition", { kind: labels(`changeKind.${entry.changeKind}`) })}
          />
        )}
        {entry.practice && <StatusBadge label={labels("practice")} />}
        {blockedBy && <StatusBadge tone="bad" label={t("blocked", { flag: flagOf(blockedBy) })} />}
        {clashes.length > 0 && (
          <StatusBadge tone="warn" label={t("clash.mark", { count: clashes.length })} />
        )}
      </div>
      {blockedBy && <p className="mt-1 text-xs text-bad">{reason(blockedBy)}</p>}
      {entry.reason && <p className="mt-1 text-xs text-muted">{entry.reason}</p>}
      {entry.change.allowed && (
        <Button
          size="small"
          className="mt-1.5"
          aria-label={t("moveNamed", { headline: named })}
          onClick={() => onMove({ entry, to: null })}
        >
          {t("move")}
        </Button>
      )}
    </article>
  );

  function flagOf(key: string): string {
    return labels.has(key) ? labels(key) : "";
  }
}
