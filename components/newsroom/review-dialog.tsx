"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import type { ButtonVariant } from "../ui/button-look.ts";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { type Action, type RunningAction, useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import type { Acting, Choice, Running } from "./review-facts.ts";
import { ReviewRefusal } from "./review-refusal.tsx";

type Props<T> = {
  label: string;
  title: string;
  /** The words of the button that does it. */
  confirm: string;
  verb: string;
  choice: Choice;
  action: Action<T>;
  acting: Acting;
  /** Read from the form when it is sent; null where a field says what is missing. */
  input: (form: FormData) => Record<string, unknown> | null;
  variant?: ButtonVariant;
  confirmVariant?: ButtonVariant;
  /** Asked before the dialog opens: false leaves it shut. */
  before?: () => Promise<boolean>;
  onDone?: (value: T) => void;
  refresh?: boolean;
  wide?: boolean;
  children: (running: RunningAction<T>) => ReactNode;
};

/** A verb that asks something first. A refusal stays in the dialog, with all that was typed. */
export function ReviewDialog<T>(props: Props<T>) {
  const { label, title, confirm, verb, choice, action, acting, children } = props;
  const t = useTranslations("review");
  const reason = useReason();
  const [isOpen, setIsOpen] = useState(false);
  const running = useAction(action, {
    refresh: props.refresh,
    onDone: (value) => {
      setIsOpen(false);
      acting.onDone(verb);
      props.onDone?.(value);
    },
  });

  async function open() {
    if (props.before && !(await props.before())) return;
    running.clear();
    acting.onDone(null);
    setIsOpen(true);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = props.input(new FormData(event.currentTarget));
    if (!input) return;
    const { editionId, seenVersion } = acting;
    void running.run({ editionId, seenVersion, ...input });
  }

  return (
    <>
      <Button
        data-verb={verb}
        variant={props.variant}
        refusal={choice.allowed ? undefined : reason(choice.reason)}
        onClick={() => void open()}
      >
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={title}
        wide={props.wide ?? false}
      >
        <form onSubmit={send} noValidate className="flex flex-col gap-3">
          {children(running)}
          {!reasonFault(running) && <ReviewRefusal running={running} acting={acting} />}
          <DialogButtons>
            <Button onClick={() => setIsOpen(false)}>{t("cancel")}</Button>
            <Button
              type="submit"
              variant={props.confirmVariant ?? "primary"}
              busy={running.pending}
            >
              {confirm}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}

/** The sentence for the field of the reason, where the verb wants one and got none. */
export function reasonFault({ refused, sentence }: Running): string | null {
  return refused?.reason === "guard.reasonGiven" ? sentence : null;
}

/** A text field of the form, trimmed of nothing: what was typed is what is sent. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
