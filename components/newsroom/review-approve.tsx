"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Issue } from "#domain/article/publishable.ts";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { ReviewButton } from "./review-button.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, Choice, ReviewActions } from "./review-facts.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["approve"];
  acting: Acting;
  /** What still blocks the text as it stands on this page. */
  blocking: readonly Issue[];
  /** Version of the text on this page, saved if it was not; null where it cannot be saved. */
  shownVersion: () => Promise<number | null>;
};

/** 승인: binds exactly the text on this page. Where checks block, a reason in words overrides them. */
export function ReviewApprove(props: Props) {
  return props.blocking.length > 0 ? (
    <ApproveOverriding {...props} />
  ) : (
    <ApproveAtOnce {...props} />
  );
}

function ApproveAtOnce({ choice, action, acting, shownVersion }: Props) {
  const t = useTranslations("review.approve");
  return (
    <ReviewButton
      label={t("label")}
      verb="approve"
      variant="primary"
      choice={choice}
      action={action}
      acting={acting}
      prepare={async () => {
        const textVersion = await shownVersion();
        return textVersion === null ? null : { textVersion };
      }}
    />
  );
}

function ApproveOverriding({ choice, action, acting, blocking, shownVersion }: Props) {
  const t = useTranslations("review.approve");
  const checks = useTranslations("check");
  const [version, setVersion] = useState<number | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <ReviewDialog
      label={t("label")}
      title={t("overrideTitle")}
      confirm={t("overrideConfirm")}
      confirmVariant="danger"
      verb="approve"
      choice={choice}
      action={action}
      acting={acting}
      before={async () => {
        const shown = await shownVersion();
        setVersion(shown);
        return shown !== null;
      }}
      input={(form) => {
        const overrideReason = formText(form, "overrideReason");
        setIsMissing(overrideReason.trim() === "");
        return overrideReason.trim() === "" ? null : { textVersion: version, overrideReason };
      }}
    >
      {() => (
        <>
          <p>{t("overrideLead")}</p>
          <ul className="list-disc pl-5">
            {blocking.map(({ check, values }) => (
              <li key={check}>{checks(check, values)}</li>
            ))}
          </ul>
          <Field
            label={t("overrideReason")}
            hint={t("overrideHint")}
            required
            error={isMissing ? t("overrideMissing") : null}
          >
            {(control) => <TextArea {...control} name="overrideReason" />}
          </Field>
        </>
      )}
    </ReviewDialog>
  );
}
