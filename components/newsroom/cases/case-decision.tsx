"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  CASE_BASES,
  CASE_DECISIONS,
  CASE_KINDS,
  CASE_LIMITS,
  type CaseDecision,
} from "#domain/case/case.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useReason } from "../../ui/use-reason.ts";
import { Panel } from "../panel.tsx";
import { formText } from "../review-dialog.tsx";
import { CaseDialog } from "./case-dialog.tsx";
import type { CaseActions, CaseFacts } from "./case-facts.ts";

type Props = { one: CaseFacts; actions: CaseActions };

/** What was decided, on what ground, and that the claimant was told. */
export function CaseDecisionPanel({ one, actions }: Props) {
  const t = useTranslations("cases");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { decision, decidedAt, decidedBy, basis, decisionReason, channel } = one;
  return (
    <Panel title={t("view.decision")}>
      {decision !== null && decidedAt ? (
        <div className="flex flex-col gap-1">
          <p>
            {t("view.decided", {
              decision: t(`decision.${decision}`),
              name: decidedBy ?? "",
              at: formatTimestamp(decidedAt, locale),
            })}
          </p>
          {basis !== null && <p>{t("view.basedOn", { basis: t(`basis.${basis}`) })}</p>}
          {decisionReason !== "" && <p className="whitespace-pre-line">{decisionReason}</p>}
        </div>
      ) : (
        <p className="text-muted">{t("view.undecided")}</p>
      )}
      {one.state !== "published" && (
        <div className="mt-3">
          <DecideDialog one={one} actions={actions} />
        </div>
      )}
      {channel !== "own" && <Reply one={one} action={actions.reply} />}
    </Panel>
  );
}

function DecideDialog({ one, actions }: Props) {
  const t = useTranslations("cases");
  const [decision, setDecision] = useState<CaseDecision>(one.decision ?? "accepted");
  return (
    <CaseDialog
      label={t(one.decision === null ? "view.decide" : "view.decideAgain")}
      title={t("view.decideTitle")}
      variant={one.decision === null ? "primary" : undefined}
      choice={one.may.decide}
      action={actions.decide}
      input={(form) => ({
        caseId: one.id,
        decision,
        kind: formText(form, "kind"),
        basis: decision === "accepted" ? formText(form, "basis") || null : null,
        reason: formText(form, "reason"),
      })}
    >
      {({ fields }) => (
        <>
          <Field label={t("view.decision")} error={fields.decision} required>
            {(control) => (
              <Select
                {...control}
                name="decision"
                value={decision}
                onChange={({ target }) =>
                  setDecision(CASE_DECISIONS.find((known) => known === target.value) ?? decision)
                }
                choices={CASE_DECISIONS.map((value) => ({
                  value,
                  label: t(`decision.${value}`),
                }))}
              />
            )}
          </Field>
          <Field label={t("view.decideKind")} error={fields.kind} required>
            {(control) => (
              <Select
                {...control}
                name="kind"
                defaultValue={one.kind}
                choices={CASE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
            )}
          </Field>
          {decision === "accepted" && (
            <Field label={t("view.decideBasis")} error={fields.basis} required>
              {(control) => (
                <Select
                  {...control}
                  name="basis"
                  placeholder={t("form.choose")}
                  defaultValue={one.basis ?? ""}
                  choices={CASE_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
                />
              )}
            </Field>
          )}
          <Field
            label={t("view.decideReason")}
            hint={t("view.decideReasonHint")}
            error={fields.reason}
            required={decision !== "accepted"}
          >
            {(control) => (
              <TextArea
                {...control}
                name="reason"
                rows={3}
                maxLength={CASE_LIMITS.reason}
                defaultValue={one.decisionReason}
              />
            )}
          </Field>
        </>
      )}
    </CaseDialog>
  );
}

function Reply({ one, action }: { one: CaseFacts; action: CaseActions["reply"] }) {
  const t = useTranslations("cases.view");
  const reason = useReason();
  const locale = useLocale() === "en" ? "en" : "ko";
  const { run, pending, sentence } = useAction(action);
  const { repliedAt, repliedBy, may } = one;
  return (
    <section aria-labelledby="reply" className="mt-5 border-t border-rule pt-4">
      <h3 id="reply" className="font-semibold">
        {t("reply")}
      </h3>
      {repliedAt ? (
        <p>{t("replied", { name: repliedBy ?? "", at: formatTimestamp(repliedAt, locale) })}</p>
      ) : (
        <>
          <p className="mb-2 text-sm text-muted">{t("replyLead")}</p>
          <Button
            busy={pending}
            refusal={
              may.reply.allowed
                ? one.decision === null
                  ? reason("case.undecided")
                  : undefined
                : reason(may.reply.reason)
            }
            onClick={() => void run({ caseId: one.id })}
          >
            {t("replyDone")}
          </Button>
          <p role="alert" className="mt-1 text-sm font-medium text-bad empty:hidden">
            {sentence}
          </p>
        </>
      )}
    </section>
  );
}
