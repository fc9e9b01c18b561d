"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Grant, ROLES, type Role } from "#domain/actor.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import { newKey } from "../../ui/new-key.ts";
import { Select } from "../../ui/select.tsx";
import type { SectionChoice } from "./person.ts";

/** Roles that may be held for one section; the others hold for the whole house (lifecycle, «People»). */
const BY_SECTION: readonly Role[] = ["reporter", "copy_editor", "desk"];

/** A grant in a form: a row needs a name of its own while its role and section change. */
export type GrantRow = Grant & { readonly row: string };

type Props = {
  rows: readonly GrantRow[];
  sections: readonly SectionChoice[];
  error: string | undefined;
  onChange: (rows: readonly GrantRow[]) => void;
};

export function newRow(role: Role = "reporter"): GrantRow {
  return { row: newKey(), role, sectionId: null, onDuty: false };
}

export function grantsOf(rows: readonly GrantRow[]): Grant[] {
  return rows.map(({ role, sectionId, onDuty }) => ({
    role,
    sectionId: BY_SECTION.includes(role) ? sectionId : null,
    onDuty: role === "desk" && onDuty === true,
  }));
}

export function GrantsField({ rows, sections, error, onChange }: Props) {
  const t = useTranslations("people.roles");
  const everySection = useTranslations("people")("everySection");
  const labels = useTranslations("labels.role");
  const errorId = useId();
  const change = (row: string, changes: Partial<Grant>) =>
    onChange(rows.map((grant) => (grant.row === row ? { ...grant, ...changes } : grant)));
  return (
    <fieldset aria-describedby={error ? errorId : undefined} className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-semibold">{t("legend")}</legend>
      {rows.map(({ row, role, sectionId, onDuty }) => (
        <div key={row} className="flex flex-wrap items-start gap-2 border-b border-rule pb-3">
          <Field label={t("role")} hideLabel className="min-w-24 flex-1">
            {(control) => (
              <Select
                {...control}
                value={role}
                onChange={(event) => change(row, { role: event.target.value as Role })}
                choices={ROLES.map((value) => ({ value, label: labels(value) }))}
              />
            )}
          </Field>
          {BY_SECTION.includes(role) && (
            <Field label={t("section")} hideLabel className="min-w-24 flex-1">
              {(control) => (
                <Select
                  {...control}
                  value={String(sectionId ?? "")}
                  onChange={(event) =>
                    change(row, {
                      sectionId: event.target.value ? Number(event.target.value) : null,
                    })
                  }
                  placeholder={everySection}
                  choices={sections.map(({ id, name }) => ({ value: String(id), label: name }))}
                />
              )}
            </Field>
          )}
          <Button
            aria-label={t("remove", { role: labels(role) })}
            onClick={() => onChange(rows.filter((grant) => grant.row !== row))}
          >
            <span aria-hidden="true">✕</span>
          </Button>
          {role === "desk" && (
            <Checkbox
              className="basis-full"
              label={t("duty")}
              hint={t("dutyHint")}
              checked={onDuty === true}
              onChange={(event) => change(row, { onDuty: event.target.checked })}
            />
          )}
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...rows, newRow()])}>
          {t("add")}
        </Button>
      </div>
      <p id={errorId} aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
