"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Content } from "#domain/article/content.ts";
import { clockTime } from "./clock-time.ts";
import { contentText } from "./content-text.ts";
import { CopyButton } from "./copy-button.tsx";
import type { UnsavedText } from "./journal.ts";
import { SideBySide } from "./side-by-side.tsx";

type Props = {
  offer: UnsavedText;
  /** The text as it stands on the page. */
  current: Content;
  /** Absent where this person may only read the article now. */
  choices?: { onRestore: () => Promise<boolean>; onDrop: () => Promise<boolean> };
};

/** Text that did not reach the house before its page ended: compared, then kept or put away. */
export function OfferNotice({ offer, current, choices }: Props) {
  const t = useTranslations("writing.offer");
  const locale = useLocale();
  const [comparing, setComparing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const text = contentText(offer.content);
  const decide = async (act: () => Promise<boolean>) => {
    setBusy(true);
    setFailed(!(await act()));
    setBusy(false);
    setComparing(false);
  };
  const buttons = (
    <>
      <CopyButton text={() => text} />
      {choices && (
        <>
          <Button busy={busy} onClick={() => void decide(choices.onDrop)}>
            {t("drop")}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void decide(choices.onRestore)}>
            {t("restore")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Notice tone="accent" title={t("title", { time: clockTime(offer.at, locale) })}>
      <p>{t(choices ? "text" : "readOnly", { count: [...text].length })}</p>
      <p role="alert" className="font-medium text-bad empty:hidden">
        {hasFailed ? t("failed") : null}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => setComparing(true)}>{t("compare")}</Button>
        {buttons}
      </div>
      <Dialog open={comparing} onClose={() => setComparing(false)} title={t("compareTitle")} wide>
        <p className="text-muted">{t("kept")}</p>
        <SideBySide mine={text} theirs={contentText(current)} />
        <DialogButtons>{buttons}</DialogButtons>
      </Dialog>
    </Notice>
  );
}
