"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { PRIORITIES } from "#domain/planning/assignment.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { MomentFields, momentIn, numberIn, textIn } from "./moment-fields.tsx";
import type { PlanFacts } from "./plan-facts.ts";

type Props = {
  plan: PlanFacts;
  people: readonly { id: number; name: string }[];
  coverage: readonly { id: number; title: string; startsAt: Date }[];
  assign: Action<{ version: number }>;
};

/** 배정: who, until when, how long, with a picture or not, how urgent, and for which event. */
export function AssignForm({ plan, people, coverage, assign }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { run, pending, sentence, fields } = useAction(assign);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({
      assignmentId: plan.id,
      seenVersion: plan.version,
      assigneeId: numberIn(form, "assignee"),
      due: momentIn(form, "due"),
      orderedLength: numberIn(form, "length"),
      pictureWanted: form.get("picture") !== null,
      priority: textIn(form, "priority"),
      coverageEventId: numberIn(form, "coverage"),
    });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("field.assignee")} error={fields.assigneeId}>
        {(control) => (
          <Select
            {...control}
            name="assignee"
            placeholder={t("theDesk")}
            defaultValue={String(plan.assigneeId ?? "")}
            choices={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
      </Field>
      <MomentFields
        name="due"
        label={t("field.due")}
        value={plan.dueAt}
        error={fields.due}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("field.length")} hint={t("field.lengthHint")} error={fields.orderedLength}>
          {(control) => (
            <TextInput
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={100_000}
              name="length"
              defaultValue={plan.orderedLength ?? ""}
            />
          )}
        </Field>
        <Field label={t("field.priority")} error={fields.priority}>
          {(control) => (
            <Select
              {...control}
              name="priority"
              defaultValue={plan.priority}
              choices={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
            />
          )}
        </Field>
      </div>
      {(coverage.length > 0 || plan.coverageEventId !== null) && (
        <Field label={t("field.coverage")} error={fields.coverageEventId}>
          {(control) => (
            <Select
              {...control}
              name="coverage"
              placeholder={t("field.noCoverage")}
              defaultValue={String(plan.coverageEventId ?? "")}
              choices={coverage.map(({ id, title, startsAt }) => ({
                value: String(id),
                label: `${formatTimestamp(startsAt, locale)} ${title}`,
              }))}
            />
          )}
        </Field>
      )}
      <Checkbox name="picture" label={t("pictureWanted")} defaultChecked={plan.pictureWanted} />
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t(plan.status === "assigned" ? "save" : "assign")}
        </Button>
      </div>
    </form>
  );
}
