"use client";

import { useTranslations } from "next-intl";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useReason } from "../ui/use-reason.ts";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions } from "./review-facts.ts";
import { useSeoulMoment } from "./use-seoul-moment.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["schedule"];
  acting: Acting;
  /** The database's clock when the page was made. */
  now: Date;
  /** Set where a booking is moved. */
  booked: Date | null;
};

/** 예약: day and time by the clock in Seoul, and what they mean in words while they are chosen. */
export function ReviewSchedule({ choice, action, acting, now, booked }: Props) {
  const t = useTranslations("review.schedule");
  const reason = useReason();
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
      {(running) => {
        const fault = {
          unset: moment.looked ? reason("field.publishAt.malformed") : null,
          past: reason("guard.notYetDue"),
          ahead: running.fields.publishAt ?? null,
        }[moment.state];
        const faultAt = (part: "day" | "time") => (moment.faultyPart === part ? fault : null);
        return (
          <>
            <div className="grid grid-cols-2 gap-3">
              <Field label={t("day")} required error={faultAt("day")}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="date"
                    name="day"
                    value={moment.day}
                    onChange={(event) => moment.setDay(event.currentTarget.value)}
                  />
                )}
              </Field>
              <Field label={t("time")} required error={faultAt("time")}>
                {(control) => (
                  <TextInput
                    {...control}
                    type="time"
                    name="time"
                    value={moment.time}
                    onChange={(event) => moment.setTime(event.currentTarget.value)}
                  />
                )}
              </Field>
            </div>
            <p className="text-sm text-muted">{t("zone")}</p>
            <p aria-live="polite" className="min-h-6 font-semibold">
              {moment.state === "ahead" && t("sentence", { moment: moment.words })}
            </p>
          </>
        );
      }}
    </ReviewDialog>
  );
}
