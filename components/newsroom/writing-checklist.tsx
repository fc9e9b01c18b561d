"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "#components/ui/status-badge.tsx";
import type { Issue } from "#domain/article/publishable.ts";
import { WritingPanel } from "./writing-panel.tsx";

type Props = {
  issues: readonly Issue[];
  onGo: (field: Issue["field"], block?: number) => void;
  /** Stands under a check. */
  help?: (issue: Issue) => ReactNode;
};

/** The checklist as it stands while one writes; each line leads to its field. */
export function WritingChecklist({ issues, onGo, help }: Props) {
  const t = useTranslations("writing.checklist");
  const check = useTranslations("check");
  const labels = useTranslations("labels");
  return (
    <WritingPanel title={t("title")}>
      {issues.length === 0 ? (
        <p className="text-good">{t("none")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {issues.map((issue) => {
            const { check: key, field, severity, values, blocks } = issue;
            return (
              <li key={key} className="flex flex-col items-start gap-0.5">
                <StatusBadge
                  label={labels(`severity.${severity}`)}
                  tone={severity === "blocking" ? "bad" : "warn"}
                />
                <button
                  type="button"
                  onClick={() => onGo(field, blocks?.[0])}
                  className="rounded text-left underline decoration-rule underline-offset-4 hover:decoration-current"
                >
                  {check(key, values)}
                  <span className="sr-only"> {t("goTo", { field: labels(`field.${field}`) })}</span>
                </button>
                {help?.(issue)}
              </li>
            );
          })}
        </ul>
      )}
    </WritingPanel>
  );
}
