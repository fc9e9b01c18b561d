"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { LIMITS } from "#domain/article/content.ts";
import { LineArea } from "./line-area.tsx";

type Props = {
  headline: string;
  editable: boolean;
  error: string | null;
  onHeadline: (headline: string) => void;
  /** Enter, and not to end a syllable. */
  onDone: () => void;
};

export function HeadlineField({ headline, editable, error, onHeadline, onDone }: Props) {
  const t = useTranslations("writing");
  const labels = useTranslations("labels");
  const length = [...headline].length;
  return (
    <div data-field="headline">
      <Field
        label={labels("field.headline")}
        hideLabel
        error={error}
        hint={
          <span className={clsx("text-xs", length > LIMITS.headline && "font-semibold text-bad")}>
            {t("headline.length", { length, maximum: LIMITS.headline })}
          </span>
        }
      >
        {(control) => (
          <LineArea
            {...control}
            value={headline}
            readOnly={!editable}
            placeholder={labels("field.headline")}
            onText={onHeadline}
            onEnter={onDone}
            className="text-2xl leading-snug font-bold tracking-tight sm:text-3xl sm:leading-snug"
          />
        )}
      </Field>
    </div>
  );
}
