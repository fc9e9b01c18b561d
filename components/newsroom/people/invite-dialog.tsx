"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { isComposing } from "../../ui/composition.ts";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { type GrantRow, GrantsField, grantsOf, newRow } from "./grants-field.tsx";
import type { Link, SectionChoice } from "./person.ts";

type Props = {
  sections: readonly SectionChoice[];
  invite: Action<Link>;
  onMade: (name: string, email: string, link: Link) => void;
  onClose: () => void;
};

export function InviteDialog({ sections, invite, onMade, onClose }: Props) {
  const t = useTranslations("people.inviting");
  const cancel = useTranslations("shell")("cancel");
  const [rows, setRows] = useState<readonly GrantRow[]>(() => [newRow()]);
  const { run, pending, sentence, fields } = useAction(invite, { keyed: false });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name"));
    const email = String(form.get("email"));
    const title = String(form.get("title"));
    const answer = await run({ name, email, title, grants: grantsOf(rows) });
    if (answer?.ok) onMade(name, email, answer.value);
  }

  return (
    <Dialog open onClose={onClose} title={t("title")}>
      <form
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && isComposing(event)) event.preventDefault();
        }}
        className="flex flex-col gap-4"
      >
        <Field label={t("name")} error={fields.name} required>
          {(control) => <TextInput {...control} name="name" autoComplete="off" />}
        </Field>
        <Field label={t("email")} error={fields.email} required>
          {(control) => <TextInput {...control} name="email" type="email" autoComplete="off" />}
        </Field>
        <Field label={t("jobTitle")} hint={t("jobTitleHint")} error={fields.title}>
          {(control) => <TextInput {...control} name="title" autoComplete="off" />}
        </Field>
        <GrantsField rows={rows} sections={sections} error={fields.grants} onChange={setRows} />
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" variant="primary" busy={pending}>
            {t("submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
