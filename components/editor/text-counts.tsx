"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import type { Body } from "#domain/article/body.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { lengthAgainst } from "#domain/article/length.ts";
import { countCharacters, readingMinutes } from "#domain/korean/count.ts";

/** Lengths of the body, live; against what was ordered where somebody ordered (characters with spaces). */
export function TextCounts({ body, ordered }: { body: Body; ordered: number | null }) {
  const t = useTranslations("writing.counts");
  const format = useFormatter();
  // A long text is counted when the keys rest.
  const text = bodyText(useDeferredValue(body));
  const { withSpaces, withoutSpaces, manuscriptPages } = countCharacters(text);
  const counts = [
    [t("withSpaces"), t("characters", { count: withSpaces })],
    [t("withoutSpaces"), t("characters", { count: withoutSpaces })],
    [t("manuscript"), t("pages", { count: format.number(manuscriptPages) })],
    [t("reading"), t("minutes", { count: readingMinutes(text) })],
  ];
  const against = ordered ? lengthAgainst(withSpaces, ordered) : null;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
      {counts.map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt>{name}</dt>
          <dd className="font-medium text-ink">{value}</dd>
        </div>
      ))}
      {ordered !== null && against && (
        <div className="flex gap-1.5">
          <dt>{t("ordered")}</dt>
          <dd className={against.isOver ? "font-bold text-bad" : "font-medium text-ink"}>
            {t("ofOrdered", { ordered, difference: against.difference })}
            {against.isOver && <span className="sr-only"> {t("over")}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}
