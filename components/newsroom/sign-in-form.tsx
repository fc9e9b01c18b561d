"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useReason } from "../ui/use-reason.ts";
import { refusalOf, type SignInRefusal } from "./sign-in-refusal.ts";

/** `returnTo` is one of our own paths already: the page has seen to it. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const t = useTranslations("signIn");
  const reason = useReason();
  const [isPending, setPending] = useState(false);
  const [empty, setEmpty] = useState({ email: false, password: false });
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email")).trim();
    const password = String(form.get("password"));
    setEmpty({ email: email === "", password: password === "" });
    if (email === "" || password === "") return;
    setPending(true);
    setRefusal(null);
    const refused = await tried(email, password);
    if (refused === null) {
      // A whole new document: the newsroom has another root than this page.
      window.location.assign(returnTo);
      return;
    }
    setRefusal(refused);
    setPending(false);
  }

  return (
    <form
      noValidate
      method="post"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="flex flex-col gap-4"
    >
      <Field label={t("email")} error={empty.email ? t("fill.email") : undefined}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t("password")} error={empty.password ? t("fill.password") : undefined}>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" />
        )}
      </Field>
      {refusal !== null && <Notice tone="bad">{reason(refusal.reason, refusal.values)}</Notice>}
      <Button type="submit" variant="primary" busy={isPending} className="w-full">
        {t(isPending ? "pending" : "submit")}
      </Button>
    </form>
  );
}

async function tried(email: string, password: string): Promise<SignInRefusal | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    return answer?.ok && !answer.error ? null : refusalOf(answer?.error);
  } catch {
    return { reason: "unreachable", values: {} };
  }
}
