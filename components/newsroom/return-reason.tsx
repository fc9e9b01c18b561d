import { useTranslations } from "next-intl";

export type ReturnReasonProps = { by: string | null; code: string; text: string };

/** Why a desk sent a text back, in its own words. */
export function ReturnReason({ by, code, text }: ReturnReasonProps) {
  const t = useTranslations("myArticles");
  const labels = useTranslations("labels.returnCode");
  return (
    <div className="mt-2 rounded-md border-l-4 border-warn bg-warn-soft px-3 py-2">
      <p className="text-sm font-semibold text-warn">
        {by !== null && t("returnedBy", { name: by })}
        {labels.has(code) && ` · ${labels(code)}`}
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}
