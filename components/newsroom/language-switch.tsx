import clsx from "clsx";
import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";

/** Both languages in their own words. A plain form: it works before any script does. */
export function LanguageSwitch({ locale }: { locale: string }) {
  const t = useTranslations("shell.language");
  return (
    <form method="post" action={paths.api.display()} className="flex">
      <fieldset className="flex rounded-md border border-edge p-0.5">
        <legend className="sr-only">{t("label")}</legend>
        {(["ko", "en"] as const).map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === locale}
            className={clsx(
              "min-h-8 rounded px-2.5 text-sm",
              language === locale
                ? "bg-paper-3 font-semibold text-ink"
                : "text-muted hover:text-ink",
            )}
          >
            {t(language)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
