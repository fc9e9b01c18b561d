"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import { COVERAGE_KINDS } from "#domain/planning/coverage.ts";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import type { CalendarEntry } from "./calendar-facts.ts";
import { MomentFields, momentIn, numberIn, textIn } from "./moment-fields.tsx";

type Props = {
  /** Null: a new one. */
  entry: CalendarEntry | null;
  sections: readonly PlacedSection[];
  /** Where a new one begins. */
  start: Date;
  onClose: () => void;
  actions: {
    add: Action<{ id: number }>;
    change: Action<{ version: number }>;
    cancel: Action<{ version: number }>;
  };
};

/** 일정: what happens outside, when and where. Whoever may not change it reads it here. */
export function CoverageDialog({ entry, sections, start, onClose, actions }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale();
  const save = useAction<unknown>(entry === null ? actions.add : actions.change, {
    onDone: onClose,
  });
  const cancel = useAction(actions.cancel, { onDone: onClose });
  const mayChange = entry === null || entry.mayMove;
  const known = entry && { coverageId: entry.id, seenVersion: entry.version };
  const { fields } = save;
  const sentence = save.sentence ?? cancel.sentence;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await save.run({
      kind: textIn(form, "kind"),
      title: textIn(form, "title"),
      place: textIn(form, "place"),
      note: textIn(form, "note"),
      starts: momentIn(form, "starts"),
      ends: momentIn(form, "ends"),
      embargo: momentIn(form, "embargo"),
      ...(known ?? { sectionId: numberIn(form, "section") ?? 0 }),
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(entry === null ? "coverage.new" : "coverage.title")}
      wide
    >
      <form noValidate onSubmit={submit}>
        <fieldset disabled={!mayChange} className="flex min-w-0 flex-col gap-4">
          <Field label={t("field.title")} error={fields.title} required>
            {(control) => (
              <TextInput {...control} name="title" defaultValue={entry?.title} autoComplete="off" />
            )}
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("coverage.kind")} error={fields.kind}>
              {(control) => (
                <Select
                  {...control}
                  name="kind"
                  defaultValue={entry?.kind ?? "briefing"}
                  choices={COVERAGE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                />
              )}
            </Field>
            {entry === null ? (
              <Field label={t("field.section")} error={fields.sectionId} required>
                {(control) => (
                  <Select
                    {...control}
                    name="section"
                    choices={sections.map(({ id, name, nameEn }) => ({
                      value: String(id),
                      label: locale === "en" ? nameEn : name,
                    }))}
                  />
                )}
              </Field>
            ) : (
              <div>
                <p className="text-sm font-semibold">{t("field.section")}</p>
                <p className="py-2">
                  {locale === "en" ? entry.section.nameEn : entry.section.name}
                </p>
              </div>
            )}
          </div>
          <MomentFields
            name="starts"
            label={t("coverage.starts")}
            value={entry?.at ?? start}
            error={fields.starts}
            required
          />
          <MomentFields
            name="ends"
            label={t("coverage.ends")}
            value={entry?.endsAt ?? null}
            error={fields.ends}
          />
          <Field label={t("coverage.place")} error={fields.place}>
            {(control) => <TextInput {...control} name="place" defaultValue={entry?.place} />}
          </Field>
          <Field label={t("field.note")} error={fields.note}>
            {(control) => <TextArea {...control} name="note" rows={3} defaultValue={entry?.note} />}
          </Field>
          <MomentFields
            name="embargo"
            label={t("embargo")}
            value={entry?.embargoUntil ?? null}
            error={fields.embargo}
          />
        </fieldset>
        {sentence !== null && (
          <Notice tone="bad" className="mt-4">
            {sentence}
          </Notice>
        )}
        <DialogButtons>
          {known && mayChange && (
            <Button variant="danger" busy={cancel.pending} onClick={() => void cancel.run(known)}>
              {t("coverage.cancel")}
            </Button>
          )}
          <Button onClick={onClose}>{t("close")}</Button>
          {mayChange && (
            <Button type="submit" variant="primary" busy={save.pending}>
              {t(entry === null ? "coverage.add" : "save")}
            </Button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
