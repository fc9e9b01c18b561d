"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { clockTime } from "#components/editor/clock-time.ts";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { type AnswerAction, MarkAnswer } from "./mark-answer.tsx";
import { MarkList } from "./mark-list.tsx";
import type { MarkFacts } from "./review-facts.ts";
import { useKeptWords } from "./use-kept-words.ts";
import { type NamedReason, useReturnName } from "./use-return-name.ts";

export type Returned = NamedReason & {
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly marks: readonly MarkFacts[];
};

type Props = {
  returned: Returned;
  editionId: number;
  answer: string;
  isMissing: boolean;
  answerMark: AnswerAction;
  /** Takes to a paragraph that the desk pointed at. */
  onShow: (mark: MarkFacts) => void;
  onAnswer: (answer: string) => void;
};

/** Why the desk sent the text back, and the writer's answer. */
export function WritingReturned(props: Props) {
  const { returned, editionId, answer, isMissing, onAnswer } = props;
  const t = useTranslations("writing.returned");
  const reason = useReason();
  const locale = useLocale();
  useKeptWords(`answer.${editionId}.${returned.at}`, answer, onAnswer);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMissing) field.current?.querySelector("textarea")?.focus();
  }, [isMissing]);
  const code = useReturnName()(returned);
  return (
    <section className="rounded-lg border border-warn/40 bg-warn-soft p-4">
      <h2 className="font-bold text-warn">{t("title", { code })}</h2>
      <p className="mt-1 whitespace-pre-wrap">{returned.text}</p>
      <p className="mt-1 text-sm text-muted">
        {t("by", { name: returned.by ?? "", time: clockTime(returned.at, locale) })} ·{" "}
        <Link href={paths.newsroom.returns()} className="text-accent underline">
          {t("own")}
        </Link>
      </p>
      <MarkList
        marks={returned.marks}
        onShow={props.onShow}
        below={(mark) => <MarkAnswer editionId={editionId} mark={mark} action={props.answerMark} />}
      />
      <div ref={field}>
        <Field
          label={t("answer")}
          hint={t("answerHint")}
          error={isMissing ? reason("guard.changedOrAnswered") : null}
          className="mt-3"
        >
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={2_000}
              value={answer}
              onChange={({ target }) => onAnswer(target.value)}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
