"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import type { Section } from "#domain/section.ts";
import type { Choice } from "./writing-acts.tsx";

type Props = {
  edition: { readonly id: number; readonly version: number };
  section: Section;
  sections: readonly Section[];
  choice: Choice;
  action: Action<unknown>;
};

/** The section, and with it the desk: movable until something of the article is approved. */
export function WritingSection({ edition, section, sections, choice, action }: Props) {
  const t = useTranslations("writing.section");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const { run, pending, sentence, fields } = useAction(action);
  // The page's head names the section; here is only the way to another one.
  if (!choice.allowed) return null;
  return (
    <div className="rounded-lg border border-rule bg-paper p-4">
      <Field label={labels("field.section")} hint={t("hint")} error={fields.section ?? sentence}>
        {(control) => (
          <Select
            {...control}
            aria-busy={pending}
            disabled={pending}
            choices={sections.map(({ id, name, nameEn }) => ({
              value: String(id),
              label: locale === "en" ? nameEn : name,
            }))}
            value={String(section.id)}
            onChange={({ target }) =>
              void run({ editionId: edition.id, sectionId: Number(target.value) })
            }
          />
        )}
      </Field>
    </div>
  );
}
