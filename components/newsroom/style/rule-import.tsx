"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { useReason } from "#components/ui/use-reason.ts";
import type { RuleFault } from "#domain/style/rule-csv.ts";
import { tableText } from "./table-text.ts";

type Imported = { readonly added: number; readonly changed: number; readonly same: number };
export type ImportAction = Action<Imported>;

type Props = { action: ImportAction; onClose: () => void; onDone: (imported: Imported) => void };

/** A table from Excel: all of it, or every line that is amiss and nothing. */
export function RuleImport({ action, onClose, onDone }: Props) {
  const t = useTranslations("style.import");
  const reason = useReason();
  const [file, setFile] = useState<File | null>(null);
  const [isUnread, setUnread] = useState(false);
  const { run, pending, sentence, fields, refused, clear } = useAction(action, {
    keyed: false,
    onDone,
  });
  const faults = faultsIn(refused?.detail);

  const send = async () => {
    if (!file) return;
    const text = await tableText(file);
    setUnread(text === null);
    if (text !== null) await run({ text });
  };
  return (
    <div className="flex flex-col gap-3">
      <p>{t("lead")}</p>
      <Field label={t("file")} required error={isUnread ? t("unread") : fields.text}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,text/csv"
            className="w-full file:mr-3 file:rounded-md file:border file:border-solid file:border-edge file:bg-paper file:px-3 file:py-1.5 file:text-ink"
            onChange={({ target }) => {
              clear();
              setUnread(false);
              setFile(target.files?.[0] ?? null);
            }}
          />
        )}
      </Field>
      {sentence !== null && !fields.text && (
        <Notice tone="bad" title={sentence}>
          {faults.length > 0 && (
            <ul className="mt-1 max-h-60 list-disc overflow-y-auto pl-5">
              {faults.map(({ line, reason: key }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes its order
                <li key={at}>{t("line", { line, fault: reason(key) })}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <DialogButtons>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="primary"
          busy={pending}
          refusal={file ? undefined : t("choose")}
          onClick={() => void send()}
        >
          {t("run")}
        </Button>
      </DialogButtons>
    </div>
  );
}

function faultsIn(detail: unknown): readonly RuleFault[] {
  const faults = (detail as { faults?: readonly RuleFault[] } | null)?.faults;
  return Array.isArray(faults) ? faults : [];
}
