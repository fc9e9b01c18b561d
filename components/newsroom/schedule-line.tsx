"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef, useState } from "react";
import { DAY_WORDS } from "#domain/article/template.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Choice, Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import type { ScheduleFacts } from "./schedules-form.tsx";

/** Monday first, as calendars here are read. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

type Props = {
  /** Null for the line that makes a new one. */
  schedule: ScheduleFacts | null;
  choices: Record<"kinds" | "sections" | "people", readonly Choice[]>;
  keep: Action<{ id: number }>;
};

export function ScheduleLine({ schedule, choices, keep }: Props) {
  const t = useTranslations("kinds.schedules");
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const { run, pending, sentence, fields } = useAction(keep, {
    keyed: false,
    onDone: () => {
      setDone(true);
      if (schedule === null) form.current?.reset();
    },
    onRefused: () => setDone(false),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    await run({
      ...(schedule ? { id: schedule.id } : {}),
      kind: typed.get("kind"),
      sectionId: Number(typed.get("section")),
      ownerId: Number(typed.get("owner")),
      headline: typed.get("headline"),
      at: typed.get("at"),
      weekdays: typed.getAll("weekdays").map(Number),
      isOn: typed.get("isOn") === "on",
    });
  }

  const select = (name: string, label: string, options: readonly Choice[], value: string) => (
    <Field label={label} error={fields[`${name}Id`] ?? fields[name]}>
      {(control) => (
        <Select
          {...control}
          name={name}
          choices={options}
          placeholder={t("choose")}
          defaultValue={value}
        />
      )}
    </Field>
  );
  return (
    <form
      ref={form}
      noValidate
      aria-label={schedule?.headline ?? t("new")}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="grid items-start gap-3 sm:grid-cols-6"
    >
      <Field
        label={t("headline")}
        hint={schedule === null ? t("headlineHint", DAY_WORDS) : undefined}
        error={fields.headline}
        className="sm:col-span-4"
      >
        {(control) => (
          <TextInput
            {...control}
            name="headline"
            autoComplete="off"
            defaultValue={schedule?.headline}
          />
        )}
      </Field>
      <Field label={t("at")} error={fields.at} className="sm:col-span-2">
        {(control) => (
          <TextInput {...control} name="at" type="time" defaultValue={schedule?.at ?? "06:00"} />
        )}
      </Field>
      <div className="sm:col-span-2">
        {select("kind", t("kind"), choices.kinds, schedule?.kind ?? "")}
      </div>
      <div className="sm:col-span-2">
        {select("section", t("section"), choices.sections, String(schedule?.sectionId ?? ""))}
      </div>
      <div className="sm:col-span-2">
        {select("owner", t("owner"), choices.people, String(schedule?.ownerId ?? ""))}
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-3 sm:col-span-5">
        <legend className="sr-only">{t("weekdays")}</legend>
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            name="weekdays"
            value={day}
            label={t(`weekday.${day}`)}
            defaultChecked={(schedule?.weekdays ?? WORKDAYS).includes(day)}
          />
        ))}
        <Checkbox
          name="isOn"
          label={t("isOn")}
          defaultChecked={schedule?.isOn ?? true}
          className="border-l border-rule pl-3"
        />
      </fieldset>
      <Button type="submit" busy={pending}>
        {t(schedule === null ? "add" : "change")}
      </Button>
      <div aria-live="polite" className="text-sm sm:col-span-6">
        {fields.weekdays && <p className="font-medium text-bad">{fields.weekdays}</p>}
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {isDone && sentence === null && <p className="text-good">{t("saved")}</p>}
        {schedule?.isOwnerGone && <p className="font-medium text-bad">{t("ownerGone")}</p>}
        {schedule && (
          <p className="text-muted">
            {schedule.lastDay ? t("last", { day: schedule.lastDay }) : t("never")}
          </p>
        )}
      </div>
    </form>
  );
}
