"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { ReaderField, ReaderSettings } from "#domain/reader-settings.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

const FIELDS = [
  "headlineFace",
  "correctionsEmail",
  "correctionsPhone",
  "kakaoKey",
] as const satisfies readonly ReaderField[];

const TYPES: Partial<Record<ReaderField, string>> = {
  correctionsEmail: "email",
  correctionsPhone: "tel",
};

type Props = { values: ReaderSettings; save: Action<{ changed: number }> };

/** How readers' pages look and whom they name. */
export function ReaderSettingsForm({ values, save }: Props) {
  const t = useTranslations("readerPages");
  const [changed, setChanged] = useState<number | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: (done) => setChanged(done.changed),
    onRefused: () => setChanged(null),
  });
  const faces = [
    { value: "", label: t("sans") },
    { value: "serif", label: t("serif") },
  ];

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)));
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
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={t(`fields.${name}`)}
          hint={t(`hints.${name}`)}
          error={fields[name]}
        >
          {(control) => {
            const given = { ...control, name, defaultValue: values[name] };
            if (name === "headlineFace") return <Select {...given} choices={faces} />;
            return (
              <TextInput
                {...given}
                type={TYPES[name] ?? "text"}
                autoComplete="off"
                spellCheck={false}
              />
            );
          }}
        </Field>
      ))}
      <div aria-live="polite" className="empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {changed !== null && (
          <Notice tone={changed > 0 ? "good" : "plain"}>
            {t(changed > 0 ? "saved" : "unchanged")}
          </Notice>
        )}
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
