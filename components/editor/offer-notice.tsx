"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { clockTime } from "./clock-time.ts";
import { contentText } from "./content-text.ts";
import { CopyButton } from "./copy-button.tsx";
import type { UnsavedText } from "./journal.ts";

type Props = { offer: UnsavedText; onRestore: () => void; onDrop: () => void };

/** Text that did not reach the house before its page ended. */
export function OfferNotice({ offer, onRestore, onDrop }: Props) {
  const t = useTranslations("writing.offer");
  const locale = useLocale();
  const text = contentText(offer.content);
  return (
    <Notice tone="accent" title={t("title", { time: clockTime(offer.at, locale) })}>
      <details className="mt-1">
        <summary>{t("read", { count: [...text].length })}</summary>
        <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap text-ink">{text}</p>
      </details>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button variant="primary" size="small" onClick={onRestore}>
          {t("restore")}
        </Button>
        <CopyButton text={() => text} />
        <Button size="small" onClick={onDrop}>
          {t("drop")}
        </Button>
      </div>
    </Notice>
  );
}
