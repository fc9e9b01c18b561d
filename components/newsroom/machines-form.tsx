"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import type { MachineField, Machines } from "#domain/machines.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

const GROUPS = {
  crawlers: ["trainingCrawlers", "robotsLines"],
  telling: ["indexNowKey", "webSubHub", "feedKey"],
  files: ["adsTxt", "securityContact", "humansTxt"],
} as const satisfies Record<string, readonly MachineField[]>;

const LONG: readonly MachineField[] = ["robotsLines", "adsTxt", "humansTxt"];

type Props = { values: Machines; save: Action<{ changed: number }> };

/** What the paper tells search engines, feed readers and other programs. */
export function MachinesForm({ values, save }: Props) {
  const t = useTranslations("machines");
  const [changed, setChanged] = useState<number | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: (done) => setChanged(done.changed),
    onRefused: () => setChanged(null),
  });
  const crawlerChoices = [
    { value: "", label: t("refuse") },
    { value: "allow", label: t("allow") },
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
      className="flex flex-col gap-6"
    >
      {Object.entries(GROUPS).map(([group, names]) => (
        <fieldset key={group} className="rounded-lg border border-rule bg-paper p-5">
          <legend className="float-left mb-4 w-full text-lg font-bold">
            {t(`groups.${group}`)}
          </legend>
          <div className="clear-both flex flex-col gap-5">
            {names.map((name) => (
              <Field
                key={name}
                label={t(`fields.${name}`)}
                hint={t(`hints.${name}`)}
                error={fields[name]}
              >
                {(control) => {
                  const given = { ...control, name, defaultValue: values[name] };
                  if (name === "trainingCrawlers")
                    return <Select {...given} choices={crawlerChoices} />;
                  if (LONG.includes(name))
                    return (
                      <TextArea {...given} rows={5} className="font-mono" spellCheck={false} />
                    );
                  return <TextInput {...given} autoComplete="off" spellCheck={false} />;
                }}
              </Field>
            ))}
          </div>
        </fieldset>
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
