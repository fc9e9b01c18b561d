"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useState } from "react";
import { isKind, KINDS } from "#domain/article/kind.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";
import type { QueueGround, QueueView } from "#domain/article/queue-view.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { showView } from "./queue-view-link.tsx";

type Props = {
  view: QueueView;
  ground: QueueGround;
  rows: ReadonlyMap<number, QueueRow>;
  words: string;
  onWords: (words: string) => void;
  find: RefObject<HTMLInputElement | null>;
  /** From the field to what it found. */
  onFound: () => void;
  /** Stands at the end of the row. */
  children: ReactNode;
};

/** What of the queue is shown: by section, kind, reporter, waiting time, urgency, and words. */
export function QueueFilters({
  view,
  ground,
  rows,
  words,
  onWords,
  find,
  onFound,
  children,
}: Props) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.kind");
  const locale = useLocale();
  /** On a phone the choices are folded away. */
  const [isOpen, setOpen] = useState(false);
  const show = (changes: Partial<QueueView>) => showView({ ...view, ...changes }, "replaceState");
  const sections = [
    ...(ground.own === null ? [] : [{ value: "mine", label: t("mine") }]),
    { value: "all", label: t("all") },
    ...ground.sections.map(({ slug, name, nameEn }) => ({
      value: slug,
      label: locale === "en" ? nameEn : name,
    })),
  ];
  return (
    <search className="flex flex-wrap items-end gap-2">
      <Field label={t("find")} hideLabel className="flex-1 sm:w-56 sm:flex-none">
        {(control) => (
          <TextInput
            {...control}
            ref={find}
            type="search"
            value={words}
            placeholder={t("find")}
            onChange={(event) => onWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !isComposing(event)) onFound();
            }}
          />
        )}
      </Field>
      <Button
        className="sm:hidden"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {t("choices")}
      </Button>
      <div className={clsx("w-full grid-cols-2 gap-2 sm:contents", isOpen ? "grid" : "hidden")}>
        <Field label={t("section")} hideLabel className="sm:w-36">
          {(control) => (
            <Select
              {...control}
              choices={sections}
              value={view.section}
              onChange={(event) => show({ section: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("kind")} hideLabel className="sm:w-36">
          {(control) => (
            <Select
              {...control}
              placeholder={t("anyKind")}
              choices={KINDS.map((kind) => ({ value: kind, label: labels(kind) }))}
              value={view.kind ?? ""}
              onChange={({ currentTarget: { value } }) =>
                show({ kind: isKind(value) ? value : null })
              }
            />
          )}
        </Field>
        <Field label={t("reporter")} hideLabel className="sm:w-36">
          {(control) => (
            <Select
              {...control}
              placeholder={t("anyReporter")}
              choices={reportersOf(rows, view.reporter)}
              value={view.reporter ?? ""}
              onChange={({ currentTarget: { value } }) => show({ reporter: Number(value) || null })}
            />
          )}
        </Field>
        <Field label={t("waited")} hideLabel className="sm:w-36">
          {(control) => (
            <Select
              {...control}
              placeholder={t("anyWait")}
              choices={(["long", "tooLong"] as const).map((value) => ({
                value,
                label: t(`waitedAtLeast.${value}`),
              }))}
              value={view.wait ?? ""}
              onChange={({ currentTarget: { value } }) =>
                show({ wait: value === "long" || value === "tooLong" ? value : null })
              }
            />
          )}
        </Field>
        <Checkbox
          className="self-center"
          label={t("urgentOnly")}
          checked={view.urgent}
          onChange={(event) => show({ urgent: event.currentTarget.checked })}
        />
        {children}
      </div>
    </search>
  );
}

/** Whose names stand over what is in the queue now, and whoever is asked for already. */
function reportersOf(rows: ReadonlyMap<number, QueueRow>, chosen: number | null) {
  const names = new Map<number, string>();
  for (const { byline } of rows.values())
    for (const { personId, name } of byline) if (personId !== null) names.set(personId, name);
  if (chosen !== null && !names.has(chosen)) names.set(chosen, `#${chosen}`);
  return [...names]
    .map(([id, name]) => ({ value: String(id), label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, "ko"));
}
