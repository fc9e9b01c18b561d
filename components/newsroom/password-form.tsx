"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";

/** One's own password. Every session ends with the old one, so it goes on at the sign-in page. */
export function PasswordForm({ change }: { change: Action<{ changed: true }> }) {
  const t = useTranslations("shell.account");
  const reason = useReason();
  const [differs, setDiffers] = useState(false);
  const { run, pending, sentence, fields } = useAction(change, {
    keyed: false,
    refresh: false,
    onDone: () => window.location.assign(`${paths.signIn()}?done=changed`),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const isSame = form.get("next") === form.get("again");
    setDiffers(!isSame);
    if (isSame) await run({ current: form.get("current"), next: form.get("next") });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-muted">{t("passwordHint")}</p>
      <Field label={t("current")} error={fields.current} required>
        {(control) => (
          <TextInput {...control} name="current" type="password" autoComplete="current-password" />
        )}
      </Field>
      <Field label={t("next")} hint={t("rule")} error={fields.password ?? fields.next} required>
        {(control) => (
          <TextInput {...control} name="next" type="password" autoComplete="new-password" />
        )}
      </Field>
      <Field
        label={t("again")}
        error={differs ? reason("field.password.differs") : undefined}
        required
      >
        {(control) => (
          <TextInput {...control} name="again" type="password" autoComplete="new-password" />
        )}
      </Field>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
