"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RETURN_CODES } from "#domain/article/kind.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions } from "./review-facts.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["returnToReporter"];
  acting: Acting;
  /** Saves what is typed in the text before it goes back. */
  before: () => Promise<boolean>;
};

/** 반려: a reason from the house list and in words, both needed. */
export function ReviewReturn({ choice, action, acting, before }: Props) {
  const t = useTranslations("review.return");
  const labels = useTranslations("labels.returnCode");
  const [missing, setMissing] = useState({ code: false, text: false });
  return (
    <ReviewDialog
      label={t("label")}
      title={t("title")}
      confirm={t("confirm")}
      verb="returnToReporter"
      choice={choice}
      action={action}
      acting={acting}
      before={before}
      input={(form) => {
        const [code, text] = [formText(form, "code"), formText(form, "text")];
        const isMissing = { code: code === "", text: text.trim() === "" };
        setMissing(isMissing);
        return isMissing.code || isMissing.text ? null : { code, text };
      }}
    >
      {(running) => (
        <>
          <p>{t("lead")}</p>
          <Field label={t("code")} required error={missing.code ? t("codeMissing") : null}>
            {(control) => (
              <Select
                {...control}
                name="code"
                placeholder={t("codeChoose")}
                choices={RETURN_CODES.map((code) => ({ value: code, label: labels(code) }))}
              />
            )}
          </Field>
          <Field
            label={t("text")}
            hint={t("textHint")}
            required
            error={running.fields.text ?? (missing.text ? t("textMissing") : null)}
          >
            {(control) => <TextArea {...control} name="text" rows={4} />}
          </Field>
        </>
      )}
    </ReviewDialog>
  );
}
