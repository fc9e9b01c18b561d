"use client";

import { useLocale, useTranslations } from "next-intl";
import { KILL_REASONS } from "#domain/article/kind.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { OutActions, OutFacts } from "./out-facts.ts";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice } from "./review-facts.ts";

/** 전문취소, first half: what will happen, said before; a class of reason; the headline typed out. */
export function KillRequest({
  headline,
  choice,
  action,
  acting,
}: {
  headline: string;
  choice: Choice;
  action: OutActions["requestKill"];
  acting: Acting;
}) {
  const t = useTranslations("out.kill");
  const labels = useTranslations("labels.killReason");
  return (
    <ReviewDialog
      label={t("label")}
      title={t("title")}
      confirm={t("confirm")}
      variant="danger"
      confirmVariant="danger"
      verb="requestKill"
      choice={choice}
      action={action}
      acting={acting}
      input={(form) => ({
        reasonClass: formText(form, "reasonClass"),
        reason: formText(form, "reason"),
        typedHeadline: formText(form, "typedHeadline"),
      })}
    >
      {(running) => (
        <>
          <p>{t("lead")}</p>
          <Field label={t("reasonClass")} required error={running.fields.reasonClass}>
            {(control) => (
              <Select
                {...control}
                name="reasonClass"
                placeholder={t("choose")}
                defaultValue=""
                choices={KILL_REASONS.map((value) => ({ value, label: labels(value) }))}
              />
            )}
          </Field>
          <Field label={t("reason")}>
            {(control) => <TextArea {...control} name="reason" rows={2} maxLength={2_000} />}
          </Field>
          <p className="border-l-4 border-bad pl-3 font-bold">{headline}</p>
          <Field label={t("typed")} required error={running.fields.typedHeadline}>
            {(control) => <TextInput {...control} name="typedHeadline" autoComplete="off" />}
          </Field>
        </>
      )}
    </ReviewDialog>
  );
}

/** Both people see it: who asked, why, until when; the second one confirms here. */
export function KillNotice({
  request,
  choice,
  action,
  acting,
}: {
  request: NonNullable<OutFacts["kill"]>;
  choice: Choice;
  action: OutActions["kill"];
  acting: Acting;
}) {
  const t = useTranslations("out.kill");
  const labels = useTranslations("labels");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { name } = request.by;
  if (request.isLapsed) return <Notice title={t("lapsed")}>{t("lapsedLead", { name })}</Notice>;
  return (
    <Notice tone="bad" title={t("asked")}>
      <p>
        {t("askedLead", {
          name,
          reason: labels(`killReason.${request.reasonClass}`),
          at: formatTimestamp(request.expiresAt, locale),
        })}
      </p>
      {request.reason && <p className="mt-1 whitespace-pre-line">{request.reason}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        <ReviewDialog
          label={t("second")}
          title={t("second")}
          confirm={t("secondConfirm")}
          variant="danger"
          confirmVariant="danger"
          verb="kill"
          choice={choice}
          action={action}
          acting={acting}
          input={() => ({})}
        >
          {() => <p>{t("secondLead")}</p>}
        </ReviewDialog>
      </div>
    </Notice>
  );
}
