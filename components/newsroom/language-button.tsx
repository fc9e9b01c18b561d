import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";

/** The other language, one click away, in its own words. A plain form: it works before any script does. */
export function LanguageButton({ locale }: { locale: string }) {
  const t = useTranslations("shell.language");
  const other = locale === "en" ? "ko" : "en";
  return (
    <form method="post" action={paths.api.display()}>
      <button
        type="submit"
        name="language"
        value={other}
        lang={other}
        className="inline-flex min-h-9 items-center rounded-md px-2.5 text-sm text-muted hover:bg-paper-3 hover:text-ink"
      >
        {t(other)}
      </button>
    </form>
  );
}
