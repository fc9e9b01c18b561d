"use client";

import { useTranslations } from "next-intl";
import type { Content } from "#domain/article/content.ts";
import { ReviewApprove } from "./review-approve.tsx";
import { ReviewButton } from "./review-button.tsx";
import { type Acting, hasPlace, type ReviewActions, type ReviewFacts } from "./review-facts.ts";
import { ReviewMore } from "./review-more.tsx";
import { ReviewPublish } from "./review-publish.tsx";
import { ReviewReturn } from "./review-return.tsx";
import { ReviewSchedule } from "./review-schedule.tsx";

type Props = {
  review: ReviewFacts;
  actions: ReviewActions;
  acting: Acting;
  /** The text as it stands on this page. */
  content: Content;
  /** Saves what is typed; the version on this page then, or null if it cannot be saved. */
  shownVersion: () => Promise<number | null>;
};

/** Every verb that has a place in this status; one that this person may not do says why. */
export function ReviewActionsPanel({ review, actions, acting, content, shownVersion }: Props) {
  const t = useTranslations("review");
  const { verbs, edition, now } = review;
  const flushed = async () => (await shownVersion()) !== null;
  const hasAny = Object.values(verbs).some(hasPlace);
  return (
    <section aria-labelledby="decide" className="rounded-lg border border-rule bg-paper p-4">
      <h2 id="decide" className="font-bold">
        {t("decide")}
      </h2>
      {!hasAny && <p className="mt-1 text-muted">{t("nothingToDecide")}</p>}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {hasPlace(verbs.claim) && (
          <ReviewButton
            label={t("claim")}
            verb="claim"
            variant="primary"
            choice={verbs.claim}
            action={actions.claim}
            acting={acting}
          />
        )}
        {hasPlace(verbs.approve) && (
          <ReviewApprove
            choice={verbs.approve}
            action={actions.approve}
            binding={actions.binding}
            acting={acting}
            shownVersion={shownVersion}
          />
        )}
        {hasPlace(verbs.returnToReporter) && (
          <ReviewReturn
            choice={verbs.returnToReporter}
            action={actions.returnToReporter}
            acting={acting}
            reasons={review.returnReasons}
            content={content}
            before={flushed}
          />
        )}
        {hasPlace(verbs.release) && (
          <ReviewButton
            label={t("release")}
            verb="release"
            choice={verbs.release}
            action={actions.release}
            acting={acting}
            prepare={async () => ((await flushed()) ? {} : null)}
          />
        )}
        {hasPlace(verbs.publish) && (
          <ReviewPublish
            choice={verbs.publish}
            action={actions.publish}
            acting={acting}
            edition={edition}
          />
        )}
        {hasPlace(verbs.schedule) && (
          <ReviewSchedule
            choice={verbs.schedule}
            action={actions.schedule}
            near={actions.near}
            acting={acting}
            now={now}
            booked={null}
            replaces={edition.number > 1}
          />
        )}
        {hasPlace(verbs.unschedule) && (
          <>
            <ReviewSchedule
              choice={verbs.unschedule}
              action={actions.reschedule}
              near={actions.near}
              acting={acting}
              now={now}
              booked={edition.publishAt}
              replaces={edition.number > 1}
            />
            <ReviewButton
              label={t("unschedule")}
              verb="unschedule"
              choice={verbs.unschedule}
              action={actions.unschedule}
              acting={acting}
            />
          </>
        )}
        {hasPlace(verbs.revoke) && (
          <ReviewButton
            label={t("revoke")}
            verb="revoke"
            choice={verbs.revoke}
            action={actions.revoke}
            acting={acting}
            prepare={async () => ({ reason: "" })}
          />
        )}
      </div>
      <ReviewMore review={review} actions={actions} acting={acting} />
    </section>
  );
}
