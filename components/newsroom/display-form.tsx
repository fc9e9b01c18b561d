import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";

const THEMES = ["system", "light", "dark"] as const;

type Props = { locale: string; theme: (typeof THEMES)[number] };

/** Language and brightness of this browser. A plain form, so that the whole page comes anew. */
export function DisplayForm({ locale, theme }: Props) {
  const t = useTranslations("shell.account");
  const languages = useTranslations("shell.language");
  return (
    <form method="post" action={paths.api.display()} className="grid gap-4 sm:grid-cols-2">
      <Field label={t("language")}>
        {(control) => (
          <Select
            {...control}
            key={locale}
            name="language"
            defaultValue={locale}
            choices={(["ko", "en"] as const).map((value) => ({ value, label: languages(value) }))}
          />
        )}
      </Field>
      <Field label={t("theme")}>
        {(control) => (
          <Select
            {...control}
            key={theme}
            name="theme"
            defaultValue={theme}
            choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          />
        )}
      </Field>
      <div className="flex justify-end sm:col-span-2">
        <Button type="submit">{t("apply")}</Button>
      </div>
    </form>
  );
}
