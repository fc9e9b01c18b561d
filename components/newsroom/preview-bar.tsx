import { useLocale, useTranslations } from "next-intl";
import { PreviewBack } from "./preview-back.tsx";

/** Above the previewed page, so that nobody takes it for the paper. */
export function PreviewBar({ backTo }: { backTo: string }) {
  const t = useTranslations("preview");
  return (
    <aside className="preview-bar" aria-label={t("title")} lang={useLocale()}>
      <span>{t("bar")}</span>
      <PreviewBack href={backTo} label={t("back")} closeHint={t("close")} />
    </aside>
  );
}
