import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { type Choice, Select } from "../ui/select.tsx";

type Props = { editionId: number; choices: readonly Choice[]; before?: number; after?: number };

/** Any two texts, chosen freely. A plain form: its address can be kept and sent. */
export function HistoryCompareForm({ editionId, choices, before, after }: Props) {
  const t = useTranslations("history.compare");
  if (choices.length < 2) return <p className="text-muted">{t("oneOnly")}</p>;
  const newest = choices.at(-1)?.value;
  return (
    <form
      // Other defaults after another comparison: the fields are new ones then.
      key={`${before}-${after}`}
      action={`${paths.newsroom.history(editionId)}#text`}
      aria-label={t("title")}
      className="grid gap-3 rounded-lg border border-rule bg-paper p-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
    >
      <Field label={t("before")}>
        {(control) => (
          <Select
            {...control}
            name="before"
            choices={choices}
            defaultValue={String(before ?? choices[0]?.value)}
          />
        )}
      </Field>
      <Field label={t("after")}>
        {(control) => (
          <Select
            {...control}
            name="after"
            choices={choices}
            defaultValue={String(after ?? newest)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        {t("run")}
      </Button>
    </form>
  );
}
