"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import type { WritingSession } from "./writing-session.ts";

type Props = {
  name: string;
  isSelf: boolean;
  /** The other has been told. */
  isUnderWay: boolean;
  /** A desk need not wait, and says why. */
  mayForce: boolean;
  onTakeOver: WritingSession["takeOver"];
};

/** 이어받기, asked once more before the other is warned. */
export function TakeOver({ name, isSelf, isUnderWay, mayForce, onTakeOver }: Props) {
  const t = useTranslations("writing.lock");
  const reason = useReason();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isForced, setForced] = useState(false);
  const [why, setWhy] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = async () => {
    setRefusal(null);
    setBusy(true);
    // What takes its time is told on the page, not in the dialog.
    if (!isForced && !isSelf) setAsking(false);
    const refused = await onTakeOver(isForced ? why : undefined);
    setBusy(false);
    if (refused === null || refused === "givenUp") return setAsking(false);
    setRefusal(
      refused === "unreachable" ? reason("unreachable") : reason(refused.reason, refused.values),
    );
    setAsking(true);
  };
  return (
    <>
      {!isUnderWay && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t("takeOver")}
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("askTitle")}>
        <p>{isSelf ? t("askSelf") : t("askText", { name })}</p>
        {mayForce && !isSelf && (
          <div className="mt-3 flex flex-col gap-2">
            <Checkbox
              label={t("force")}
              checked={isForced}
              onChange={({ target }) => setForced(target.checked)}
            />
            {isForced && (
              <Field label={t("forceReason")} hint={t("forceHint", { name })}>
                {(control) => (
                  <TextArea
                    {...control}
                    rows={2}
                    maxLength={500}
                    value={why}
                    onChange={({ target }) => setWhy(target.value)}
                  />
                )}
              </Field>
            )}
          </div>
        )}
        <p role="alert" className="mt-2 font-medium text-bad empty:hidden">
          {refusal}
        </p>
        <DialogButtons>
          <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
          <Button variant="primary" busy={busy} onClick={() => void take()}>
            {t(isForced ? "force" : "takeOver")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
