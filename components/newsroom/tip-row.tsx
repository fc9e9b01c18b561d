"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

export type TipRowFacts = {
  readonly id: number;
  readonly text: string;
  readonly contact: string;
  readonly receivedAt: Date;
  readonly readAt: Date | null;
  readonly readBy: string | null;
};

/** One tip as it was written; nothing of it is taken for markup or made into a link. */
export function TipRow({ tip, markRead }: { tip: TipRowFacts; markRead: Action<{ id: number }> }) {
  const t = useTranslations("tips");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { run, pending, sentence } = useAction(markRead, { keyed: false });
  const { id, text, contact, receivedAt, readAt, readBy } = tip;
  return (
    <li className="rounded-lg border border-rule bg-paper p-4">
      <p className="text-sm text-muted">
        {t("receivedAt", { at: formatTimestamp(receivedAt, locale) })}
      </p>
      <p className="my-2 break-words whitespace-pre-wrap">{text}</p>
      {contact !== "" && <p className="break-words">{t("contact", { contact })}</p>}
      {readAt ? (
        <p className="mt-2 text-sm text-muted">
          {t("readBy", { name: readBy ?? "", at: formatTimestamp(readAt, locale) })}
        </p>
      ) : (
        <div className="mt-3 flex justify-end">
          <Button size="small" busy={pending} onClick={() => void run({ id })}>
            {t("markRead")}
          </Button>
        </div>
      )}
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
    </li>
  );
}
