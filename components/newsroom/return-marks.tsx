"use client";

import { useTranslations } from "next-intl";
import { type Markable, quoteOf, RETURN_LIMITS } from "#domain/article/returns.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-area.tsx";

type Props = {
  blocks: readonly Markable[];
  /** What is said to each paragraph pointed at. */
  marks: ReadonlyMap<number, string>;
  fault: string | null;
  /** A paragraph is pointed at and nothing said to it: told beside it. */
  isMarkEmpty: boolean;
  onMarks: (marks: ReadonlyMap<number, string>) => void;
};

/** Paragraphs to point at: tick one, and say what is wrong with it. */
export function ReturnMarks({ blocks, marks, fault, isMarkEmpty, onMarks }: Props) {
  const t = useTranslations("review.return");
  if (blocks.length === 0) return null;
  const isFull = marks.size >= RETURN_LIMITS.marks;
  const put = (block: number, note: string | null) => {
    const next = new Map(marks);
    if (note === null) next.delete(block);
    else next.set(block, note);
    onMarks(next);
  };
  return (
    <details className="rounded-md border border-rule px-3 py-2" open={marks.size > 0 || undefined}>
      <summary className="font-semibold">{t("marks", { count: marks.size })}</summary>
      <p className="mt-1 text-sm text-muted">{t("marksHint")}</p>
      <p role="alert" className="text-sm font-medium text-bad empty:hidden">
        {fault}
      </p>
      <ul className="mt-1 flex flex-col">
        {blocks.map(({ block, text }) => {
          const note = marks.get(block);
          return (
            <li key={block} className="border-t border-rule py-1 first:border-t-0">
              <Checkbox
                checked={note !== undefined}
                disabled={isFull && note === undefined}
                onChange={({ currentTarget }) => put(block, currentTarget.checked ? "" : null)}
                label={
                  <span className="line-clamp-2">
                    <span className="text-muted">{block + 1}. </span>
                    {quoteOf(text)}
                  </span>
                }
              />
              {note !== undefined && (
                <Field
                  label={t("note", { number: block + 1 })}
                  required
                  className="mb-2 ml-6"
                  error={isMarkEmpty && note.trim() === "" ? t("noteMissing") : null}
                >
                  {(control) => (
                    <TextArea
                      {...control}
                      rows={2}
                      maxLength={RETURN_LIMITS.note}
                      value={note}
                      onChange={({ currentTarget }) => put(block, currentTarget.value)}
                    />
                  )}
                </Field>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
