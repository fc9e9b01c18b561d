"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import type { Body } from "#domain/article/body.ts";
import { outlineOf } from "#domain/article/outline.ts";
import { WritingPanel } from "./writing-panel.tsx";

type Props = { body: Body; onGo: (place: number) => void };

/** The parts of the article beside it; each leads to its place. Nothing while there is one part only. */
export function WritingOutline({ body, onGo }: Props) {
  const t = useTranslations("surface.outline");
  const calm = useDeferredValue(body);
  const parts = useMemo(() => outlineOf(calm), [calm]);
  if (parts.length < 2 && parts[0]?.pieces.length === 0) return null;
  return (
    <div className="hidden lg:block">
      <WritingPanel title={t("title")}>
        <ol className="flex max-h-72 flex-col gap-1 overflow-y-auto text-sm">
          {parts.map(({ place, heading, characters, pieces }) => (
            <li key={place}>
              <button
                type="button"
                onClick={() => onGo(place)}
                className="flex w-full items-baseline justify-between gap-2 rounded text-left hover:bg-paper-3"
              >
                <span className={heading === null ? "text-muted" : "font-semibold"}>
                  {heading === null ? t("opening") : heading || t("blank")}
                </span>
                <span className="text-xs whitespace-nowrap text-muted">
                  {t("characters", { count: characters })}
                </span>
              </button>
              {pieces.length > 0 && (
                <ul className="pl-3">
                  {pieces.map((piece) => (
                    <li key={piece.place}>
                      <button
                        type="button"
                        onClick={() => onGo(piece.place)}
                        className="w-full rounded text-left text-muted hover:bg-paper-3"
                      >
                        {t(`piece.${piece.type}`)}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </WritingPanel>
    </div>
  );
}
