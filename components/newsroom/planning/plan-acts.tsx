"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { EditPitch } from "./edit-pitch.tsx";
import { textIn } from "./moment-fields.tsx";
import type { PlanFacts } from "./plan-facts.ts";

type Moved = Action<{ version: number }>;

export type PlanActions = {
  accept: Moved;
  decline: Moved;
  drop: Moved;
  finish: Moved;
  revive: Moved;
  edit: Moved;
};

/** What this person may do with the plan now; what they may not is not shown. */
export function PlanActs({ plan, actions }: { plan: PlanFacts; actions: PlanActions }) {
  const t = useTranslations("planning.act");
  const { may } = plan;
  const isOwn = may.includes("takeBackPitch");
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {may.includes("acceptPitch") && (
        <Plain plan={plan} action={actions.accept} label={t("accept")} variant="primary" />
      )}
      {may.includes("declinePitch") && (
        <WithReason
          plan={plan}
          action={actions.decline}
          label={t("decline")}
          hint={t("reasonRead")}
        />
      )}
      {may.includes("finishPlan") && (
        <Plain plan={plan} action={actions.finish} label={t("finish")} />
      )}
      {(may.includes("editPitch") || may.includes("editPlan")) && (
        <EditPitch plan={plan} edit={actions.edit} />
      )}
      {isOwn ? (
        <Plain plan={plan} action={actions.drop} label={t("takeBack")} sent={{ reason: "" }} />
      ) : (
        may.includes("dropPlan") && (
          <WithReason plan={plan} action={actions.drop} label={t("drop")} hint={t("reasonRead")} />
        )
      )}
      {may.includes("revivePlan") && (
        <Plain plan={plan} action={actions.revive} label={t("revive")} />
      )}
    </div>
  );
}

type ActProps = { plan: PlanFacts; action: Moved; label: string };

function Plain({
  plan,
  action,
  label,
  variant,
  sent = {},
}: ActProps & { variant?: "primary"; sent?: Record<string, unknown> }) {
  const { run, pending, sentence } = useAction(action);
  const input = { assignmentId: plan.id, seenVersion: plan.version, ...sent };
  return (
    <>
      <Button variant={variant} busy={pending} onClick={() => void run(input)}>
        {label}
      </Button>
      {sentence !== null && (
        <Notice tone="bad" className="order-last basis-full">
          {sentence}
        </Notice>
      )}
    </>
  );
}

function WithReason({ plan, action, label, hint }: ActProps & { hint: string }) {
  const t = useTranslations("planning");
  const [isOpen, setOpen] = useState(false);
  const { run, pending, sentence, fields, refused, clear } = useAction(action, {
    onDone: () => setOpen(false),
  });
  const isMissing = refused?.reason === "guard.reasonGiven";

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), "reason");
    await run({ assignmentId: plan.id, seenVersion: plan.version, reason });
  }

  return (
    <>
      <Button
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={label}>
        <form noValidate onSubmit={submit} className="flex flex-col gap-3">
          <Field
            label={t("reason")}
            hint={hint}
            required
            error={isMissing ? sentence : fields.reason}
          >
            {(control) => <TextArea {...control} name="reason" rows={4} />}
          </Field>
          {sentence !== null && !isMissing && <Notice tone="bad">{sentence}</Notice>}
          <DialogButtons>
            <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" busy={pending}>
              {label}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
