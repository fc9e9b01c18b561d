"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ORIGINS, type Origin } from "#domain/article/kind.ts";

type Props = {
  origin: Origin | null;
  editable: boolean;
  error: string | null;
  onOrigin: (origin: Origin) => void;
};

/** 출처 구분: where the text comes from. Required, and it says why. */
export function OriginField({ origin, editable, error, onOrigin }: Props) {
  const t = useTranslations("writing.origin");
  const labels = useTranslations("labels");
  const id = useId();
  return (
    <fieldset
      data-field="origin"
      aria-describedby={`${id}hint ${id}error`}
      className="flex min-w-0 flex-col gap-1"
    >
      <legend className="mb-1 text-sm font-semibold">
        {labels("field.origin")}
        <span aria-hidden="true" className="ml-0.5 text-bad">
          *
        </span>
      </legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {ORIGINS.map((known) => (
          <label key={known} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={`${id}origin`}
              value={known}
              checked={origin === known}
              disabled={!editable}
              required
              aria-invalid={error ? true : undefined}
              onChange={() => onOrigin(known)}
              className="size-4 accent-accent"
            />
            {labels(`origin.${known}`)}
          </label>
        ))}
      </div>
      <p id={`${id}hint`} className="text-sm text-muted">
        {t("hint")}
      </p>
      <p id={`${id}error`} aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
