"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { type PlaceDays as Days, PLACE_DAYS } from "#domain/picture/place.ts";

/** For how long originals keep where they were taken; the choice is kept as it is made. */
export function PlaceDays({ days, action }: { days: Days; action: Action<{ days: Days }> }) {
  const t = useTranslations("pictures.placeDays");
  const [chosen, setChosen] = useState(days);
  const { run, pending, sentence } = useAction(action, {
    onDone: (kept) => setChosen(kept.days),
    keyed: false,
    refresh: false,
  });
  return (
    <div className="mt-8 max-w-sm border-t border-rule pt-4">
      <Field label={t("label")} hint={t("hint")} error={sentence}>
        {(control) => (
          <Select
            {...control}
            disabled={pending}
            choices={PLACE_DAYS.map((count) => ({
              value: String(count),
              label: count === 0 ? t("atOnce") : t("days", { count }),
            }))}
            value={String(chosen)}
            onChange={({ target }) => void run({ days: Number(target.value) })}
          />
        )}
      </Field>
    </div>
  );
}
