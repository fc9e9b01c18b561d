"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { useReason } from "../ui/use-reason.ts";
import { ApprovalBinding } from "./approval-binding.tsx";
import { formText, ReviewDialog } from "./review-dialog.tsx";
import type { Acting, BindingFacts, Choice, ReviewActions } from "./review-facts.ts";

type Props = {
  choice: Choice;
  action: ReviewActions["approve"];
  binding: ReviewActions["binding"];
  acting: Acting;
  /** Version of the text on this page, saved if it was not; null where it cannot be saved. */
  shownVersion: () => Promise<number | null>;
};

/**
 * 승인: shows what it binds, as the server has it, and binds exactly that. Where checks block, a
 * reason in words overrides them.
 */
export function ReviewApprove({ choice, action, binding, acting, shownVersion }: Props) {
  const t = useTranslations("review.approve");
  const reason = useReason();
  const [bound, setBound] = useState<BindingFacts | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const blocking = bound?.checks.filter(({ severity }) => severity === "blocking") ?? [];

  async function look(): Promise<boolean> {
    setFault(null);
    setIsMissing(false);
    // The form of the text itself says why it could not be saved.
    if ((await shownVersion()) === null) return false;
    try {
      const answer = await binding({ editionId: acting.editionId });
      if (answer.ok) setBound(answer.value);
      else setFault(reason(answer.reason, answer.values));
      return answer.ok;
    } catch {
      setFault(reason("unreachable"));
      return false;
    }
  }

  return (
    <>
      <ReviewDialog
        label={t("label")}
        title={t(blocking.length > 0 ? "overrideTitle" : "title")}
        confirm={t(blocking.length > 0 ? "overrideConfirm" : "confirm")}
        variant="primary"
        confirmVariant={blocking.length > 0 ? "danger" : "primary"}
        wide
        verb="approve"
        choice={choice}
        action={action}
        acting={acting}
        before={look}
        input={(form) => {
          if (!bound) return null;
          const { textVersion, hash } = bound;
          if (blocking.length === 0) return { textVersion, hash };
          const overrideReason = formText(form, "overrideReason");
          setIsMissing(overrideReason.trim() === "");
          return overrideReason.trim() === "" ? null : { textVersion, hash, overrideReason };
        }}
      >
        {() =>
          bound && (
            <>
              <ApprovalBinding bound={bound} />
              {blocking.length > 0 && (
                <>
                  <p>{t("overrideLead")}</p>
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
            </>
          )
        }
      </ReviewDialog>
      <p role="alert" className="order-last basis-full text-sm font-medium text-bad empty:hidden">
        {fault}
      </p>
    </>
  );
}
