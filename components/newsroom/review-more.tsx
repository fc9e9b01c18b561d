"use client";

import { useTranslations } from "next-intl";
import { type Acting, hasPlace, type ReviewActions, type ReviewFacts } from "./review-facts.ts";
import { ReviewFlags } from "./review-flags.tsx";
import { ReviewLive } from "./review-live.tsx";

type Props = { review: ReviewFacts; actions: ReviewActions; acting: Acting };

/** The rarer deeds, one press away. */
export function ReviewMore({ review, actions, acting }: Props) {
  const t = useTranslations("review");
  const { verbs } = review;
  const isLive = [verbs.revise, verbs.withdraw, verbs.restore].some(hasPlace);
  if (!review.isOpen && !isLive) return null;
  return (
    <details className="mt-3 border-t border-rule pt-3">
      <summary className="w-fit text-sm font-semibold">{t("more")}</summary>
      <div className="mt-2 flex flex-wrap gap-2">
        {review.isOpen && <ReviewFlags review={review} actions={actions} acting={acting} />}
        <ReviewLive verbs={verbs} actions={actions} acting={acting} />
      </div>
    </details>
  );
}
