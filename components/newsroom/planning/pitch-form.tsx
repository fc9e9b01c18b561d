"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import { paths } from "#domain/paths.ts";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../../ui/button.tsx";
import { isComposing } from "../../ui/composition.ts";
import { Field } from "../../ui/field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { MomentFields, momentIn, numberIn, textIn } from "./moment-fields.tsx";

type Props = { sections: readonly PlacedSection[]; pitch: Action<{ id: number }> };

/** 발제: what the story is, for which section, and why now. */
export function PitchForm({ sections, pitch }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale();
  const router = useRouter();
  const { run, pending, sentence, fields } = useAction(pitch, {
    refresh: false,
    onDone: ({ id }) => router.push(paths.newsroom.plan(id)),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({
      sectionId: numberIn(form, "section") ?? 0,
      title: textIn(form, "title"),
      note: textIn(form, "note"),
      embargo: momentIn(form, "embargo"),
    });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="flex flex-col gap-5 rounded-lg border border-rule bg-paper p-5"
    >
      <Field label={t("field.section")} error={fields.sectionId} required>
        {(control) => (
          <Select
            {...control}
            name="section"
            placeholder={sections.length === 1 ? undefined : t("field.choose")}
            choices={sections.map(({ id, name, nameEn }) => ({
              value: String(id),
              label: locale === "en" ? nameEn : name,
            }))}
          />
        )}
      </Field>
      <Field label={t("field.title")} hint={t("field.titleHint")} error={fields.title} required>
        {(control) => <TextInput {...control} name="title" autoComplete="off" />}
      </Field>
      <Field label={t("field.note")} hint={t("field.noteHint")} error={fields.note}>
        {(control) => <TextArea {...control} name="note" rows={6} />}
      </Field>
      <fieldset>
        <legend className="sr-only">{t("embargo")}</legend>
        <MomentFields name="embargo" label={t("embargo")} error={fields.embargo} />
        <p className="mt-1 text-sm text-muted">{t("field.embargoHint")}</p>
      </fieldset>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <div className="flex justify-end gap-2">
        <LinkButton href={paths.newsroom.planning()}>{t("cancel")}</LinkButton>
        <Button type="submit" variant="primary" busy={pending}>
          {t("pitch")}
        </Button>
      </div>
    </form>
  );
}
