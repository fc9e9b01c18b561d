import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MarkFacts } from "./review-facts.ts";

type Props = {
  marks: readonly MarkFacts[];
  /** Takes to the paragraph; left out where there is no text to go to. */
  onShow?: (mark: MarkFacts) => void;
  /** What stands below a mark instead of its answer. */
  below?: (mark: MarkFacts) => ReactNode;
};

/** The paragraphs that a desk pointed at: what they begin with, what is wrong, what was answered. */
export function MarkList({ marks, onShow, below }: Props) {
  const t = useTranslations("returns.marks");
  if (marks.length === 0) return null;
  return (
    <ol className="mt-2 flex flex-col gap-2" aria-label={t("title", { count: marks.length })}>
      {marks.map((mark) => (
        <li key={mark.id} className="rounded-md border border-rule bg-paper px-3 py-2 text-ink">
          <blockquote className="line-clamp-2 border-l-2 border-edge pl-2 text-sm text-muted">
            {mark.quote}
          </blockquote>
          <p className="mt-1 whitespace-pre-line">{mark.note}</p>
          {onShow && (
            <button
              type="button"
              className="text-sm text-accent underline"
              onClick={() => onShow(mark)}
            >
              {t("show", { number: mark.block + 1 })}
            </button>
          )}
          {below
            ? below(mark)
            : mark.answer && (
                <p className="mt-1 text-sm whitespace-pre-line">
                  <span className="font-semibold">
                    {t("answered", { name: mark.answeredBy ?? "" })}
                  </span>{" "}
                  {mark.answer}
                </p>
              )}
        </li>
      ))}
    </ol>
  );
}
