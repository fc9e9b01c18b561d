"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Content, LIMITS } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { breakingIssues } from "#domain/article/publishable.ts";
import type { Beside } from "#domain/article/reporting.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { paths } from "#domain/paths.ts";
import { isComposingKey } from "../editor/composition.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import type { OutActions } from "./out-facts.ts";
import type { Choice } from "./review-facts.ts";

type Props = {
  edition: {
    readonly id: number;
    readonly version: number;
    readonly kind: Kind;
    readonly practice: boolean;
  };
  content: Content;
  /** Left out where it is not known: the server looks again. */
  beside?: Beside;
  choice: Choice;
  action: OutActions["publishBreaking"];
  /** Saves what is typed; null where that failed. */
  flush: () => Promise<number | null>;
};

/** 속보 발행: Alt+Shift+B opens it, the headline typed once more, Enter sends it out. */
export function BreakingDialog(props: Props) {
  const { edition, content, beside, choice, action, flush } = props;
  const t = useTranslations("out.breaking");
  const common = useTranslations("out");
  const checks = useTranslations("check");
  const reason = useReason();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [isUnsaved, setUnsaved] = useState(false);
  const { run, pending, sentence, clear } = useAction(action, {
    onDone: () => {
      setOpen(false);
      router.push(paths.newsroom.review(edition.id));
    },
  });
  const { headline } = content;
  const issues = breakingIssues(content, edition.kind, beside);
  const isSame = intakeLine(typed) === headline;

  function open() {
    clear();
    setTyped("");
    setUnsaved(false);
    setOpen(true);
  }
  useBreakingKey(choice.allowed, open);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isSame || issues.length > 0) return;
    const version = await flush();
    setUnsaved(version === null);
    if (version === null) return;
    await run({ editionId: edition.id, seenVersion: edition.version, typedHeadline: typed });
  }

  return (
    <>
      <Button
        variant="danger"
        aria-keyshortcuts="Alt+Shift+B"
        refusal={choice.allowed ? undefined : reason(choice.reason)}
        onClick={open}
      >
        {t("label")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")}>
        <form onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-3">
          <p>{edition.practice ? t("practice") : t("lead")}</p>
          <p className="border-l-4 border-bad pl-3 text-lg leading-snug font-bold">
            {content.kicker && `[${content.kicker}] `}
            {headline}
          </p>
          <p aria-live="polite" className="text-sm text-muted">
            {t("count", { count: [...headline].length, maximum: LIMITS.breakingHeadline })}
          </p>
          {issues.length > 0 && (
            <Notice tone="warn" title={t("missing")}>
              <ul className="list-disc pl-5">
                {issues.map(({ check, values }) => (
                  <li key={check}>{checks(check, values)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Field
            label={t("typed")}
            hint={t("keys")}
            required
            error={typed !== "" && !headline.startsWith(intakeLine(typed)) ? t("differs") : null}
          >
            {(control) => (
              <TextInput
                {...control}
                autoComplete="off"
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            )}
          </Field>
          {(isUnsaved || sentence) && (
            <Notice tone="bad">{isUnsaved ? t("unsaved") : sentence}</Notice>
          )}
          <DialogButtons>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button
              type="submit"
              variant="danger"
              busy={pending}
              refusal={
                issues.length > 0
                  ? t("missing")
                  : isSame
                    ? undefined
                    : reason("guard.typedConfirmation")
              }
            >
              {t("confirm")}
            </Button>
          </DialogButtons>
        </form>
      </Dialog>
    </>
  );
}

/** By the place of the key, so that it works while Hangul is switched on; never while a syllable is open. */
function useBreakingKey(isAllowed: boolean, open: () => void) {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!isAllowed) return;
    function onKeyDown(event: KeyboardEvent) {
      if (isComposingKey(event) || event.code !== "KeyB") return;
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) latest.current();
    }
    // Before the editor's own keys.
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [isAllowed]);
}
