"use client";

import { useTranslations } from "next-intl";
import type { Action } from "../ui/use-action.ts";
import { MomentFields, type NearFacts } from "./moment-fields.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions } from "./review-facts.ts";
import { useSeoulMoment } from "./use-seoul-moment.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["schedule"];
  near: Action<readonly NearFacts[]>;
  acting: Acting;
  /** The database's clock when the page was made. */
  now: Date;
  /** Set where a booking is moved. */
  booked: Date | null;
  /** Readers have an earlier edition until then. */
  replaces: boolean;
};

/** 예약: day and time by the clock in Seoul, and what they mean in words while they are chosen. */
export function ReviewSchedule({ choice, action, near, acting, now, booked, replaces }: Props) {
  const t = useTranslations("review.schedule");
  const moment = useSeoulMoment(now, booked);
  const moving = booked === null ? "" : "move.";
  return (
    <ReviewDialog
      label={t(`${moving}label`)}
      title={t(`${moving}title`)}
      confirm={t(`${moving}confirm`)}
      verb="schedule"
      choice={choice}
      action={action}
      acting={acting}
      input={(form) => {
        moment.look();
        if (moment.state !== "ahead") return null;
        return { day: formText(form, "day"), time: formText(form, "time") };
      }}
    >
      {(running) => (
        <MomentFields
          moment={moment}
          fault={running.fields.publishAt ?? null}
          near={{ editionId: acting.editionId, ask: near }}
        >
          {t(replaces ? "sentenceReplaces" : "sentence", { moment: moment.words })}
        </MomentFields>
      )}
    </ReviewDialog>
  );
}
