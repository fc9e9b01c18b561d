"use client";

import clsx from "clsx";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { useReason } from "../ui/use-reason.ts";
import { KickerMark } from "./kicker.tsx";
import { QueueAge } from "./queue-age.tsx";
import type { QueueRowFacts } from "./queue-row-facts.ts";
import { STATUS_TONES } from "./status-tone.ts";

type Props = {
  row: QueueRowFacts;
  /** Told by the tab already where all its rows have one status. */
  showStatus: boolean;
  busy: boolean;
  onStart: () => void;
};

export function QueueRow({ row, showStatus, busy, onStart }: Props) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const headline = row.headline || t("untitled");
  const facts = [
    locale === "en" ? row.section.nameEn : row.section.name,
    labels(`kind.${row.kind}`),
    row.byline.map(({ name }) => name).join("·"),
    t("length", {
      characters: row.length.withoutSpaces,
      pages: Math.ceil(row.length.withSpaces / 20) / 10,
    }),
  ].filter((fact) => fact !== "");
  const hands = [
    row.claimedBy && t("claimedBy", { name: row.claimedBy }),
    row.approvedBy && t("approvedBy", { name: row.approvedBy }),
    row.lockedBy && t("lockedBy", { name: row.lockedBy }),
  ].filter(Boolean);
  return (
    <li
      className={clsx(
        "grid gap-x-4 gap-y-2 px-4 py-3 first:rounded-t-lg last:rounded-b-lg focus-within:bg-accent-soft/50 hover:bg-paper-2 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto] sm:items-center",
        row.owesReview && "border-l-4 border-l-bad",
        row.practice && "practice-row",
      )}
    >
      <QueueAge since={row.since} waitedMinutes={row.waitedMinutes} />
      <div className="min-w-0">
        <h2 className="text-[1.0625rem] leading-snug font-semibold">
          <KickerMark kicker={row.kicker} />
          <Link
            href={paths.newsroom.review(row.editionId)}
            data-queue-link={row.editionId}
            prefetch={false}
            className="hover:underline"
          >
            {headline}
          </Link>
        </h2>
        <p className="mt-0.5 text-sm text-muted">{facts.join(" · ")}</p>
        <div className="mt-1.5 flex flex-wrap items-center gap-1.5 empty:hidden">
          {showStatus && (
            <StatusBadge label={labels(`status.${row.status}`)} tone={STATUS_TONES[row.status]} />
          )}
          {row.number > 1 && <StatusBadge label={t("revision")} />}
          {row.practice && <StatusBadge label={labels("practice")} tone="warn" />}
          {row.owesReview && <StatusBadge label={t("debt")} tone="bad" />}
          {row.breakingBy !== null && !row.owesReview && <StatusBadge label={t("breaking")} />}
          {row.embargoUntil && (
            <StatusBadge
              tone="warn"
              label={t("embargo", { until: formatTimestamp(row.embargoUntil, locale) })}
            />
          )}
          {row.legalHold && <StatusBadge tone="warn" label={labels("flag.legalHold")} />}
          {row.onHold && <StatusBadge tone="warn" label={labels("flag.onHold")} />}
          {hands.length > 0 && <span className="text-sm text-muted">{hands.join(" · ")}</span>}
        </div>
      </div>
      <RowButton row={row} headline={headline} busy={busy} onStart={onStart} />
    </li>
  );
}

/** Left out where there is nothing to claim; what cannot be claimed by this person says why. */
function RowButton({
  row,
  headline,
  busy,
  onStart,
}: Pick<Props, "row" | "busy" | "onStart"> & { headline: string }) {
  const t = useTranslations("desk");
  const reason = useReason();
  if (!row.claim.allowed && row.claim.reason === "status") return null;
  return (
    <div className="justify-self-start sm:justify-self-end">
      <Button
        size="small"
        busy={busy}
        refusal={row.claim.allowed ? undefined : reason(row.claim.reason)}
        aria-label={t("startNamed", { headline })}
        onClick={onStart}
      >
        {t("start")}
      </Button>
    </div>
  );
}
