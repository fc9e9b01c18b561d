"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { CHANGE_KINDS, type ChangeKind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";

type Props = {
  open: boolean;
  input: Record<string, unknown>;
  action: Action<{ editionId: number }>;
  onClose: () => void;
};

/** 수정본: what changes and why, then on to the new edition. */
export function WritingRevise({ open, input, action, onClose }: Props) {
  const t = useTranslations("writing.acts");
  const router = useRouter();
  const [changeKind, setChangeKind] = useState<ChangeKind>("update");
  const [reason, setReason] = useState("");
  const { run, pending, sentence, fields } = useAction(action, {
    onDone: ({ editionId }) => router.push(paths.newsroom.write(editionId)),
    refresh: false,
  });
  return (
    <Dialog open={open} onClose={onClose} title={t("reviseTitle")}>
      <p>{t("reviseText")}</p>
      <ChangeKinds chosen={changeKind} onChoose={setChangeKind} />
      <Field
        label={t("reviseReason")}
        hint={t("reviseReasonHint")}
        error={fields.reason ?? sentence}
        required
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="primary"
          busy={pending}
          onClick={() => void run({ ...input, changeKind, reason })}
        >
          {t("revise")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function ChangeKinds({
  chosen,
  onChoose,
}: {
  chosen: ChangeKind;
  onChoose: (kind: ChangeKind) => void;
}) {
  const t = useTranslations("writing.acts");
  const labels = useTranslations("labels");
  const name = useId();
  return (
    <fieldset className="my-4 flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{t("changeKind")}</legend>
      {CHANGE_KINDS.map((kind) => (
        <label key={kind} className="flex items-start gap-2">
          <input
            type="radio"
            name={name}
            checked={chosen === kind}
            onChange={() => onChoose(kind)}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="font-medium">{labels(`changeKind.${kind}`)}</span>
            <span className="block text-sm text-muted">{t(`changeKindHint.${kind}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
