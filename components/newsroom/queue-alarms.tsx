import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import type { Look } from "#domain/receipt.ts";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { usePageName } from "./receipt-words.tsx";

/** One thing a desk must not overlook, as plain values. */
export type AlarmFacts = {
  readonly kind: "unseen" | "missed" | "killAsked" | "reviewDue" | "lapsed" | "endMissed";
  readonly editionId: number;
  readonly headline: string;
  readonly at: Date;
  readonly seconds: number;
  readonly looks: readonly Look[] | null;
  /** What stopped a booking at its hour: a key under `labels`. */
  readonly flag?: string;
};

/** Red lines above the queue; each leads to where it can be dealt with, and goes when it is. */
export function QueueAlarms({ alarms }: { alarms: readonly AlarmFacts[] }) {
  const t = useTranslations("out.alarm");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const pageOf = usePageName();
  if (alarms.length === 0) return null;
  return (
    <Notice tone="bad" title={t("list")}>
      <ul className="mt-1 flex flex-col gap-1">
        {alarms.map(({ kind, editionId, headline, at, seconds, looks, flag }) => {
          const unseen = looks?.filter(({ seenMs }) => seenMs === null) ?? [];
          const named = headline || t("untitled");
          const place =
            kind === "unseen"
              ? paths.newsroom.history(editionId)
              : paths.newsroom.review(editionId);
          return (
            <li key={`${kind} ${editionId}`}>
              <Link href={place} prefetch={false} className="underline">
                {t(kind, {
                  headline: named,
                  seconds,
                  at: formatTimestamp(at, locale),
                  flag: flag && labels.has(flag) ? labels(flag) : "",
                  pages: unseen.map(pageOf).join(", "),
                })}
              </Link>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
