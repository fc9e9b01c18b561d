"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Content } from "#domain/article/content.ts";
import { markableBlocks, type ReturnReason } from "#domain/article/returns.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { ReturnMarks } from "./return-marks.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions } from "./review-facts.ts";
import { useReturnName } from "./use-return-name.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["returnToReporter"];
  acting: Acting;
  reasons: readonly ReturnReason[];
  /** The text that goes back. */
  content: Content;
  /** Saves what is typed in the text before it goes back. */
  before: () => Promise<boolean>;
};

/** 반려: a reason from the house list and in words, both needed; paragraphs pointed at where that helps. */
export function ReviewReturn({ choice, action, acting, reasons, content, before }: Props) {
  const t = useTranslations("review.return");
  const nameOf = useReturnName();
  const [missing, setMissing] = useState({ code: false, text: false });
  const [marks, setMarks] = useState<ReadonlyMap<number, string>>(new Map());
  const [isMarkEmpty, setMarkEmpty] = useState(false);
  return (
    <ReviewDialog
      label={t("label")}
      title={t("title")}
      confirm={t("confirm")}
      wide
      verb="returnToReporter"
      choice={choice}
      action={action}
      acting={acting}
      before={before}
      onDone={() => setMarks(new Map())}
      input={(form) => {
        const [code, text] = [formText(form, "code"), formText(form, "text")];
        const isMissing = { code: code === "", text: text.trim() === "" };
        const isEmpty = [...marks.values()].some((note) => note.trim() === "");
        setMissing(isMissing);
        setMarkEmpty(isEmpty);
        if (isMissing.code || isMissing.text || isEmpty) return null;
        return { code, text, marks: [...marks].map(([block, note]) => ({ block, note })) };
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
                choices={reasons.map((reason) => ({ value: reason.code, label: nameOf(reason) }))}
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
          <ReturnMarks
            blocks={markableBlocks(content.body)}
            marks={marks}
            fault={running.fields.marks ?? null}
            isMarkEmpty={isMarkEmpty}
            onMarks={(next) => {
              setMarks(next);
              setMarkEmpty(false);
            }}
          />
        </>
      )}
    </ReviewDialog>
  );
}
