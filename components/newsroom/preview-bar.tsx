import { useLocale, useTranslations } from "next-intl";
import { PreviewBack } from "./preview-back.tsx";

/** Above the previewed page, so that nobody takes it for the paper. */
export function PreviewBar({
  backTo,
  lookAt,
  practice,
}: {
  backTo: string;
  lookAt: string;
  practice: boolean;
}) {
  const t = useTranslations("preview");
  const words = useTranslations("practice");
  return (
    <aside
      className={practice ? "preview-bar practice" : "preview-bar"}
      aria-label={t("title")}
      lang={useLocale()}
    >
      <span>
        {practice && <strong>{words("preview")} · </strong>}
        {t("bar")}
      </span>
      <a href={lookAt}>{t("look")}</a>
      <PreviewBack href={backTo} label={t("back")} closeHint={t("close")} />
    </aside>
  );
}
