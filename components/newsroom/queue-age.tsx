import { useLocale, useTranslations } from "next-intl";
import { minutesSince, type Wait, type WaitMinutes, waitOf } from "#domain/article/queue.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import type { Tone } from "../ui/notice.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";

const WAIT_TONES: Record<Wait, Tone> = { fresh: "plain", long: "warn", tooLong: "bad" };

type Props = { since: number; waitingSince: number | null; from: WaitMinutes; now: number };

/** How long it waits, in words and colour; for what no longer waits, its time in Seoul. */
export function QueueAge({ since, waitingSince, from, now }: Props) {
  const t = useTranslations("desk");
  const locale = useLocale() === "en" ? "en" : "ko";
  const at = new Date(since);
  if (waitingSince === null) {
    return (
      <time dateTime={at.toISOString()} className="text-sm text-muted">
        {formatTimestamp(at, locale)}
      </time>
    );
  }
  const minutes = minutesSince(waitingSince, now);
  const wait = waitOf(minutes, from);
  return (
    <p
      title={formatTimestamp(at, locale)}
      className="flex items-center gap-1.5 sm:flex-col sm:items-start sm:gap-1"
    >
      <span className="sr-only">{t("wait.label", { age: t(...ageIn(minutes)) })}</span>
      <span aria-hidden="true" className="text-lg leading-6 font-bold">
        {t(...ageIn(minutes))}
      </span>
      {wait !== "fresh" && <StatusBadge label={t(`wait.${wait}`)} tone={WAIT_TONES[wait]} />}
    </p>
  );
}

function ageIn(minutes: number): [string, Record<string, number>] {
  if (minutes < 60) return ["age.minutes", { minutes }];
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return ["age.hours", { hours, minutes: minutes % 60 }];
  return ["age.days", { days: Math.floor(hours / 24), hours: hours % 24 }];
}
