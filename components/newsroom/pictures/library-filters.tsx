"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import {
  filterWords,
  type LibraryFilter,
  NO_FILTER,
  RIGHTS_STATES,
  readLibraryFilter,
  SHAPES,
  USE_STATES,
} from "#domain/picture/library-filter.ts";
import { PICTURE_SOURCES } from "#domain/picture/picture.ts";

type Props = { filter: LibraryFilter; onFilter: (filter: LibraryFilter) => void };

/** Which pictures are shown, beside the words that are looked for; folded until somebody asks. */
export function LibraryFilters({ filter, onFilter }: Props) {
  const t = useTranslations("pictures.filter");
  const sources = useTranslations("labels.pictureSource");
  const count = Object.keys(filterWords(filter)).length;
  const change = (name: keyof LibraryFilter, value: string) =>
    onFilter(readLibraryFilter((asked) => (asked === name ? value : filter[asked as typeof name])));
  const choice = (
    name: "source" | "rights" | "use" | "shape",
    values: readonly string[],
    label: (value: string) => string,
  ) => (
    <Field label={t(`of.${name}`)}>
      {(control) => (
        <Select
          {...control}
          placeholder={t("any")}
          choices={values.map((value) => ({ value, label: label(value) }))}
          value={filter[name] ?? ""}
          onChange={({ target }) => change(name, target.value)}
        />
      )}
    </Field>
  );
  const day = (name: "from" | "until") => (
    <Field label={t(`of.${name}`)}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          value={filter[name] ?? ""}
          onChange={({ target }) => change(name, target.value)}
        />
      )}
    </Field>
  );
  return (
    <details className="rounded-md border border-rule bg-paper px-3 py-2" open={count > 0}>
      <summary className="min-h-8 cursor-pointer py-1 text-sm font-semibold">
        {t("title", { count })}
      </summary>
      <div className="grid grid-cols-2 gap-3 py-2 sm:grid-cols-3">
        {choice("source", PICTURE_SOURCES, (value) => sources(value))}
        {choice("rights", RIGHTS_STATES, (value) => t(`rights.${value}`))}
        {choice("use", USE_STATES, (value) => t(`use.${value}`))}
        {choice("shape", SHAPES, (value) => t(`shape.${value}`))}
        {day("from")}
        {day("until")}
      </div>
      {count > 0 && (
        <Button size="small" className="mb-1" onClick={() => onFilter(NO_FILTER)}>
          {t("clear")}
        </Button>
      )}
    </details>
  );
}
