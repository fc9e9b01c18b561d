"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import type { Content } from "#domain/article/content.ts";
import { onSurfaces } from "#domain/article/surfaces.ts";

/** How long the headline is for each place that shows it, and what will be read there. */
export function SurfaceCounts({ content }: { content: Content }) {
  const t = useTranslations("surface.shown");
  const shown = onSurfaces(useDeferredValue(content));
  return (
    <details className="mt-1 text-sm">
      <summary className="flex cursor-pointer flex-wrap gap-x-3 gap-y-0.5 text-muted">
        <span className="underline decoration-rule underline-offset-4">{t("title")}</span>
        {shown.map(({ surface, length, room, isOver }) => (
          <span key={surface} className={clsx(isOver && "font-semibold text-bad")}>
            {t(`place.${surface}`)} {t("count", { length, room })}
          </span>
        ))}
      </summary>
      <dl className="mt-2 grid gap-x-4 gap-y-2 border-t border-rule pt-2 sm:grid-cols-[5rem_minmax(0,1fr)]">
        {shown.map(({ surface, headline, below, isOver }) => (
          <div key={surface} className="contents">
            <dt className="text-muted">{t(`place.${surface}`)}</dt>
            <dd className="min-w-0">
              <p className="font-semibold">{headline || t("empty")}</p>
              {below !== "" && <p className="text-muted">{below}</p>}
              {isOver && <p className="text-bad">{t(`over.${surface}`)}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
