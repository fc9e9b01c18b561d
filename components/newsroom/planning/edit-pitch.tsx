"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { MomentFields, momentIn, textIn } from "./moment-fields.tsx";
import type { PlanFacts } from "./plan-facts.ts";

type Props = { plan: PlanFacts; edit: Action<{ version: number }> };

/** Other words for what is proposed, and its embargo. */
export function EditPitch({ plan, edit }: Props) {
  const t = useTranslations("planning");
  const [isOpen, setOpen] = useState(false);
  const { run, pending, sentence, fields, clear } = useAction(edit, {
    onDone: () => setOpen(false),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({
      assignmentId: plan.id,
      seenVersion: plan.version,
      title: textIn(form, "title"),
      note: textIn(form, "note"),
      embargo: momentIn(form, "embargo"),
    });
  }

  return (
    <>
      <Button
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {t("act.edit")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("act.edit")} wide>
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t("field.title")} error={fields.title} required>
            {(control) => (
              <TextInput {...control} name="title" defaultValue={plan.title} autoComplete="off" />
            )}
          </Field>
          <Field label={t("field.note")} error={fields.note}>
            {(control) => <TextArea {...control} name="note" rows={6} defaultValue={plan.note} />}
          </Field>
          <MomentFields
            name="embargo"
            label={t("embargo")}
            value={plan.embargoUntil}
            error={fields.embargo}
          />
          {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
          <DialogButtons>
            <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" busy={pending}>
              {t("save")}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
