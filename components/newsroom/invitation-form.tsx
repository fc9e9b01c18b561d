"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { Answer, Refused } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useReason } from "../ui/use-reason.ts";

/** The person of the link chooses a password, and then signs in with it. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("signIn.invitation");
  const reason = useReason();
  const [isPending, setPending] = useState(false);
  const [differs, setDiffers] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const fault = refused?.fields.password;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    const isSame = form.get("password") === form.get("again");
    setDiffers(!isSame);
    if (!isSame) return;
    setPending(true);
    const answer = await accepted({ token, password: form.get("password") });
    if (answer.ok) {
      window.location.assign(`${paths.signIn()}?done=accepted`);
      return;
    }
    setRefused(answer);
    setPending(false);
  }

  return (
    <form noValidate method="post" onSubmit={submit} className="flex flex-col gap-4">
      {/* Password managers keep the new password under the right name. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <Field label={t("password")} hint={t("rule")} error={fault && reason(fault)} required>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="new-password" />
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
      {refused !== null && <Notice tone="bad">{reason(refused.reason, refused.values)}</Notice>}
      <Button type="submit" variant="primary" busy={isPending} className="w-full">
        {t("submit")}
      </Button>
    </form>
  );
}

async function accepted(input: unknown): Promise<Answer<{ email: string }>> {
  try {
    const response = await fetch(paths.api.invitation(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer<{ email: string }>;
  } catch {
    const reason = "unreachable";
    return { ok: false, code: "unavailable", reason, values: {}, fields: {}, detail: null };
  }
}
