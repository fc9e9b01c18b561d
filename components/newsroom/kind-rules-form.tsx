"use client";

import "#components/site/article-body.css";
import "#components/editor/editor.css";
import "#components/editor/text-form.css";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { BodyEditor } from "#components/editor/body-editor.tsx";
import { useEditorLabels } from "#components/editor/use-editor-labels.ts";
import { KICKERS, type Kicker, type Kind } from "#domain/article/kind.ts";
import { type KindRules, REQUIRABLE } from "#domain/article/kind-rules.ts";
import { DAY_WORDS } from "#domain/article/template.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

const LENGTHS = ["headlineMax", "bodyMin", "bodyMax"] as const;

type Props = { kind: Kind; rules: KindRules; save: Action<{ changed: boolean }> };

/** What one kind of article must have, how long it may be and what it begins with. */
export function KindRulesForm({ kind, rules, save }: Props) {
  const t = useTranslations("kinds");
  const editorLabels = useEditorLabels();
  const [required, setRequired] = useState(rules.required);
  const [lengths, setLengths] = useState(() => ({
    headlineMax: rules.headlineMax?.toString() ?? "",
    bodyMin: rules.bodyMin?.toString() ?? "",
    bodyMax: rules.bodyMax?.toString() ?? "",
  }));
  const [template, setTemplate] = useState(rules.template);
  const [changed, setChanged] = useState<boolean | null>(null);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: (done) => setChanged(done.changed),
    onRefused: () => setChanged(null),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const limits = LENGTHS.map((name) => [name, numberOrNull(lengths[name])]);
    await run({ kind, rules: { required, ...Object.fromEntries(limits), template } });
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="text-form flex flex-col gap-6"
    >
      <fieldset className="rounded-lg border border-rule bg-paper p-5">
        <legend className="float-left w-full text-lg font-bold">{t("required.title")}</legend>
        <p className="clear-both mb-2 text-sm text-muted">{t("required.hint")}</p>
        <div className="flex flex-wrap gap-x-6">
          {REQUIRABLE.map((field) => (
            <Checkbox
              key={field}
              label={t(`required.${field}`)}
              checked={required.includes(field)}
              onChange={({ target }) =>
                setRequired(
                  REQUIRABLE.filter((one) =>
                    one === field ? target.checked : required.includes(one),
                  ),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="rounded-lg border border-rule bg-paper p-5">
        <legend className="float-left w-full text-lg font-bold">{t("length.title")}</legend>
        <p className="clear-both mb-2 text-sm text-muted">{t("length.hint")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {LENGTHS.map((name) => (
            <Field key={name} label={t(`length.${name}`)} error={fields[`rules.${name}`]}>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="numeric"
                  autoComplete="off"
                  value={lengths[name]}
                  onChange={({ target }) => setLengths({ ...lengths, [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0 rounded-lg border border-rule bg-paper p-5">
        <legend className="float-left w-full text-lg font-bold">{t("template.title")}</legend>
        <p className="clear-both mb-2 text-sm text-muted">{t("template.hint", DAY_WORDS)}</p>
        <Field label={t("template.kicker")} className="mb-3 w-44">
          {(control) => (
            <Select
              {...control}
              choices={KICKERS.map((kicker) => ({ value: kicker, label: `[${kicker}]` }))}
              placeholder={t("template.none")}
              value={template.kicker ?? ""}
              onChange={({ target }) =>
                setTemplate({ ...template, kicker: (target.value || null) as Kicker | null })
              }
            />
          )}
        </Field>
        <BodyEditor
          initial={rules.template.body}
          editable
          labels={editorLabels}
          onChange={(body) => setTemplate((now) => ({ ...now, body }))}
        />
        <p role="alert" className="text-sm font-medium text-bad empty:hidden">
          {fields["rules.template.body"]}
        </p>
      </fieldset>
      <div aria-live="polite" className="empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {changed !== null && (
          <Notice tone={changed ? "good" : "plain"}>{t(changed ? "saved" : "unchanged")}</Notice>
        )}
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

/** What is no number stays what it is, and is refused with a sentence. */
function numberOrNull(typed: string): number | string | null {
  const text = typed.trim();
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}
