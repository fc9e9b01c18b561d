"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { CASE_CHANNELS, CASE_KINDS, CASE_LIMITS } from "#domain/case/case.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { formText } from "../review-dialog.tsx";

type Props = {
  /** In Seoul, by the server. */
  today: string;
  articles: string;
  openCase: Action<{ caseId: number }>;
};

/** 접수: what is claimed, and apart from it by whom. */
export function OpenCaseForm({ today, articles, openCase }: Props) {
  const t = useTranslations("cases");
  const router = useRouter();
  const [channel, setChannel] = useState("direct");
  const { run, pending, sentence, fields } = useAction(openCase, {
    refresh: false,
    onDone: ({ caseId }) => router.push(paths.newsroom.case(caseId)),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const names = ["kind", "receivedOn", "articles", "claim", "name", "contact"];
    await run({
      channel,
      ...Object.fromEntries(names.map((name) => [name, formText(form, name)])),
    });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="flex flex-col gap-5 rounded-lg border border-rule bg-paper p-5"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t("form.kind")} error={fields.kind} required>
          {(control) => (
            <Select
              {...control}
              name="kind"
              choices={CASE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          )}
        </Field>
        <Field label={t("form.channel")} error={fields.channel} required>
          {(control) => (
            <Select
              {...control}
              name="channel"
              value={channel}
              onChange={({ target }) => setChannel(target.value)}
              choices={CASE_CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
            />
          )}
        </Field>
      </div>
      <Field
        label={t("form.receivedOn")}
        hint={t("form.receivedOnHint")}
        error={fields.receivedOn}
        required
        className="max-w-xs"
      >
        {(control) => (
          <TextInput {...control} type="date" name="receivedOn" defaultValue={today} max={today} />
        )}
      </Field>
      <Field
        label={t("form.articles")}
        hint={t("form.articlesHint")}
        error={fields.articles}
        required
      >
        {(control) => <TextArea {...control} name="articles" rows={2} defaultValue={articles} />}
      </Field>
      <Field label={t("form.claim")} hint={t("form.claimHint")} error={fields.claim} required>
        {(control) => (
          <TextArea
            {...control}
            name="claim"
            rows={4}
            className="min-h-28"
            maxLength={CASE_LIMITS.claim}
          />
        )}
      </Field>
      {channel !== "own" && (
        <fieldset className="flex flex-col gap-4 rounded-md border border-rule p-4">
          <legend className="px-1 text-sm font-semibold">{t("form.claimant")}</legend>
          <p className="text-sm text-muted">{t("form.claimantHint")}</p>
          <Field label={t("form.name")} error={fields.name} required>
            {(control) => <TextInput {...control} name="name" autoComplete="off" />}
          </Field>
          <Field label={t("form.contact")} error={fields.contact}>
            {(control) => <TextArea {...control} name="contact" rows={2} autoComplete="off" />}
          </Field>
        </fieldset>
      )}
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <div className="flex justify-end gap-2">
        <LinkButton href={paths.newsroom.cases()}>{t("form.cancel")}</LinkButton>
        <Button type="submit" variant="primary" busy={pending}>
          {t("form.submit")}
        </Button>
      </div>
    </form>
  );
}
