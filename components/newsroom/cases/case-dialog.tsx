"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import type { ButtonVariant } from "../../ui/button-look.ts";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Action, type RunningAction, useAction } from "../../ui/use-action.ts";
import { useReason } from "../../ui/use-reason.ts";
import type { CaseChoice } from "./case-facts.ts";

type Props<T> = {
  label: string;
  title: string;
  variant?: ButtonVariant;
  choice: CaseChoice;
  /** Said instead of opening, where what is on the screen is not what would be acted on. */
  refusal?: string;
  action: Action<T>;
  input: (form: FormData) => Record<string, unknown>;
  onDone?: (value: T) => void;
  refresh?: boolean;
  children: (running: RunningAction<T>) => ReactNode;
};

/** An act on a case that asks something first; a refusal stays in the dialog with all that was typed. */
export function CaseDialog<T>(props: Props<T>) {
  const { label, title, variant, choice, refusal, action, children } = props;
  const t = useTranslations("cases.view");
  const reason = useReason();
  const [isOpen, setIsOpen] = useState(false);
  const running = useAction(action, {
    refresh: props.refresh,
    onDone: (value) => {
      setIsOpen(false);
      props.onDone?.(value);
    },
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void running.run(props.input(new FormData(event.currentTarget)));
  }

  return (
    <>
      <Button
        variant={variant}
        refusal={choice.allowed ? refusal : reason(choice.reason)}
        onClick={() => {
          running.clear();
          setIsOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={title}>
        <form onSubmit={send} noValidate className="flex flex-col gap-3">
          {children(running)}
          {running.sentence !== null && <Notice tone="bad">{running.sentence}</Notice>}
          <DialogButtons>
            <Button onClick={() => setIsOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" variant={variant ?? "primary"} busy={running.pending}>
              {label}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}
