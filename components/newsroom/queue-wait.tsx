"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { QueueGround, QueueSection } from "#domain/article/queue-view.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Change = Action<{ sectionId: number }>;
type Props = { ground: QueueGround; deskOf: readonly number[]; change: Change };

/** How long each of one's desks lets a text wait before its line turns amber and red. */
export function QueueWait({ ground, deskOf, change }: Props) {
  const t = useTranslations("desk.waitFrom");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("title")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")} wide>
        <p className="mb-3">{t("lead")}</p>
        <ul className="flex flex-col gap-3">
          {ground.sections
            .filter(({ id }) => deskOf.includes(id))
            .map((section) => (
              <li key={section.id}>
                <WaitForm section={section} change={change} />
              </li>
            ))}
        </ul>
        <DialogButtons>
          <Button onClick={() => setOpen(false)}>{t("close")}</Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}

function WaitForm({ section, change }: { section: QueueSection; change: Change }) {
  const t = useTranslations("desk.waitFrom");
  const locale = useLocale();
  const [isDone, setDone] = useState(false);
  const running = useAction(change, { keyed: false, onDone: () => setDone(true) });
  const name = locale === "en" ? section.nameEn : section.name;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setDone(false);
    const form = new FormData(event.currentTarget);
    const [long, tooLong] = [Number(form.get("long")), Number(form.get("tooLong"))];
    void running.run({ sectionId: section.id, long, tooLong });
  }

  return (
    <form
      noValidate
      aria-label={name}
      onSubmit={send}
      className="grid grid-cols-2 items-start gap-2 sm:grid-cols-[1fr_8rem_8rem_auto]"
    >
      <p className="col-span-2 font-semibold sm:col-span-1 sm:mt-8">{name}</p>
      <Field label={t("long")} error={running.fields.long}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            name="long"
            defaultValue={section.wait.long}
          />
        )}
      </Field>
      <Field label={t("tooLong")} error={running.fields.tooLong}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            min={2}
            name="tooLong"
            defaultValue={section.wait.tooLong}
          />
        )}
      </Field>
      <Button type="submit" busy={running.pending} className="sm:mt-6.5">
        {t("save")}
      </Button>
      <div aria-live="polite" className="col-span-2 empty:hidden sm:col-span-4">
        {running.sentence && Object.keys(running.fields).length === 0 && (
          <Notice tone="bad">{running.sentence}</Notice>
        )}
        {isDone && <p className="text-sm text-good">{t("saved")}</p>}
      </div>
    </form>
  );
}
