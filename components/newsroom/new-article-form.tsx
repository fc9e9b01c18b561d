"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { Kind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Props = {
  openings: readonly { sectionId: number; name: string; kinds: readonly Kind[] }[];
  create: Action<{ editionId: number }>;
};

/** Section, kind, headline: then the writing begins. */
export function NewArticleForm({ openings, create }: Props) {
  const t = useTranslations("create");
  const labels = useTranslations("labels");
  const router = useRouter();
  const only = openings.length === 1 ? openings[0] : undefined;
  const [sectionId, setSectionId] = useState(String(only?.sectionId ?? ""));
  const [isPractice, setPractice] = useState(false);
  const { run, pending, sentence, fields } = useAction(create, {
    refresh: false,
    onDone: ({ editionId }) => router.push(paths.newsroom.write(editionId)),
  });
  const chosen = openings.find((opening) => String(opening.sectionId) === sectionId);
  const kinds = chosen?.kinds ?? [...new Set(openings.flatMap((opening) => opening.kinds))];

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({
      sectionId: Number(sectionId),
      kind: form.get("kind"),
      headline: form.get("headline"),
      practice: isPractice,
    });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className={clsx(
        "flex flex-col gap-5 rounded-lg border bg-paper p-5",
        isPractice ? "border-dashed border-warn bg-warn-soft/40" : "border-rule",
      )}
    >
      {isPractice && <Notice tone="warn">{t("practiceOn")}</Notice>}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t("section")} error={fields.section ?? fields.sectionId} required>
          {(control) => (
            <Select
              {...control}
              name="section"
              value={sectionId}
              onChange={(event) => setSectionId(event.target.value)}
              placeholder={t("choose")}
              choices={openings.map(({ sectionId: id, name }) => ({
                value: String(id),
                label: name,
              }))}
            />
          )}
        </Field>
        <Field label={t("kind")} error={fields.kind} required>
          {(control) => (
            <Select
              {...control}
              name="kind"
              choices={kinds.map((kind) => ({ value: kind, label: labels(`kind.${kind}`) }))}
            />
          )}
        </Field>
      </div>
      <Field label={t("headline")} hint={t("headlineHint")} error={fields.headline} required>
        {(control) => <TextInput {...control} name="headline" autoComplete="off" />}
      </Field>
      <Checkbox
        label={t("practice")}
        hint={t("practiceHint")}
        checked={isPractice}
        onChange={(event) => setPractice(event.target.checked)}
      />
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <div className="flex justify-end gap-2">
        <LinkButton href={paths.newsroom.home()}>{t("cancel")}</LinkButton>
        <Button type="submit" variant="primary" busy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
