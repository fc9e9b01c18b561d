"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatScheduleSentence, formatTimestamp } from "#domain/korean/dates.ts";
import { Notice } from "../ui/notice.tsx";
import { MarkList } from "./mark-list.tsx";
import { ReviewButton } from "./review-button.tsx";
import type { Acting, MarkFacts, ReviewActions, ReviewFacts } from "./review-facts.ts";
import { useReturnName } from "./use-return-name.ts";

type Props = {
  review: ReviewFacts;
  acting: Acting;
  actions: Pick<ReviewActions, "reviewAfter">;
  /** Takes to a paragraph that was pointed at; left out where the text cannot be edited here. */
  onShow?: (mark: MarkFacts) => void;
};

/** What must be known before deciding: debts, flags, who may not approve, and what the reporter says. */
export function ReviewNotices({ review, acting, actions, onShow }: Props) {
  const t = useTranslations("review");
  const labels = useTranslations("labels");
  const returnName = useReturnName();
  const locale = useLocale() === "en" ? "en" : "ko";
  const { edition, verbs, writers } = review;
  const isOwnText = !verbs.approve.allowed && verbs.approve.reason === "guard.notWriter";
  const setOf = (flag: string) => review.flagsSet.find((known) => known.flag === flag);
  const flags = [
    {
      flag: "embargo",
      title:
        edition.embargoUntil &&
        t("embargoUntil", {
          at: formatTimestamp(edition.embargoUntil, locale),
          source: edition.embargoSource || t("unknownSource"),
        }),
    },
    { flag: "legalHold", title: edition.legalHold && labels("flag.legalHold") },
    { flag: "onHold", title: edition.onHold && labels("flag.onHold") },
  ].flatMap(({ flag, title }) => (title ? [{ flag, title, set: setOf(flag) }] : []));
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
        <Notice
          tone="warn"
          title={t("flagged", { flags: flags.map(({ title }) => title).join(", ") })}
        >
          <ul>
            {flags.map(({ flag, set }) =>
              set === undefined ? null : (
                <li key={flag}>
                  {t("flagSet", {
                    flag: labels(`flag.${flag}`),
                    name: set.by ?? t("machine"),
                    at: formatTimestamp(set.at, locale),
                  })}
                  {set.reason && <span className="whitespace-pre-line"> · {set.reason}</span>}
                </li>
              ),
            )}
          </ul>
          {stopsBooking(edition) && <p className="mt-1 font-semibold">{t("flagStops")}</p>}
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
        <Notice title={t("lastReturn", { code: returnName(review.returned) })}>
          <p className="whitespace-pre-line">{review.returned.text}</p>
          <MarkList marks={review.returned.marks} onShow={onShow} />
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

/** An embargo that ends before the booked hour stops nothing. */
function stopsBooking(edition: ReviewFacts["edition"]): boolean {
  const { publishAt, embargoUntil, legalHold, onHold } = edition;
  if (publishAt === null) return false;
  return legalHold || onHold || (embargoUntil !== null && embargoUntil > publishAt);
}
