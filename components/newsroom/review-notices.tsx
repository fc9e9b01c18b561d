"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatScheduleSentence, formatTimestamp } from "#domain/korean/dates.ts";
import { Notice } from "../ui/notice.tsx";
import { ReviewButton } from "./review-button.tsx";
import type { Acting, ReviewActions, ReviewFacts } from "./review-facts.ts";

type Props = { review: ReviewFacts; acting: Acting; actions: Pick<ReviewActions, "reviewAfter"> };

/** What must be known before deciding: debts, flags, who may not approve, and what the reporter says. */
export function ReviewNotices({ review, acting, actions }: Props) {
  const t = useTranslations("review");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { edition, verbs, writers } = review;
  const isOwnText = !verbs.approve.allowed && verbs.approve.reason === "guard.notWriter";
  const flags = [
    edition.embargoUntil &&
      t("embargoUntil", {
        at: formatTimestamp(edition.embargoUntil, locale),
        source: edition.embargoSource || t("unknownSource"),
      }),
    edition.legalHold && labels("flag.legalHold"),
    edition.onHold && labels("flag.onHold"),
  ].filter((flag) => flag);
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {review.owesReview && (
        <Notice tone="bad" title={t("debt.title")}>
          <p>{t("debt.lead", { name: edition.breakingBy ?? "" })}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <ReviewButton
              label={t("debt.read")}
              verb="reviewAfter"
              choice={review.access.reviewAfter}
              action={actions.reviewAfter}
              acting={acting}
              variant="danger"
            />
          </div>
        </Notice>
      )}
      {edition.reviewedAfterBy && edition.reviewedAfterAt && (
        <Notice>
          {t("debt.paid", {
            name: edition.reviewedAfterBy,
            at: formatTimestamp(edition.reviewedAfterAt, locale),
          })}
        </Notice>
      )}
      {flags.length > 0 && review.isOpen && (
        <Notice tone="warn" title={t("flagged", { flags: flags.join(", ") })}>
          {edition.flagReason}
        </Notice>
      )}
      {edition.publishAt && review.isOpen && (
        <Notice tone="good">
          {t("booked", { moment: formatScheduleSentence(edition.publishAt, review.now, locale) })}
        </Notice>
      )}
      {isOwnText && (
        <Notice tone="warn" title={t("fourEyes.title")}>
          {t("fourEyes.lead", { names: writers.map(({ name }) => name).join(", ") })}
        </Notice>
      )}
      {edition.changeReason && <Notice>{t("changeReason", { text: edition.changeReason })}</Notice>}
      {edition.deskNote && (
        <Notice title={t("deskNote")}>
          <p className="whitespace-pre-line">{edition.deskNote}</p>
        </Notice>
      )}
      {review.returned && (
        <Notice title={t("lastReturn", { code: labels(`returnCode.${review.returned.code}`) })}>
          <p className="whitespace-pre-line">{review.returned.text}</p>
        </Notice>
      )}
      {review.answer && (
        <Notice title={t("answer")}>
          <p className="whitespace-pre-line">{review.answer}</p>
        </Notice>
      )}
    </div>
  );
}
