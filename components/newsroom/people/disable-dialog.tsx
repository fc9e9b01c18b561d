"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import type { Person } from "./person.ts";

type Props = {
  person: Person;
  disable: Action<{ disabled: boolean }>;
  onClose: () => void;
};

/** Disables an account, or lets a disabled one be used again. */
export function DisableDialog({ person, disable, onClose }: Props) {
  const isDisabled = person.state === "disabled";
  const t = useTranslations(isDisabled ? "people.enabling" : "people.disabling");
  const cancel = useTranslations("shell")("cancel");
  const { run, pending, sentence } = useAction(disable, { keyed: false, onDone: onClose });
  return (
    <Dialog open onClose={onClose} title={t("title", { name: person.name })}>
      <p>{t("text")}</p>
      {sentence !== null && (
        <Notice tone="bad" className="mt-4">
          {sentence}
        </Notice>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{cancel}</Button>
        <Button
          variant={isDisabled ? "primary" : "danger"}
          busy={pending}
          onClick={() => run({ personId: person.id, disabled: !isDisabled })}
        >
          {t("submit")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
