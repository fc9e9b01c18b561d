"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LIMITS } from "#domain/article/content.ts";
import { graphemeLength } from "#domain/korean/cut.ts";
import type { FieldSentences } from "./field-sentences.ts";
import { LineArea } from "./line-area.tsx";

type Props = {
  decks: readonly string[];
  editable: boolean;
  sentences: FieldSentences;
  onDecks: (decks: string[]) => void;
  /** Enter in the last deck. */
  onDone: () => void;
};

/** 부제: a line each. An empty one is not kept. */
export function DecksField({ decks, editable, sentences, onDecks, onDone }: Props) {
  const t = useTranslations("writing.decks");
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  useEffect(() => {
    if (focused === null) return;
    list.current?.querySelectorAll("textarea")[focused]?.focus();
    setFocused(null);
  }, [focused]);

  const add = () => {
    onDecks([...decks, ""]);
    setFocused(decks.length);
  };
  const remove = (at: number) => {
    onDecks(decks.filter((_, place) => place !== at));
    if (decks.length > 1) setFocused(Math.max(0, at - 1));
  };
  const enter = (at: number) => {
    if (at + 1 < decks.length) setFocused(at + 1);
    else onDone();
  };
  const sentence = sentences.of("decks");

  return (
    <div data-field="decks" className="flex flex-col gap-1">
      <ul ref={list} className="flex flex-col gap-1 empty:hidden">
        {decks.map((deck, at) => (
          // A deck is its place: a key of its text would lose the caret at every letter.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <li key={at} className="flex items-start gap-4">
            <LineArea
              aria-label={t("name", { number: at + 1 })}
              aria-invalid={sentences.of(`decks.${at}`) ? true : undefined}
              value={deck}
              readOnly={!editable}
              onText={(text) => onDecks(decks.map((old, place) => (place === at ? text : old)))}
              onEnter={() => enter(at)}
              className="text-base leading-relaxed text-muted"
            />
            <span
              className={clsx(
                "self-center text-xs whitespace-nowrap",
                graphemeLength(deck) > LIMITS.deck ? "font-semibold text-bad" : "text-muted",
              )}
            >
              {t("length", { length: graphemeLength(deck), maximum: LIMITS.deck })}
            </span>
            {editable && (
              <Button
                size="small"
                aria-label={t("remove", { number: at + 1 })}
                onClick={() => remove(at)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {sentence}
      </p>
      {editable && decks.length < LIMITS.decks && (
        <div className="mt-1">
          <Button size="small" onClick={add}>
            {t("add")}
          </Button>
        </div>
      )}
    </div>
  );
}
