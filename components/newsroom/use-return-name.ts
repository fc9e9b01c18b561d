import { useLocale, useTranslations } from "next-intl";

/** A reason for 반려 as it was recorded: acts of before the house list have its code alone. */
export type NamedReason = {
  readonly code: string;
  readonly name?: string;
  readonly nameEn?: string;
};

/** What the house calls a reason, in the reader's language; empty for a code that nobody knows. */
export function useReturnName(): (reason: NamedReason) => string {
  const labels = useTranslations("labels.returnCode");
  const locale = useLocale();
  return ({ code, name, nameEn }) => {
    const own = locale === "en" ? nameEn || name : name;
    return own || (code !== "" && labels.has(code) ? labels(code) : "");
  };
}
