"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";

type Props = {
  editionId: number;
  revisionId: number;
  name: string;
  /** Which text it is, in words. */
  called: string;
  action: Action<{ name: string }>;
};

/** A text's name, and the way to another one. */
export function NameRevision({ editionId, revisionId, name, called, action }: Props) {
  const t = useTranslations("versions.name");
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(name);
  const { run, pending, sentence, fields, clear } = useAction(action, {
    onDone: () => setOpen(false),
  });
  const save = () => void run({ editionId, revisionId, name: typed });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") save();
    else return;
    event.preventDefault();
  };
  if (!isOpen)
    return (
      <span className="flex flex-wrap items-center gap-2">
        {name !== "" && <strong className="text-accent">{name}</strong>}
        <Button
          size="small"
          aria-label={t(name === "" ? "giveTo" : "changeOf", { called })}
          onClick={() => {
            clear();
            setTyped(name);
            setOpen(true);
          }}
        >
          {t(name === "" ? "give" : "change")}
        </Button>
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-2">
      <TextInput
        aria-label={t("label", { called })}
        aria-invalid={fields.name ? true : undefined}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
        className="w-64 max-w-full"
      />
      <Button size="small" variant="primary" busy={pending} onClick={save}>
        {t("save")}
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        {t("cancel")}
      </Button>
      <span role="alert" className="text-sm font-medium text-bad empty:hidden">
        {fields.name ?? sentence}
      </span>
    </span>
  );
}
