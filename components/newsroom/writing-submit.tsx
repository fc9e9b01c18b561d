"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useSyncExternalStore } from "react";
import { outbox } from "#components/editor/outbox.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { newKey } from "#components/ui/new-key.ts";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { useReason } from "#components/ui/use-reason.ts";
import type { Refused } from "#domain/answer.ts";
import type { Issue } from "#domain/article/publishable.ts";
import { forgetWords, useKeptWords } from "./use-kept-words.ts";
import type { Choice } from "./writing-acts.tsx";
import { WritingPanel } from "./writing-panel.tsx";

export type SubmitAction = Action<{ version: number }>;

type Props = {
  edition: { readonly id: number; readonly version: number };
  choice: Choice;
  /** It came back from the desk. */
  isAgain: boolean;
  answer: string;
  headline: string;
  deskNote: string;
  isLockedOut: boolean;
  /** Nothing that the last attempt was refused for is missing any more. */
  isMended: boolean;
  /** Saves the text; null where that failed. */
  onBefore: () => Promise<number | null>;
  /** Without a network: this device has the text, so that 송고 may wait on it too. */
  canWait: () => Promise<boolean>;
  action: SubmitAction;
  onDone: () => void;
  /** What is missing; nothing where an answer to the desk is. */
  onRefused: (missing: readonly Issue[]) => void;
  /** A paragraph that the desk pointed at is not answered yet. */
  onMarksOpen: () => void;
};

/**
 * 송고: first the text is saved, then it goes to the desk, with a note. Without a network it waits on
 * this device and goes once, by the key that the first attempt had.
 */
export function WritingSubmit(props: Props) {
  const { edition, choice, answer } = props;
  const t = useTranslations("writing.submit");
  const labels = useTranslations("labels");
  const reason = useReason();
  const [note, setNote] = useState(props.deskNote);
  const [isUnsaved, setUnsaved] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const kept = `note.${edition.id}`;
  useKeptWords(kept, note, setNote);
  const key = useRef<string | null>(null);
  const { waiting } = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state);
  const waits = waiting.find(({ editionId }) => editionId === edition.id);
  const { run, pending, sentence, refused, clear } = useAction(props.action, {
    keyed: false,
    onDone: () => {
      key.current = null;
      forgetWords(kept);
      if (waits) void outbox.drop(waits);
      props.onDone();
    },
    onRefused: (refused) => {
      if (refused.reason !== "unreachable") key.current = null;
      if (refused.reason === "guard.requiredFields") props.onRefused(missingIn(refused));
      if (refused.reason === "guard.changedOrAnswered") props.onRefused([]);
      if (refused.reason === "guard.marksAnswered") props.onMarksOpen();
    },
  });
  if (!choice.allowed && choice.reason === "status") return null;

  const submit = async () => {
    setSaving(true);
    const version = await props.onBefore();
    setSaving(false);
    setUnsaved(version === null);
    key.current ??= newKey();
    const sent = { editionId: edition.id, key: key.current, answer, note };
    if (version !== null) {
      const answered = await run({ ...sent, seenVersion: edition.version });
      if (answered?.ok !== false || answered.reason !== "unreachable") return;
    }
    const waiting = { ...sent, headline: props.headline };
    if (!(await props.canWait()) || !(await outbox.add(waiting))) return;
    setUnsaved(false);
    clear();
  };
  const isSettled = refused?.reason === "guard.requiredFields" && props.isMended;
  const refusal = () => {
    if (!choice.allowed) return reason(choice.reason);
    return props.isLockedOut ? reason("guard.notLockedByAnother") : undefined;
  };
  return (
    <WritingPanel title={labels("verb.submit")}>
      <Field label={t("note")} hint={t("noteHint")}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <div className="mt-3 flex flex-col items-stretch gap-2">
        <p role="alert" className="text-sm font-medium text-bad empty:hidden">
          {isUnsaved ? t("unsaved") : isSettled ? null : sentence}
        </p>
        {waits && waits.refused === undefined && (
          <Notice tone="warn">
            <p>{t("waits")}</p>
            <Button size="small" className="mt-2" onClick={() => void outbox.drop(waits)}>
              {t("drop")}
            </Button>
          </Notice>
        )}
        <Button
          variant="primary"
          busy={pending || isSaving}
          refusal={refusal()}
          className="w-full"
          onClick={() => void submit()}
        >
          {props.isAgain ? t("again") : t("button")}
        </Button>
      </div>
    </WritingPanel>
  );
}

function missingIn({ detail }: Refused): readonly Issue[] {
  const issues = (detail as { issues?: readonly Issue[] } | null)?.issues;
  return Array.isArray(issues) ? issues : [];
}
