"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import type { Refused } from "#domain/answer.ts";
import { clockTime } from "./clock-time.ts";
import { CopyButton } from "./copy-button.tsx";
import type { WritingState } from "./writing-state.ts";

type Props = {
  now: WritingState;
  me: number;
  /** This page's text as plain lines, to be copied. */
  plainText: () => string;
  onTakeOver: () => Promise<Refused | "unreachable" | null>;
  onShowSaved: () => void;
};

/** Who else writes in this text, and how to go on: nothing while nobody does. */
export function LockNotice({ now, me, plainText, onTakeOver, onShowSaved }: Props) {
  const t = useTranslations("writing.lock");
  const locale = useLocale();
  const { lock, lostTo } = now;
  if (!lostTo && (lock.mine || !lock.holder)) return null;

  const name = lock.holder?.name ?? lostTo?.name ?? "";
  const isSelf = lock.holder?.id === me;
  const time = lock.since ? clockTime(lock.since, locale) : "";
  const title = () => {
    if (lostTo) return t("lostTitle", { name, self: String(isSelf) });
    return isSelf ? t("selfTitle") : t("heldTitle", { name, time });
  };
  return (
    <Notice tone="warn" title={title()}>
      <p>{lostTo ? t(isKept(now) ? "lostText" : "lostUnkept") : t("heldText")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {lostTo && <CopyButton text={plainText} />}
        {lostTo && (
          <Button size="small" onClick={onShowSaved}>
            {t("showSaved")}
          </Button>
        )}
        <TakeOver name={name} isSelf={isSelf} onTakeOver={onTakeOver} />
      </div>
    </Notice>
  );
}

/** Whether the house has all of this page's text: saved, or as a revision beside the other's. */
function isKept({ saving, conflict }: WritingState): boolean {
  return saving.name === "saved" || conflict !== null;
}

function TakeOver({
  name,
  isSelf,
  onTakeOver,
}: {
  name: string;
  isSelf: boolean;
  onTakeOver: Props["onTakeOver"];
}) {
  const t = useTranslations("writing.lock");
  const reason = useReason();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = async () => {
    setBusy(true);
    const refused = await onTakeOver();
    setBusy(false);
    if (refused === null) setAsking(false);
    else if (refused === "unreachable") setRefusal(reason("unreachable"));
    else setRefusal(reason(refused.reason, refused.values));
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t("takeOver")}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("askTitle")}>
        <p>{isSelf ? t("askSelf") : t("askText", { name })}</p>
        <p role="alert" className="mt-2 font-medium text-bad empty:hidden">
          {refusal}
        </p>
        <DialogButtons>
          <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
          <Button variant="primary" busy={busy} onClick={() => void take()}>
            {t("takeOver")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
