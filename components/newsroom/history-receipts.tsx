import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { StatusBadge } from "../ui/status-badge.tsx";
import { RECEIPT_TONES, type ReceiptFacts, ReceiptWords } from "./receipt-words.tsx";

/** Every receipt of the article, the newest first: proof of what readers were given, and when. */
export function HistoryReceipts({ receipts }: { receipts: readonly ReceiptFacts[] }) {
  const t = useTranslations("out.receipt");
  const locale = useLocale() === "en" ? "en" : "ko";
  if (receipts.length === 0) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mb-2 text-sm text-muted">{t("lead")}</p>
      <ol className="divide-y divide-rule rounded-lg border border-rule bg-paper">
        {receipts.map((receipt) => (
          <li
            key={receipt.id}
            className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
          >
            <time
              dateTime={receipt.startedAt.toISOString()}
              className="text-sm leading-6 text-muted"
            >
              {formatTimestamp(receipt.startedAt, locale)}
            </time>
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <strong className="font-semibold">{t(`act.${receipt.act}`)}</strong>
                <StatusBadge
                  tone={RECEIPT_TONES[receipt.state]}
                  label={t(`state.${receipt.state}`)}
                />
              </p>
              <ReceiptWords receipt={receipt} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
