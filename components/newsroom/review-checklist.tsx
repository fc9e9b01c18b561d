import { useTranslations } from "next-intl";
import type { Issue } from "#domain/article/publishable.ts";
import { StatusBadge } from "../ui/status-badge.tsx";

type Props = {
  issues: readonly Issue[];
  /** Takes the writer to the field; without it the list only tells. */
  onShow?: (field: Issue["field"], block?: number) => void;
};

/** What the text still lacks: what blocks first, then what is only advised. */
export function ReviewChecklist({ issues, onShow }: Props) {
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
          {sorted.map(({ check, severity, field, values, blocks }) => (
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
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
