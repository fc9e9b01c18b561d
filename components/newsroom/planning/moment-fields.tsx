import { useTranslations } from "next-intl";
import { seoulDay, toSeoulIso } from "#domain/korean/dates.ts";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

type Props = {
  /** `starts` sends `startsDay` and `startsTime`. */
  name: string;
  label: string;
  value?: Date | null;
  error?: string;
  required?: boolean;
};

/** A day and a time by the clock in Seoul, wherever the person sits. */
export function MomentFields({ name, label, value = null, error, required }: Props) {
  const t = useTranslations("planning.moment");
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={t("day", { of: label })} error={error} required={required}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            name={`${name}Day`}
            defaultValue={value === null ? "" : seoulDay(value)}
          />
        )}
      </Field>
      <Field label={t("time", { of: label })} required={required}>
        {(control) => (
          <TextInput
            {...control}
            type="time"
            name={`${name}Time`}
            defaultValue={value === null ? "" : toSeoulIso(value).slice(11, 16)}
          />
        )}
      </Field>
    </div>
  );
}

/** What the fields of that name hold, as the verbs take it. */
export function momentIn(form: FormData, name: string): { day: string; time: string } {
  return { day: textIn(form, `${name}Day`), time: textIn(form, `${name}Time`) };
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A number or null where nothing was chosen. */
export function numberIn(form: FormData, name: string): number | null {
  const text = textIn(form, name).trim();
  return text === "" ? null : Number(text);
}
