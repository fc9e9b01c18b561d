import { useTranslations } from "next-intl";
import { type NamedReason, useReturnName } from "./use-return-name.ts";

export type ReturnReasonProps = NamedReason & { by: string | null; text: string };

/** Why a desk sent a text back, in its own words. */
export function ReturnReason({ by, text, ...reason }: ReturnReasonProps) {
  const t = useTranslations("myArticles");
  const name = useReturnName()(reason);
  return (
    <div className="mt-2 rounded-md border-l-4 border-warn bg-warn-soft px-3 py-2">
      <p className="text-sm font-semibold text-warn">
        {by !== null && t("returnedBy", { name: by })}
        {name && ` · ${name}`}
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}
