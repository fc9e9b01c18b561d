import { useTranslations } from "next-intl";

/** The product's name; the stroke under it is the line that a deadline is. */
export function Mark() {
  const t = useTranslations("shell");
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span className="border-b-[3px] border-accent text-lg leading-tight font-extrabold tracking-tight">
        {t("product")}
      </span>
      <span className="text-sm font-medium text-muted">{t("newsroom")}</span>
    </span>
  );
}
