"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Action } from "../ui/use-action.ts";

/** An article that is out and may be chosen. */
export type RelatedChoice = {
  readonly id: number;
  readonly headline: string;
  readonly sectionName: string;
  readonly published: string;
};

type Props = {
  editionId: number;
  /** Those that stand on the list already, and the article itself. */
  taken: readonly number[];
  find: Action<{ choices: RelatedChoice[] }>;
  onChoose: (choice: RelatedChoice) => void;
};

/** Whoever types on is not answered for every letter (milliseconds). */
const PAUSE = 250;

/** Finds published articles (WAI-ARIA combobox with a list). A syllable being composed asks nothing. */
export function RelatedSearch({ editionId, taken, find, onChoose }: Props) {
  const t = useTranslations("related");
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [composing, setComposing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [found, setFound] = useState<{ q: string; choices: readonly RelatedChoice[] } | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    if (!isOpen || composing) return;
    const q = typed.trim();
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(
      async () => {
        const answer = await find({ editionId, q }).catch(() => null);
        // An answer that a later question overtook says nothing any more.
        if (mine === asked.current)
          setFound({ q, choices: answer?.ok ? answer.value.choices : [] });
      },
      q === "" ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [typed, composing, isOpen, editionId, find]);

  const choices = isOpen ? (found?.choices ?? []).filter(({ id }) => !taken.includes(id)) : [];
  const current = Math.min(active, choices.length - 1);
  const isNothing = isOpen && !composing && found?.q === typed.trim() && choices.length === 0;

  const choose = (at: number) => {
    const choice = choices[at];
    if (!choice) return;
    onChoose(choice);
    setTyped("");
    setActive(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape" && isOpen) setOpen(false);
    else if (event.key === "Enter") choose(current);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const count = choices.length;
      setActive(count > 0 ? (current + step + count) % count : 0);
      setOpen(true);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="relative">
      <Field label={t("find")} hint={t("findHint")}>
        {(control) => (
          <TextInput
            {...control}
            role="combobox"
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={choices.length > 0 ? `${listId}${current}` : undefined}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setActive(0);
              setOpen(true);
            }}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div
        id={listId}
        role="listbox"
        aria-label={t("results")}
        hidden={choices.length === 0}
        className="absolute inset-x-0 z-30 max-h-80 overflow-y-auto rounded-md border border-edge bg-paper py-1 shadow-lg"
      >
        {choices.map(({ id, headline, sectionName, published }, at) => (
          // The input keeps the focus and the keys (aria-activedescendant); a press must not take it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
          <div
            key={id}
            id={`${listId}${at}`}
            role="option"
            aria-selected={at === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
            className={clsx("cursor-pointer px-3 py-2", at === current && "bg-accent-soft")}
          >
            <span className="font-medium">{headline}</span>
            <span className="ml-2 text-sm text-muted">
              {sectionName} · {published}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {isNothing ? t("nothing") : null}
      </p>
    </div>
  );
}
