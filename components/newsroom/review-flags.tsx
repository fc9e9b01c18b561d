"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { formText, ReviewDialog, reasonFault } from "./review-dialog.tsx";
import type { Acting, ReviewActions, ReviewFacts } from "./review-facts.ts";
import { faultyPart } from "./use-seoul-moment.ts";

const FLAGS = ["onHold", "legalHold", "embargo"] as const;
type Flag = (typeof FLAGS)[number];

type Props = {
  review: ReviewFacts;
  actions: Pick<ReviewActions, "setFlag" | "clearFlag">;
  acting: Acting;
};

/** 엠바고, 법무 확인, 보류: each set with its circumstances, each let go with a reason. */
export function ReviewFlags({ review, actions, acting }: Props) {
  const labels = useTranslations("labels.flag");
  const t = useTranslations("review.flags");
  const { edition, access } = review;
  const isSet: Record<Flag, boolean> = {
    embargo: edition.embargoUntil !== null,
    legalHold: edition.legalHold,
    onHold: edition.onHold,
  };
  return (
    <>
      <SetFlag choice={access.setFlag} action={actions.setFlag} acting={acting} now={review.now} />
      {FLAGS.filter((flag) => isSet[flag]).map((flag) => (
        <ReviewDialog
          key={flag}
          label={t("clear", { flag: labels(flag) })}
          title={t("clear", { flag: labels(flag) })}
          confirm={t("clearConfirm")}
          verb="clearFlag"
          choice={flag === "embargo" ? access.liftEmbargo : access.setFlag}
          action={actions.clearFlag}
          acting={acting}
          input={(form) => ({ flag, reason: formText(form, "reason") })}
        >
          {(running) => <Reason label={t("clearReason")} required error={reasonFault(running)} />}
        </ReviewDialog>
      ))}
    </>
  );
}

function SetFlag({
  choice,
  action,
  acting,
  now,
}: {
  choice: ReviewFacts["access"]["setFlag"];
  action: ReviewActions["setFlag"];
  acting: Acting;
  now: Date;
}) {
  const t = useTranslations("review.flags");
  const labels = useTranslations("labels.flag");
  const [flag, setFlag] = useState<Flag>("onHold");
  const [day, setDay] = useState("");
  return (
    <ReviewDialog
      label={t("set")}
      title={t("setTitle")}
      confirm={t("setConfirm")}
      verb="setFlag"
      choice={choice}
      action={action}
      acting={acting}
      input={(form) => ({
        flag,
        reason: formText(form, "reason"),
        day: formText(form, "day"),
        time: formText(form, "time"),
        source: formText(form, "source"),
      })}
    >
      {({ fields: { until, source, reason } }) => (
        <>
          <p>{t("lead")}</p>
          <Field label={t("flag")}>
            {(control) => (
              <Select
                {...control}
                value={flag}
                choices={FLAGS.map((known) => ({ value: known, label: labels(known) }))}
                onChange={({ currentTarget }) =>
                  setFlag(FLAGS.find((known) => known === currentTarget.value) ?? "onHold")
                }
              />
            )}
          </Field>
          {flag === "embargo" && (
            <>
              <div className="grid grid-cols-2 gap-3">
                <Field
                  label={t("day")}
                  required
                  error={faultyPart(day, now) === "day" ? until : null}
                >
                  {(control) => (
                    <TextInput
                      {...control}
                      type="date"
                      name="day"
                      value={day}
                      onChange={({ currentTarget }) => setDay(currentTarget.value)}
                    />
                  )}
                </Field>
                <Field
                  label={t("time")}
                  required
                  error={faultyPart(day, now) === "time" ? until : null}
                >
                  {(control) => <TextInput {...control} type="time" name="time" />}
                </Field>
              </div>
              <Field label={t("source")} required error={source}>
                {(control) => <TextInput {...control} name="source" maxLength={200} />}
              </Field>
            </>
          )}
          <Reason label={t("reason")} required={flag !== "embargo"} error={reason} />
        </>
      )}
    </ReviewDialog>
  );
}

function Reason({
  label,
  required,
  error,
}: {
  label: string;
  required?: boolean;
  error?: string | null;
}) {
  return (
    <Field label={label} required={required} error={error}>
      {(control) => <TextInput {...control} name="reason" maxLength={500} />}
    </Field>
  );
}
