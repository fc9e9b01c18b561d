"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { isComposing } from "#components/ui/composition.ts";
import { DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useAction } from "#components/ui/use-action.ts";
import { FORMS, type Form, SEVERITIES } from "#domain/style/rule.ts";
import { RuleTrial, type Trial } from "./rule-trial.tsx";
import type { KeptRule, RuleActions } from "./style-rules.tsx";

type Props = {
  /** Null for a new one. */
  rule: KeptRule | null;
  actions: Pick<RuleActions, "add" | "change" | "tryOut">;
  onClose: () => void;
  onDone: () => void;
};

/** One rule, and what it would have marked in what is out already. */
export function RuleForm({ rule, actions, onClose, onDone }: Props) {
  const t = useTranslations("style");
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Form>(rule?.form ?? "word");
  const [trial, setTrial] = useState<Trial | null>(null);
  const add = useAction(actions.add, { keyed: false, onDone });
  const change = useAction(actions.change, { keyed: false, onDone });
  const saving = rule ? change : add;
  const trying = useAction(actions.tryOut, { keyed: false, refresh: false, onDone: setTrial });
  // Whatever was asked last says what is wrong.
  const [last, setLast] = useState<"save" | "try">("save");
  const { sentence, fields } = last === "save" ? saving : trying;
  const hasFields = Object.keys(fields).length > 0;

  const typed = () => {
    const { wording, suggestion, explanation, severity, exceptions } = Object.fromEntries(
      new FormData(form.current ?? undefined),
    );
    return {
      ...{ form: kind, wording, suggestion, explanation, severity },
      exceptions: String(exceptions).split("\n"),
    };
  };
  const save = async () => {
    setLast("save");
    const seen = rule ? { id: rule.id, seenVersion: rule.version } : {};
    await saving.run({ ...typed(), ...seen });
  };
  const tryOut = async () => {
    setLast("try");
    setTrial(null);
    await trying.run(typed());
  };
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("form.label")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              choices={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
              onChange={({ target }) =>
                setKind(FORMS.find((known) => known === target.value) ?? "word")
              }
            />
          )}
        </Field>
        <Field label={t("severity.label")}>
          {(control) => (
            <Select
              {...control}
              name="severity"
              defaultValue={rule?.severity ?? "wrong"}
              choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <Field
        label={t("wording")}
        required
        error={fields.wording}
        hint={t(kind === "pattern" ? "patternHint" : "wordHint")}
      >
        {(control) => (
          <TextInput {...control} name="wording" autoComplete="off" defaultValue={rule?.wording} />
        )}
      </Field>
      <Field
        label={t("suggestion")}
        error={fields.suggestion}
        hint={kind === "pattern" ? t("suggestionHint") : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            name="suggestion"
            autoComplete="off"
            defaultValue={rule?.suggestion}
          />
        )}
      </Field>
      <Field label={t("explanation")} error={fields.explanation}>
        {(control) => (
          <TextArea {...control} name="explanation" rows={2} defaultValue={rule?.explanation} />
        )}
      </Field>
      <Field label={t("exceptions")} error={fields.exceptions} hint={t("exceptionsHint")}>
        {(control) => (
          <TextArea
            {...control}
            name="exceptions"
            rows={2}
            defaultValue={rule?.exceptions.join("\n")}
          />
        )}
      </Field>
      {sentence !== null && !hasFields && <Notice tone="bad">{sentence}</Notice>}
      <RuleTrial trial={trial} pending={trying.pending} />
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button busy={trying.pending} onClick={() => void tryOut()}>
          {t("trial.run")}
        </Button>
        <Button type="submit" variant="primary" busy={saving.pending}>
          {t("keep")}
        </Button>
      </DialogButtons>
    </form>
  );
}
