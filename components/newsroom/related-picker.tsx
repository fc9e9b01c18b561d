"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MOST_PICKS } from "#domain/related.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import { Panel } from "./panel.tsx";
import { type RelatedChoice, RelatedSearch } from "./related-search.tsx";

type Pick = { readonly id: number; readonly headline: string; readonly isOut: boolean };

type Props = {
  editionId: number;
  articleId: number;
  picks: readonly Pick[];
  find: Action<{ choices: RelatedChoice[] }>;
  save: Action<{ ids: readonly number[] }>;
};

/** What readers are to read next, in the desk's order; every change is saved as it is made. */
export function RelatedPicker({ editionId, articleId, picks: saved, find, save }: Props) {
  const t = useTranslations("related");
  const [picks, setPicks] = useState(saved);
  const [isDone, setDone] = useState(false);
  const { run, pending, sentence, fields } = useAction(save, { keyed: false, refresh: false });

  async function change(next: readonly Pick[]) {
    const answer = await run({ editionId, ids: next.map(({ id }) => id) });
    if (answer === null) return;
    setDone(answer.ok);
    if (answer.ok) setPicks(next);
  }

  function swap(at: number, by: -1 | 1) {
    const next = [...picks];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    return change(next);
  }

  return (
    <Panel title={t("title")}>
      <p className="mb-4 text-sm text-muted">{t("lead")}</p>
      {picks.length === 0 && <p className="mb-4">{t("none")}</p>}
      <ol className="mb-4 flex flex-col">
        {picks.map(({ id, headline, isOut }, at) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2"
          >
            <span className="min-w-40 flex-1">
              {headline}
              {!isOut && <span className="ml-2 text-sm text-bad">{t("notOut")}</span>}
            </span>
            <span className="flex gap-1">
              <Button
                aria-label={t("up", { headline })}
                busy={pending}
                refusal={at === 0 ? t("isFirst") : undefined}
                onClick={() => swap(at, -1)}
              >
                {t("upShort")}
              </Button>
              <Button
                aria-label={t("down", { headline })}
                busy={pending}
                refusal={at === picks.length - 1 ? t("isLast") : undefined}
                onClick={() => swap(at, 1)}
              >
                {t("downShort")}
              </Button>
              <Button
                aria-label={t("remove", { headline })}
                busy={pending}
                onClick={() => change(picks.filter((pick) => pick.id !== id))}
              >
                {t("removeShort")}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {picks.length < MOST_PICKS ? (
        <RelatedSearch
          editionId={editionId}
          taken={[articleId, ...picks.map(({ id }) => id)]}
          find={find}
          onChoose={({ id, headline }) => change([...picks, { id, headline, isOut: true }])}
        />
      ) : (
        <p className="text-sm text-muted">{t("full")}</p>
      )}
      <div aria-live="polite" className="mt-3 empty:hidden">
        {sentence !== null && <Notice tone="bad">{fields.ids ?? sentence}</Notice>}
        {isDone && sentence === null && <p className="text-sm text-good">{t("saved")}</p>}
      </div>
    </Panel>
  );
}
