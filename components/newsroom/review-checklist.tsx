import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Issue } from "#domain/article/publishable.ts";
import { StatusBadge } from "../ui/status-badge.tsx";

type Props = {
  issues: readonly Issue[];
  /** Takes the writer to the field; without it the list only tells. */
  onShow?: (field: Issue["field"], block?: number) => void;
  /** Stands under a check. */
  help?: (issue: Issue) => ReactNode;
};

/** What the text still lacks: what blocks first, then what is only advised. */
export function ReviewChecklist({ issues, onShow, help }: Props) {
  const t = useTranslations("review.checklist");
  const checks = useTranslations("check");
  const labels = useTranslations("labels");
  const sorted = [...issues].sort((a, b) => b.severity.localeCompare(a.severity));
  return (
    <section aria-labelledby="checklist" className="rounded-lg border border-rule bg-paper p-4">
      <h2 id="checklist" className="font-bold">
        {t("title")}
      </h2>
      {sorted.length === 0 ? (
        <p className="mt-1 text-good">{t("clear")}</p>
      ) : (
        <ul className="mt-2 flex flex-col gap-2">
          {sorted.map((issue) => {
            const { check, severity, field, values, blocks } = issue;
            return (
              <li key={check} className="flex flex-wrap items-baseline gap-x-2">
                <StatusBadge
                  tone={severity === "blocking" ? "bad" : "warn"}
                  label={labels(`severity.${severity}`)}
                />
                <span className="min-w-0 flex-1">{checks(check, values)}</span>
                {onShow &&
                  (blocks ?? [undefined]).map((block) => (
                    <button
                      key={block ?? "field"}
                      type="button"
                      className="text-sm text-accent underline"
                      onClick={() => onShow(field, block)}
                    >
                      {block === undefined
                        ? t("show", { field: labels(`field.${field}`) })
                        : t("showBlock", { number: block + 1 })}
                    </button>
                  ))}
                {help && <div className="basis-full empty:hidden">{help(issue)}</div>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
