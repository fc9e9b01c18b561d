"use client";

import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useRef } from "react";
import { formatTimestamp, toSeoulIso } from "#domain/korean/dates.ts";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import type { DutyEntry } from "./calendar-facts.ts";
import { dutyName } from "./calendar-week.tsx";
import { MomentFields, momentIn, numberIn } from "./moment-fields.tsx";

type Props = {
  duties: readonly DutyEntry[];
  /** Where one decides; null among them is the whole house. */
  sections: readonly (PlacedSection | null)[];
  people: readonly { id: number; name: string }[];
  onClose: () => void;
  actions: { add: Action<{ id: number }>; remove: Action<{ removed: true }> };
};

/** 당직표: who is there from when to when, in the days that are shown. */
export function DutyDialog({ duties, sections, people, onClose, actions }: Props) {
  const t = useTranslations("planning");
  const locale = useLocale() === "en" ? "en" : "ko";
  const form = useRef<HTMLFormElement>(null);
  const add = useAction(actions.add, { onDone: () => form.current?.reset() });
  const remove = useAction(actions.remove, { keyed: false });
  const { fields } = add;
  const sentence = add.sentence ?? remove.sentence;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    await add.run({
      personId: numberIn(sent, "person") ?? 0,
      sectionId: numberIn(sent, "section"),
      starts: momentIn(sent, "starts"),
      ends: momentIn(sent, "ends"),
    });
  }

  return (
    <Dialog open onClose={onClose} title={t("duty.title")} wide>
      {duties.length === 0 ? (
        <p className="mb-4 text-muted">{t("duty.none")}</p>
      ) : (
        <ul className="mb-5 divide-y divide-rule border-y border-rule">
          {duties.map((duty) => (
            <li key={duty.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="font-semibold">{dutyName(duty, locale)}</span>
              <span className="text-sm text-muted">
                {formatTimestamp(duty.startsAt, locale)} –{" "}
                {toSeoulIso(duty.endsAt).slice(0, 10) === toSeoulIso(duty.startsAt).slice(0, 10)
                  ? toSeoulIso(duty.endsAt).slice(11, 16)
                  : formatTimestamp(duty.endsAt, locale)}
              </span>
              {duty.mayRemove && (
                <Button
                  size="small"
                  className="ml-auto"
                  aria-label={t("duty.removeNamed", { name: duty.name })}
                  busy={remove.pending}
                  onClick={() => void remove.run({ dutyId: duty.id })}
                >
                  {t("duty.remove")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {sections.length > 0 && (
        <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("duty.person")} error={fields.personId} required>
              {(control) => (
                <Select
                  {...control}
                  name="person"
                  placeholder={t("field.choose")}
                  choices={people.map(({ id, name }) => ({ value: String(id), label: name }))}
                />
              )}
            </Field>
            <Field label={t("field.section")}>
              {(control) => (
                <Select
                  {...control}
                  name="section"
                  choices={sections.map((section) => ({
                    value: section === null ? "" : String(section.id),
                    label:
                      section === null
                        ? t("duty.house")
                        : locale === "en"
                          ? section.nameEn
                          : section.name,
                  }))}
                />
              )}
            </Field>
          </div>
          <MomentFields name="starts" label={t("coverage.starts")} error={fields.starts} required />
          <MomentFields name="ends" label={t("coverage.ends")} error={fields.ends} required />
          {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
          <DialogButtons>
            <Button onClick={onClose}>{t("close")}</Button>
            <Button type="submit" variant="primary" busy={add.pending}>
              {t("duty.add")}
            </Button>
          </DialogButtons>
        </form>
      )}
      {sections.length === 0 && (
        <DialogButtons>
          <Button onClick={onClose}>{t("close")}</Button>
        </DialogButtons>
      )}
    </Dialog>
  );
}
