"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef, useState } from "react";
import type { ReturnReason } from "#domain/article/returns.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { isComposing } from "../ui/composition.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Kept = ReturnReason & { readonly isRetired: boolean };
type Actions = Record<"add" | "change" | "move", Action<{ code: string }>>;

type Props = { reasons: readonly Kept[]; actions: Actions };

/** The house list in its order, each reason a line of its own; a last line makes a new one. */
export function ReturnReasonsForm({ reasons, actions }: Props) {
  const t = useTranslations("returns.list");
  return (
    <section className="rounded-lg border border-rule bg-paper p-5">
      <ul className="flex flex-col gap-4">
        {reasons.map((reason, at) => (
          <li key={reason.code} className="border-b border-rule pb-4">
            <ReasonLine reason={reason} save={actions.change} />
            <div className="mt-2 flex gap-2">
              {at > 0 && <Move reason={reason} by={-1} move={actions.move} />}
              {at < reasons.length - 1 && <Move reason={reason} by={1} move={actions.move} />}
            </div>
          </li>
        ))}
      </ul>
      <h2 className="mt-4 mb-2 font-semibold">{t("new")}</h2>
      <ReasonLine reason={null} save={actions.add} />
    </section>
  );
}

function ReasonLine({ reason, save }: { reason: Kept | null; save: Action<{ code: string }> }) {
  const t = useTranslations("returns.list");
  const form = useRef<HTMLFormElement>(null);
  const [isDone, setDone] = useState(false);
  const { run, pending, sentence, fields } = useAction(save, {
    keyed: false,
    onDone: () => {
      setDone(true);
      if (reason === null) form.current?.reset();
    },
    onRefused: () => setDone(false),
  });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { isRetired, ...names } = Object.fromEntries(new FormData(event.currentTarget));
    await run(
      reason === null ? names : { ...names, code: reason.code, isRetired: isRetired === "on" },
    );
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
      className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Field label={t("name")} required error={fields.name}>
        {(control) => <TextInput {...control} name="name" defaultValue={reason?.name} />}
      </Field>
      <Field
        label={t("nameEn")}
        hint={reason === null ? t("nameEnHint") : undefined}
        error={fields.nameEn}
      >
        {(control) => <TextInput {...control} name="nameEn" defaultValue={reason?.nameEn} />}
      </Field>
      <Button type="submit" busy={pending} className="sm:mt-6.5">
        {t(reason === null ? "add" : "change")}
      </Button>
      {reason && (
        <Checkbox
          name="isRetired"
          defaultChecked={reason.isRetired}
          label={t("retired")}
          hint={t("retiredHint")}
          className="sm:col-span-3"
        />
      )}
      <div aria-live="polite" className="sm:col-span-3 empty:hidden">
        {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
        {isDone && sentence === null && <p className="text-sm text-good">{t("saved")}</p>}
      </div>
    </form>
  );
}

function Move({ reason, by, move }: { reason: Kept; by: 1 | -1; move: Actions["move"] }) {
  const t = useTranslations("returns.list");
  const { run, pending, sentence } = useAction(move, { keyed: false });
  const words = by < 0 ? "up" : "down";
  return (
    <>
      <Button
        size="small"
        busy={pending}
        aria-label={t(`${words}Named`, { name: reason.name })}
        onClick={() => void run({ code: reason.code, by })}
      >
        {t(words)}
      </Button>
      <p role="alert" className="text-sm text-bad empty:hidden">
        {sentence}
      </p>
    </>
  );
}
