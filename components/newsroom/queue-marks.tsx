import { useLocale, useTranslations } from "next-intl";
import type { QueueRow } from "#domain/article/queue-row.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { StatusBadge } from "../ui/status-badge.tsx";
import { STATUS_TONES } from "./status-tone.ts";

/** What a desk must know of a story before it opens it: flags, remarks, checks, and who has it. */
export function QueueMarks({ row, showStatus }: { row: QueueRow; showStatus: boolean }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const hands = [
    row.claimedBy && t("claimedBy", { name: row.claimedBy.name }),
    row.approvedBy && t("approvedBy", { name: row.approvedBy }),
    row.lockedBy && t("lockedBy", { name: row.lockedBy }),
    row.openTo.length > 0 && t("openTo", { names: row.openTo.join("·") }),
  ].filter(Boolean);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5 empty:hidden">
      {showStatus && (
        <StatusBadge label={labels(`status.${row.status}`)} tone={STATUS_TONES[row.status]} />
      )}
      {row.number > 1 && <StatusBadge label={t("revision")} />}
      {row.practice && <StatusBadge label={labels("practice")} tone="warn" />}
      {row.owesReview && <StatusBadge label={t("debt")} tone="bad" />}
      {row.breaking && !row.owesReview && <StatusBadge label={t("breaking")} />}
      {row.embargoUntil !== null && (
        <StatusBadge
          tone="warn"
          label={t("embargo", { until: formatTimestamp(new Date(row.embargoUntil), locale) })}
        />
      )}
      {row.legalHold && <StatusBadge tone="warn" label={labels("flag.legalHold")} />}
      {row.onHold && <StatusBadge tone="warn" label={labels("flag.onHold")} />}
      {row.notes > 0 && <StatusBadge tone="accent" label={t("notes", { count: row.notes })} />}
      {row.failing > 0 && <StatusBadge tone="bad" label={t("failing", { count: row.failing })} />}
      {hands.length > 0 && <span className="text-sm text-muted">{hands.join(" · ")}</span>}
    </div>
  );
}
