import { useTranslations } from "next-intl";
import { StatusBadge } from "#components/ui/status-badge.tsx";
import type { Finding } from "./findings.ts";

/** What is marked, how gravely, and why. */
export function FindingWords({ finding: { mark, rule } }: { finding: Finding }) {
  const t = useTranslations("style");
  const because = "date" in mark.by ? t(`date.${mark.by.date}`) : (rule?.explanation ?? "");
  return (
    <>
      <StatusBadge
        label={rule ? t(`severity.${rule.severity}`) : t("date.label")}
        tone={rule?.severity === "wrong" ? "bad" : "warn"}
      />
      {because !== "" && <p className="mt-1 text-sm text-muted">{because}</p>}
    </>
  );
}
