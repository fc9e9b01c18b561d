import { useLocale, useTranslations } from "next-intl";
import { PreviewBack } from "./preview-back.tsx";

/** Above the previewed page, so that nobody takes it for the paper. */
export function PreviewBar({ backTo, lookAt }: { backTo: string; lookAt: string }) {
  const t = useTranslations("preview");
  return (
    <aside className="preview-bar" aria-label={t("title")} lang={useLocale()}>
      <span>{t("bar")}</span>
      <a href={lookAt}>{t("look")}</a>
      <PreviewBack href={backTo} label={t("back")} closeHint={t("close")} />
    </aside>
  );
}
