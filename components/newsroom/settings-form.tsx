"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { PaperField } from "#domain/paper.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

const GROUPS = {
  paper: ["name", "nameEn", "company", "registrationNumber", "registeredOn", "publishedSince"],
  people: ["publisher", "editor", "youthOfficer"],
  contact: ["address", "phone", "email"],
} as const satisfies Record<string, readonly PaperField[]>;

type Props = {
  values: Readonly<Record<PaperField, string>>;
  save: Action<{ changed: number }>;
};

/** The publisher's legal items, as the foot of every page shows them. */
export function SettingsForm({ values, save }: Props) {
  const t = useTranslations("settings");
  const [changed, setChanged] = useState<number | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: (done) => setChanged(done.changed),
    onRefused: () => setChanged(null),
  });
  const missing = Object.values(values).filter((value) => value === "").length;

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
      className="flex flex-col gap-6"
    >
      {missing > 0 && <Notice tone="warn">{t("missing", { count: missing })}</Notice>}
      {Object.entries(GROUPS).map(([group, names]) => (
        <fieldset key={group} className="rounded-lg border border-rule bg-paper p-5">
          <legend className="float-left mb-4 w-full text-lg font-bold">
            {t(`groups.${group}`)}
          </legend>
          <div className="clear-both grid gap-5 sm:grid-cols-2">
            {names.map((name) => (
              <Field
                key={name}
                label={t(`fields.${name}`)}
                hint={t.has(`hints.${name}`) ? t(`hints.${name}`) : undefined}
                error={fields[name]}
                required={name === "name" || (name !== "nameEn" && values[name] !== "")}
                className={name === "address" ? "sm:col-span-2" : undefined}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    type={name === "email" ? "email" : "text"}
                    name={name}
                    defaultValue={values[name]}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      {changed !== null && (
        <Notice tone={changed > 0 ? "good" : "plain"}>
          {t(changed > 0 ? "saved" : "unchanged")}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
