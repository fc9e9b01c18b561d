"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { WaitMinutes } from "#domain/article/queue.ts";
import { offOrder, type QueueRow as Row } from "#domain/article/queue-row.ts";
import type { QueueSection } from "#domain/article/queue-view.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { useReason } from "../ui/use-reason.ts";
import { KickerMark } from "./kicker.tsx";
import { QueueAge } from "./queue-age.tsx";
import { QueueMarks } from "./queue-marks.tsx";

type Props = {
  row: Row;
  section: QueueSection | undefined;
  waitFrom: WaitMinutes;
  now: number;
  /** Told by the tab already where all its rows have one status. */
  showStatus: boolean;
  busy: boolean;
  onStart: () => void;
  /** The person goes to the story by its link. */
  onOpen: () => void;
};

export function QueueRow({ row, section, waitFrom, now, showStatus, busy, ...on }: Props) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const headline = row.headline || t("untitled");
  const facts = [
    (locale === "en" ? section?.nameEn : section?.name) ?? "",
    labels(`kind.${row.kind}`),
    row.byline.map(({ name }) => name).join("·"),
    useLength(row),
  ].filter((fact) => fact !== "");
  return (
    <div
      className={clsx(
        "grid gap-x-4 gap-y-2 px-4 py-3 focus-within:bg-accent-soft/50 hover:bg-paper-2 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto] sm:items-center",
        row.owesReview && "border-l-4 border-l-bad",
        row.practice && "practice-row",
      )}
    >
      <QueueAge since={row.since} waitingSince={row.waitingSince} from={waitFrom} now={now} />
      <div className="min-w-0">
        <h2 className="text-[1.0625rem] leading-snug font-semibold">
          <KickerMark kicker={row.kicker} />
          <Link
            href={paths.newsroom.review(row.editionId)}
            data-queue-link={row.editionId}
            prefetch={false}
            className="hover:underline"
            onClick={on.onOpen}
          >
            {headline}
          </Link>
        </h2>
        <p className="mt-0.5 text-sm text-muted">{facts.join(" · ")}</p>
        <QueueMarks row={row} showStatus={showStatus} />
      </div>
      <StartButton row={row} headline={headline} busy={busy} onStart={on.onStart} />
    </div>
  );
}

/** Characters and 매; against an order also how far off it is. */
function useLength({ length, orderedLength }: Row): string {
  const t = useTranslations("desk");
  const off = offOrder({ length, orderedLength });
  const characters = length.withoutSpaces;
  if (orderedLength === null || off === null)
    return t("length", { characters, pages: Math.ceil(length.withSpaces / 20) / 10 });
  const sign = off > 0 ? "+" : off < 0 ? "−" : "±";
  return t("lengthOrdered", { characters, ordered: orderedLength, off: `${sign}${Math.abs(off)}` });
}

/** Left out where there is nothing to claim; what cannot be claimed by this person says why. */
function StartButton({
  row,
  headline,
  busy,
  onStart,
}: Pick<Props, "row" | "busy"> & { headline: string; onStart: () => void }) {
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
