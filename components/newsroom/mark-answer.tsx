"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RETURN_LIMITS } from "#domain/article/returns.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import type { MarkFacts } from "./review-facts.ts";
import { forgetWords, useKeptWords } from "./use-kept-words.ts";

export type AnswerAction = Action<{ answered: true }>;

type Props = { editionId: number; mark: MarkFacts; action: AnswerAction };

/** The reporter's answer to one paragraph pointed at; kept at once, and changeable until it is handed in. */
export function MarkAnswer({ editionId, mark, action }: Props) {
  const t = useTranslations("returns.marks");
  const [words, setWords] = useState(mark.answer);
  const [isOpen, setOpen] = useState(mark.answer === "");
  const kept = `mark.${mark.id}`;
  useKeptWords(kept, words === mark.answer ? "" : words, setWords);
  const { run, pending, sentence, fields } = useAction(action, {
    onDone: () => {
      forgetWords(kept);
      setOpen(false);
    },
  });
  const say = (answer: string) => {
    setWords(answer);
    void run({ editionId, markId: mark.id, answer });
  };
  if (!isOpen)
    return (
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold text-good">{t("done")}</span>
        <span className="min-w-0 whitespace-pre-line">{words}</span>
        <button type="button" className="text-accent underline" onClick={() => setOpen(true)}>
          {t("again")}
        </button>
      </p>
    );
  return (
    <div className="mt-2">
      <Field
        label={t("answer", { number: mark.block + 1 })}
        hideLabel
        error={fields.answer ?? sentence}
      >
        {(control) => (
          <TextArea
            {...control}
            data-open-mark={mark.answer === "" ? "" : undefined}
            rows={1}
            maxLength={RETURN_LIMITS.answer}
            placeholder={t("placeholder")}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
      </Field>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Button size="small" busy={pending} onClick={() => say(words)}>
          {t("send")}
        </Button>
        <Button size="small" busy={pending} onClick={() => say(t("mended"))}>
          {t("mended")}
        </Button>
      </div>
    </div>
  );
}
