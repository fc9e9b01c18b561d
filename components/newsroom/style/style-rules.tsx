"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Action } from "#components/ui/use-action.ts";
import { paths } from "#domain/paths.ts";
import type { StyleRule } from "#domain/style/rule.ts";
import { RuleForm } from "./rule-form.tsx";
import { type ImportAction, RuleImport } from "./rule-import.tsx";
import { RuleRow } from "./rule-row.tsx";
import type { TrialAction } from "./rule-trial.tsx";

export type KeptRule = StyleRule & {
  readonly version: number;
  readonly isRetired: boolean;
  readonly changedBy: string;
  readonly changedAt: Date;
};

export type RuleActions = {
  readonly add: Action<{ id: number }>;
  readonly change: Action<{ version: number }>;
  readonly retire: Action<{ version: number }>;
  readonly tryOut: TrialAction;
  readonly importTable: ImportAction;
};

type Props = { rules: readonly KeptRule[]; actions: RuleActions };

/** So many stand on the page; the rest is found by what one types. */
const SHOWN = 100;

/** The rules of house style: found, added, changed, retired, taken out and in as a table. */
export function StyleRules({ rules, actions }: Props) {
  const t = useTranslations("style");
  const [words, setWords] = useState("");
  const [withRetired, setWithRetired] = useState(false);
  const [open, setOpen] = useState<KeptRule | "new" | "import" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const wanted = useDeferredValue(words.trim());
  const fitting = rules.filter(
    (rule) =>
      (withRetired || !rule.isRetired) &&
      [rule.wording, rule.suggestion, rule.explanation].some((text) => text.includes(wanted)),
  );
  const inForce = rules.filter(({ isRetired }) => !isRetired).length;
  const close = (said?: string) => {
    setOpen(null);
    setDone(said ?? null);
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <Field label={t("find")} className="grow basis-60">
          {(control) => (
            <TextInput
              {...control}
              type="search"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <a href={paths.api.styleRules()} className={buttonLook()} download>
            {t("export")}
          </a>
          <Button onClick={() => setOpen("import")}>{t("import.open")}</Button>
          <Button variant="primary" onClick={() => setOpen("new")}>
            {t("new")}
          </Button>
        </div>
      </div>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-sm text-muted">
          {t("count", { count: inForce })}
          {fitting.length > SHOWN && ` ${t("shown", { count: SHOWN })}`}
        </p>
        <Checkbox
          label={t("withRetired")}
          checked={withRetired}
          onChange={({ target }) => setWithRetired(target.checked)}
        />
      </div>
      <p role="status" className="mb-2 font-medium text-good empty:hidden">
        {done}
      </p>
      {fitting.length === 0 ? (
        <EmptyState title={t(rules.length === 0 ? "none" : "noneFound")}>
          <p>{t(rules.length === 0 ? "noneHint" : "noneFoundHint")}</p>
        </EmptyState>
      ) : (
        <ul
          aria-label={t("list")}
          className="divide-y divide-rule rounded-lg border border-rule bg-paper"
        >
          {fitting.slice(0, SHOWN).map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              retire={actions.retire}
              onEdit={() => setOpen(rule)}
              onDone={setDone}
            />
          ))}
        </ul>
      )}
      <Dialog
        open={open === "new" || (open !== null && typeof open === "object")}
        onClose={() => close()}
        title={t(open === "new" ? "new" : "change")}
        wide
      >
        <RuleForm
          rule={open !== null && typeof open === "object" ? open : null}
          actions={actions}
          onClose={() => close()}
          onDone={() => close(t("kept"))}
        />
      </Dialog>
      <Dialog open={open === "import"} onClose={() => close()} title={t("import.title")} wide>
        <RuleImport
          action={actions.importTable}
          onClose={() => close()}
          onDone={({ added, changed, same }) => close(t("import.done", { added, changed, same }))}
        />
      </Dialog>
    </>
  );
}
