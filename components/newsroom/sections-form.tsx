"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef, useState } from "react";
import type { Section } from "#domain/section.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Done = { id: number };
type Props = { sections: readonly Section[]; add: Action<Done>; rename: Action<Done> };

/** The parts of the paper, in the menu's order, each with its own line; a last line makes a new one. */
export function SectionsForm({ sections, add, rename }: Props) {
  const t = useTranslations("settings.sections");
  return (
    <section aria-labelledby="sections" className="mt-8 rounded-lg border border-rule bg-paper p-5">
      <h2 id="sections" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("lead")}</p>
      {sections.length === 0 && <Notice tone="warn">{t("none")}</Notice>}
      <ul className="flex flex-col gap-4">
        {sections.map((section) => (
          <li key={section.id} className="border-b border-rule pb-4">
            <SectionLine section={section} save={rename} />
          </li>
        ))}
      </ul>
      <h3 className="mt-4 mb-2 font-semibold">{t("new")}</h3>
      <SectionLine section={null} save={add} />
    </section>
  );
}

function SectionLine({ section, save }: { section: Section | null; save: Action<Done> }) {
  const t = useTranslations("settings.sections");
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: () => {
      setDone(true);
      if (section === null) form.current?.reset();
    },
    onRefused: () => setDone(false),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    await run(section === null ? typed : { ...typed, id: section.id });
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]"
    >
      {section === null ? (
        <Field label={t("slug")} hint={t("slugHint")} error={fields.slug}>
          {(control) => <TextInput {...control} name="slug" autoCapitalize="none" />}
        </Field>
      ) : (
        <p className="self-center font-mono text-sm">/{section.slug}</p>
      )}
      <Field label={t("name")} error={fields.name}>
        {(control) => <TextInput {...control} name="name" defaultValue={section?.name} />}
      </Field>
      <Field label={t("nameEn")} error={fields.nameEn}>
        {(control) => <TextInput {...control} name="nameEn" defaultValue={section?.nameEn} />}
      </Field>
      <Button type="submit" busy={pending} className="sm:mt-6.5">
        {t(section === null ? "add" : "rename")}
      </Button>
      <div aria-live="polite" className="sm:col-span-4 empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {isDone && sentence === null && <p className="text-sm text-good">{t("saved")}</p>}
      </div>
    </form>
  );
}
