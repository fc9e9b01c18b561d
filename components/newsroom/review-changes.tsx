"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { type Content, isSameContent } from "#domain/article/content.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import type { Action } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import { CompareContents } from "./compare-contents.tsx";
import type { ReviewFacts, TextFacts } from "./review-facts.ts";
import { useCompareView } from "./use-compare-view.ts";
import { useRevisionName } from "./use-revision-name.ts";

type Props = {
  /** What it is read against at first: what readers have, or what the reporter handed in. */
  base: NonNullable<ReviewFacts["base"]>;
  /** The text as it stands on this page. */
  content: Content;
  /** Every other text of the article that it can be read against. */
  texts: readonly TextFacts[];
  editionId: number;
  readText: Action<Content>;
};

/** What was changed, 어절 by 어절, as it is being changed: in two columns or one text in the other. */
export function ReviewChanges({ base, content, texts, editionId, readText }: Props) {
  const t = useTranslations("review.changes");
  const id = useId();
  const nameOf = useRevisionName(
    texts.map(({ editionId: ofId, edition }) => ({ id: ofId, number: edition, changeKind: null })),
  );
  const [view, setView] = useCompareView();
  const { chosen, before, fault, choose } = useBase(base, editionId, readText);
  const choices = [
    { value: "", label: t(`${base.of}.base`) },
    ...texts.map((text) => ({
      value: String(text.id),
      label: [nameOf(text), text.author].filter(Boolean).join(" · "),
    })),
  ];
  return (
    <section aria-labelledby={id} className="rounded-lg border border-rule bg-paper p-4">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <h2 id={id} className="mr-auto font-bold">
          {chosen === "" ? t(`${base.of}.title`) : t("chosen")}
        </h2>
        <Field label={t("against")} hideLabel error={fault} className="w-full max-w-80">
          {(control) => (
            <Select
              {...control}
              choices={choices}
              value={chosen}
              onChange={({ currentTarget }) => void choose(currentTarget.value)}
            />
          )}
        </Field>
        <Button
          size="small"
          aria-pressed={view === "sides"}
          className={view === "sides" ? "bg-paper-3" : undefined}
          onClick={() => setView(view === "sides" ? "inline" : "sides")}
        >
          {t("sides")}
        </Button>
      </div>
      {isSameContent(before, content) ? (
        <p className="mt-2 text-muted">{chosen === "" ? t(`${base.of}.none`) : t("same")}</p>
      ) : (
        <div className="mt-3">
          <CompareContents
            before={before}
            after={content}
            sides={
              view === "sides"
                ? { before: chosen === "" ? t(`${base.of}.base`) : t("before"), after: t("now") }
                : undefined
            }
          />
        </div>
      )}
    </section>
  );
}

/** The text it is read against: the first one is here, any other is fetched. */
function useBase(
  base: Props["base"],
  editionId: number,
  readText: Action<Content>,
): {
  chosen: string;
  before: Content;
  fault: string | null;
  choose: (value: string) => Promise<void>;
} {
  const reason = useReason();
  const [other, setOther] = useState<{ id: string; content: Content } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function choose(value: string) {
    setFault(null);
    if (value === "") {
      setOther(null);
      return;
    }
    try {
      const answer = await readText({ editionId, revisionId: Number(value) });
      if (answer.ok) setOther({ id: value, content: answer.value });
      else setFault(reason(answer.reason, answer.values));
    } catch {
      setFault(reason("unreachable"));
    }
  }
  return { chosen: other?.id ?? "", before: other?.content ?? base.content, fault, choose };
}

/** What its writer changed between two hand-ins: whether the return was answered in the text. */
export function ReviewFilings({ earlier, latest }: NonNullable<ReviewFacts["filings"]>) {
  const t = useTranslations("review.changes.filings");
  const locale = useLocale() === "en" ? "en" : "ko";
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-rule bg-paper p-4">
      <h2 id={id} className="font-bold">
        {t("title", { at: formatTimestamp(earlier.at, locale) })}
      </h2>
      {isSameContent(earlier.content, latest) ? (
        <p className="mt-1 text-muted">{t("none")}</p>
      ) : (
        <div className="mt-2">
          <CompareContents before={earlier.content} after={latest} />
        </div>
      )}
    </section>
  );
}
