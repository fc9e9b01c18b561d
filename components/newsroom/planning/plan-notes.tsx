"use client";

import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useRef } from "react";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { textIn } from "./moment-fields.tsx";

type Props = {
  assignmentId: number;
  notes: readonly { id: number; text: string; at: Date; by: string }[];
  write: Action<{ id: number }>;
};

/** What was said about a plan, oldest first, as it was written. */
export function PlanNotes({ assignmentId, notes, write }: Props) {
  const t = useTranslations("planning.notes");
  const locale = useLocale() === "en" ? "en" : "ko";
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, sentence, fields } = useAction(write, {
    onDone: () => form.current?.reset(),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    await run({ assignmentId, text: textIn(new FormData(event.currentTarget), "text") });
  }

  return (
    <>
      {notes.length === 0 ? (
        <p className="mb-4 text-muted">{t("none")}</p>
      ) : (
        <ol className="mb-4 flex flex-col gap-3">
          {notes.map(({ id, text, at, by }) => (
            <li key={id} className="border-l-2 border-rule pl-3">
              <p className="text-sm text-muted">
                <span className="font-semibold text-ink">{by}</span> {formatTimestamp(at, locale)}
              </p>
              <p className="break-words whitespace-pre-wrap">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t("new")} hint={t("hint")} error={fields.text}>
          {(control) => <TextArea {...control} name="text" rows={3} />}
        </Field>
        {sentence !== null && !fields.text && <Notice tone="bad">{sentence}</Notice>}
        <div className="flex justify-end">
          <Button type="submit" busy={pending}>
            {t("write")}
          </Button>
        </div>
      </form>
    </>
  );
}
