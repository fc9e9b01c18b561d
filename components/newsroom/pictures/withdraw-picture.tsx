"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ShownPicture } from "./picture.ts";
import type { LibraryActions } from "./picture-library.tsx";

type Props = { picture: ShownPicture; actions: LibraryActions; onDone: () => void };

/** 사진 내리기: from every article at once, with a reason; and the way back. */
export function WithdrawPicture({ picture, actions, onDone }: Props) {
  const t = useTranslations("pictures.withdraw");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const done = () => {
    setOpen(false);
    onDone();
  };
  const withdrawing = useAction(actions.withdraw, { onDone: done, keyed: false, refresh: false });
  const restoring = useAction(actions.restore, { onDone: done, keyed: false, refresh: false });
  if (picture.withdrawnAt !== null)
    return (
      <>
        <Button busy={restoring.pending} onClick={() => void restoring.run({ id: picture.id })}>
          {t("restore")}
        </Button>
        {restoring.sentence !== null && <Notice tone="bad">{restoring.sentence}</Notice>}
      </>
    );
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")}>
        <p className="mb-3">{t("lead")}</p>
        <Field label={t("reason")} required error={withdrawing.fields.reason ?? null}>
          {(control) => (
            <TextInput
              {...control}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {withdrawing.sentence !== null && withdrawing.fields.reason === undefined && (
          <Notice tone="bad">{withdrawing.sentence}</Notice>
        )}
        <DialogButtons>
          <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
          <Button
            variant="danger"
            busy={withdrawing.pending}
            onClick={() => void withdrawing.run({ id: picture.id, reason })}
          >
            {t("confirm")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
