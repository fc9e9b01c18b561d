"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useRef, useState } from "react";
import type { PlacedSection } from "#domain/section.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Done = { id: number };
type Props = { sections: readonly PlacedSection[]; add: Action<Done>; change: Action<Done> };

/** The parts of the paper, in the menu's order, each with its own line; a last line makes a new one. */
export function SectionsForm({ sections, add, change }: Props) {
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
          <li
            key={section.id}
            className={clsx("border-b border-rule pb-4", section.parentId !== null && "sm:pl-8")}
          >
            <SectionLine section={section} sections={sections} save={change} />
          </li>
        ))}
      </ul>
      <h3 className="mt-4 mb-2 font-semibold">{t("new")}</h3>
      <SectionLine section={null} sections={sections} save={add} />
    </section>
  );
}

type LineProps = {
  section: PlacedSection | null;
  sections: readonly PlacedSection[];
  save: Action<Done>;
};

function SectionLine({ section, sections, save }: LineProps) {
  const t = useTranslations("settings.sections");
  const locale = useLocale();
  // A section in which others lie can lie in none; any other may lie in one of the first row.
  const hasParts = sections.some(({ parentId }) => parentId === section?.id);
  const above = sections
    .filter(({ id, parentId }) => parentId === null && id !== section?.id && !hasParts)
    .map(({ id, name, nameEn }) => ({
      value: String(id),
      label: locale === "en" ? nameEn : name,
    }));
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
    const { parent, ...typed } = Object.fromEntries(new FormData(event.currentTarget));
    const sent = { ...typed, parentId: parent ? Number(parent) : null };
    await run(section === null ? sent : { ...sent, id: section.id });
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_1fr_1fr_auto]"
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
      <Field label={t("parent")} error={fields.parentId}>
        {(control) => (
          <Select
            {...control}
            name="parent"
            choices={above}
            placeholder={t("noParent")}
            defaultValue={String(section?.parentId ?? "")}
          />
        )}
      </Field>
      <Button type="submit" busy={pending} className="sm:mt-6.5">
        {t(section === null ? "add" : "change")}
      </Button>
      <div aria-live="polite" className="sm:col-span-5 empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {isDone && sentence === null && <p className="text-sm text-good">{t("saved")}</p>}
      </div>
    </form>
  );
}
