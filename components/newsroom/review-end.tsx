"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatScheduleSentence } from "#domain/korean/dates.ts";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { MomentFields } from "./moment-fields.tsx";
import { ReviewButton } from "./review-button.tsx";
import { formText, ReviewDialog, reasonFault } from "./review-dialog.tsx";
import { type Acting, hasPlace, type ReviewActions, type ReviewFacts } from "./review-facts.ts";
import { useSeoulMoment } from "./use-seoul-moment.ts";

type Props = {
  review: ReviewFacts;
  actions: Pick<ReviewActions, "bookEnd" | "cancelEnd">;
  acting: Acting;
};

/** 게시 종료: until when readers have the article, where somebody decided that beforehand. */
export function ReviewEnd({ review, actions, acting }: Props) {
  const t = useTranslations("calendar.end");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { end, now } = review;
  const choice = review.access.bookEnd;
  if (!hasPlace(choice)) return null;
  return (
    <section aria-labelledby="end" className="rounded-lg border border-rule bg-paper p-4">
      <h2 id="end" className="font-bold">
        {t("title")}
      </h2>
      <p className="mt-1">
        {end ? t("booked", { moment: formatScheduleSentence(end.endsAt, now, locale) }) : t("none")}
      </p>
      {end && <p className="text-sm text-muted">{t("by", { name: end.by, reason: end.reason })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {/* Begins at the booked instant, also after it was moved. */}
        <BookEnd
          key={end?.endsAt.getTime()}
          {...{ choice, end, now, acting }}
          action={actions.bookEnd}
        />
        {end && (
          <ReviewButton
            label={t("cancel")}
            verb="cancelEnd"
            choice={choice}
            action={actions.cancelEnd}
            acting={acting}
          />
        )}
      </div>
    </section>
  );
}

function BookEnd({
  choice,
  end,
  now,
  acting,
  action,
}: Pick<ReviewFacts, "end" | "now"> & {
  choice: ReviewFacts["access"]["bookEnd"];
  acting: Acting;
  action: ReviewActions["bookEnd"];
}) {
  const t = useTranslations("calendar.end");
  const labels = useTranslations("review");
  const moment = useSeoulMoment(now, end?.endsAt ?? null);
  const words = end ? "move" : "book";
  return (
    <ReviewDialog
      label={t(words)}
      title={t(words)}
      confirm={t(words)}
      verb="bookEnd"
      choice={choice}
      action={action}
      acting={acting}
      input={(form) => {
        moment.look();
        if (moment.state !== "ahead") return null;
        return {
          day: formText(form, "day"),
          time: formText(form, "time"),
          reason: formText(form, "reason"),
        };
      }}
    >
      {(running) => (
        <>
          <MomentFields moment={moment} fault={running.fields.endsAt ?? null}>
            {t("sentence", { moment: moment.words })}
          </MomentFields>
          <Field label={labels("reason")} required error={reasonFault(running)}>
            {(control) => (
              <TextInput
                {...control}
                name="reason"
                maxLength={500}
                defaultValue={end?.reason ?? ""}
              />
            )}
          </Field>
        </>
      )}
    </ReviewDialog>
  );
}
