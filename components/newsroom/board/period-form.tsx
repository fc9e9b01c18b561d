import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

type Props = { action: string; from: string; until: string; children?: ReactNode };

/** From which day to which, both included. A plain form: its address can be kept and sent. */
export function PeriodForm({ action, from, until, children }: Props) {
  const t = useTranslations("board.period");
  return (
    <form
      // Other defaults after another period: the fields are new ones then.
      key={`${from}-${until}`}
      action={action}
      aria-label={t("title")}
      className="mb-6 flex flex-wrap items-end gap-3 rounded-lg border border-rule bg-paper p-4"
    >
      <Field label={t("from")} className="w-40">
        {(control) => <TextInput {...control} type="date" name="from" defaultValue={from} />}
      </Field>
      <Field label={t("until")} className="w-40">
        {(control) => <TextInput {...control} type="date" name="until" defaultValue={until} />}
      </Field>
      {children}
      <Button type="submit" variant="primary">
        {t("show")}
      </Button>
    </form>
  );
}
