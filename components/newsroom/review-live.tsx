"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CHANGE_KINDS } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { formText, ReviewDialog, reasonFault } from "./review-dialog.tsx";
import { type Acting, hasPlace, type ReviewActions, type ReviewFacts } from "./review-facts.ts";

type Props = {
  verbs: ReviewFacts["verbs"];
  actions: Pick<ReviewActions, "revise" | "withdraw" | "restore">;
  acting: Acting;
};

/** What may be done to a text that is or was out: 수정본, 노출중지, 재게시. */
export function ReviewLive({ verbs, actions, acting }: Props) {
  const t = useTranslations("review");
  return (
    <>
      {hasPlace(verbs.revise) && <Revise {...{ verbs, actions, acting }} />}
      {hasPlace(verbs.withdraw) && (
        <ReviewDialog
          label={t("withdraw.label")}
          title={t("withdraw.title")}
          confirm={t("withdraw.confirm")}
          confirmVariant="danger"
          variant="danger"
          verb="withdraw"
          choice={verbs.withdraw}
          action={actions.withdraw}
          acting={acting}
          input={(form) => ({
            reason: formText(form, "reason"),
            reviewDay: formText(form, "reviewDay"),
          })}
        >
          {(running) => (
            <>
              <p>{t("withdraw.lead")}</p>
              <Reason label={t("reason")} error={reasonFault(running)} />
              <Field
                label={t("withdraw.reviewDay")}
                hint={t("withdraw.reviewDayHint")}
                required
                error={running.fields.reviewDate}
              >
                {(control) => <TextInput {...control} type="date" name="reviewDay" />}
              </Field>
            </>
          )}
        </ReviewDialog>
      )}
      {hasPlace(verbs.restore) && (
        <ReviewDialog
          label={t("restore.label")}
          title={t("restore.title")}
          confirm={t("restore.confirm")}
          verb="restore"
          choice={verbs.restore}
          action={actions.restore}
          acting={acting}
          input={(form) => ({ reason: formText(form, "reason") })}
        >
          {(running) => (
            <>
              <p>{t("restore.lead")}</p>
              <Reason label={t("reason")} error={reasonFault(running)} />
            </>
          )}
        </ReviewDialog>
      )}
    </>
  );
}

function Revise({ verbs, actions, acting }: Props) {
  const t = useTranslations("review");
  const labels = useTranslations("labels.changeKind");
  const router = useRouter();
  return (
    <ReviewDialog
      label={t("revise.label")}
      title={t("revise.title")}
      confirm={t("revise.confirm")}
      verb="revise"
      choice={verbs.revise}
      action={actions.revise}
      acting={acting}
      refresh={false}
      onDone={({ editionId }) => router.push(paths.newsroom.write(editionId))}
      input={(form) => ({
        changeKind: formText(form, "changeKind"),
        reason: formText(form, "reason"),
      })}
    >
      {(running) => (
        <>
          <p>{t("revise.lead")}</p>
          <Field label={t("revise.kind")} required>
            {(control) => (
              <Select
                {...control}
                name="changeKind"
                choices={CHANGE_KINDS.map((kind) => ({ value: kind, label: labels(kind) }))}
              />
            )}
          </Field>
          <Reason label={t("revise.reason")} error={running.fields.reason} />
        </>
      )}
    </ReviewDialog>
  );
}

function Reason({ label, error }: { label: string; error?: string | null }) {
  return (
    <Field label={label} required error={error}>
      {(control) => <TextInput {...control} name="reason" maxLength={500} />}
    </Field>
  );
}
