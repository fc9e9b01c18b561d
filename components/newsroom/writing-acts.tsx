"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { useReason } from "#components/ui/use-reason.ts";
import { WritingPanel } from "./writing-panel.tsx";
import { WritingRevise } from "./writing-revise.tsx";

/** May it be done, or the key under `reason.*` why not. */
export type Choice =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

export type ActActions = {
  readonly recall: Action<unknown>;
  readonly spike: Action<unknown>;
  readonly unspike: Action<unknown>;
  readonly revise: Action<{ editionId: number }>;
};

type Props = {
  edition: { readonly id: number; readonly version: number };
  verbs: Record<keyof ActActions, Choice>;
  actions: ActActions;
  onBefore: () => Promise<void>;
  /** What was done, in words. */
  onDone: (sentence: string | null) => void;
};

/** What a writer does with the whole article. A button that makes no sense in the status is not there. */
export function WritingActs({ edition, verbs, actions, onBefore, onDone }: Props) {
  const t = useTranslations("writing.acts");
  const labels = useTranslations("labels");
  const [spiking, setSpiking] = useState(false);
  const [revising, setRevising] = useState(false);
  const input = { editionId: edition.id, seenVersion: edition.version };
  const recall = useAction(actions.recall, { onDone: () => onDone(t("doneRecall")) });
  const unspike = useAction(actions.unspike, { onDone: () => onDone(t("doneUnspike")) });
  if (!Object.values(verbs).some(hasPlace)) return null;
  return (
    <WritingPanel title={t("title")}>
      <p role="alert" className="mb-2 text-sm font-medium text-bad empty:hidden">
        {recall.sentence ?? unspike.sentence}
      </p>
      <div className="flex flex-wrap gap-2">
        <ActButton choice={verbs.recall} busy={recall.pending} onAct={() => void recall.run(input)}>
          {labels("verb.recall")}
        </ActButton>
        <ActButton choice={verbs.revise} onAct={() => setRevising(true)}>
          {t("revise")}
        </ActButton>
        <ActButton
          choice={verbs.unspike}
          busy={unspike.pending}
          onAct={() => void unspike.run(input)}
        >
          {labels("verb.unspike")}
        </ActButton>
        <ActButton choice={verbs.spike} isDanger onAct={() => setSpiking(true)}>
          {labels("verb.spike")}
        </ActButton>
      </div>
      <SpikeDialog
        open={spiking}
        input={input}
        action={actions.spike}
        onBefore={onBefore}
        onClose={() => setSpiking(false)}
        onDone={() => onDone(t("doneSpike"))}
      />
      <WritingRevise
        open={revising}
        input={input}
        action={actions.revise}
        onClose={() => setRevising(false)}
      />
    </WritingPanel>
  );
}

function hasPlace(choice: Choice): boolean {
  return choice.allowed || choice.reason !== "status";
}

function ActButton({
  choice,
  busy,
  isDanger = false,
  onAct,
  children,
}: {
  choice: Choice;
  busy?: boolean;
  isDanger?: boolean;
  onAct: () => void;
  children: string;
}) {
  const reason = useReason();
  if (!hasPlace(choice)) return null;
  return (
    <Button
      variant={isDanger ? "danger" : "quiet"}
      busy={busy}
      refusal={choice.allowed ? undefined : reason(choice.reason)}
      onClick={onAct}
    >
      {children}
    </Button>
  );
}

function SpikeDialog({
  open,
  input,
  action,
  onBefore,
  onClose,
  onDone,
}: {
  open: boolean;
  input: Record<string, unknown>;
  action: Action<unknown>;
  onBefore: () => Promise<void>;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTranslations("writing.acts");
  const labels = useTranslations("labels");
  const [reason, setReason] = useState("");
  const { run, pending, sentence } = useAction(action, {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const spike = async () => {
    await onBefore();
    await run({ ...input, reason });
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("spikeTitle")}>
      <p className="mb-3">{t("spikeText")}</p>
      <Field label={t("spikeReason")} error={sentence}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button variant="danger" busy={pending} onClick={() => void spike()}>
          {labels("verb.spike")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
