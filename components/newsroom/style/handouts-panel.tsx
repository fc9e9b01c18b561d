"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { RunningStyle } from "#components/editor/style/use-style-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Action, useAction } from "#components/ui/use-action.ts";
import { COPIED, HANDOUT_LIMITS } from "#domain/article/handout.ts";
import { WritingPanel } from "../writing-panel.tsx";

export type HandoutActions = Record<"keepHandout" | "dropHandout", Action<{ handoutId: number }>>;

type Props = {
  editionId: number;
  style: RunningStyle;
  editable: boolean;
  actions: HandoutActions;
};

/** 받은 보도자료: kept beside the article, and how much of the text is in one. */
export function HandoutsPanel({ editionId, style, editable, actions }: Props) {
  const t = useTranslations("style.handouts");
  const [isOpen, setOpen] = useState(false);
  const { handouts } = style.state.data;
  const percent = Math.floor(style.state.copied * 100);
  const { run, sentence } = useAction(actions.dropHandout, {
    keyed: false,
    onDone: () => void style.reload(),
  });
  if (style.state.status !== "ready" || (!editable && handouts.length === 0)) return null;
  return (
    <WritingPanel title={t("title")}>
      {handouts.length === 0 ? (
        <p className="text-sm text-muted">{t("none")}</p>
      ) : (
        <>
          <ul className="flex flex-col gap-1.5">
            {handouts.map(({ id, source, text, keptBy }) => (
              <li key={id} className="flex items-start justify-between gap-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {source}
                  <span className="block text-xs text-muted">
                    {t("kept", { name: keptBy, count: text.length })}
                  </span>
                </span>
                {editable && (
                  <Button
                    size="small"
                    aria-label={t("dropNamed", { source })}
                    onClick={() => void run({ editionId, handoutId: id })}
                  >
                    {t("drop")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <p
            className={`mt-2 text-sm ${style.state.copied >= COPIED ? "font-semibold text-bad" : "text-muted"}`}
          >
            {t("share", { percent })}
          </p>
        </>
      )}
      <p role="alert" className="text-sm text-bad empty:hidden">
        {sentence}
      </p>
      {editable && handouts.length < HANDOUT_LIMITS.each && (
        <Button size="small" className="mt-2" onClick={() => setOpen(true)}>
          {t("add")}
        </Button>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("add")} wide>
        <HandoutForm
          editionId={editionId}
          keep={actions.keepHandout}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            void style.reload();
          }}
        />
      </Dialog>
    </WritingPanel>
  );
}

function HandoutForm(props: {
  editionId: number;
  keep: HandoutActions["keepHandout"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTranslations("style.handouts");
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, sentence, fields } = useAction(props.keep, { onDone: props.onDone });
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const { source, text } = Object.fromEntries(new FormData(event.currentTarget));
        void run({ editionId: props.editionId, source, text });
      }}
    >
      <p className="text-muted">{t("lead")}</p>
      <Field label={t("source")} required error={fields.source}>
        {(control) => <TextInput {...control} name="source" maxLength={200} />}
      </Field>
      <Field label={t("text")} required error={fields.text}>
        {(control) => (
          <TextArea {...control} name="text" rows={10} className="max-h-[50dvh] overflow-y-auto" />
        )}
      </Field>
      {sentence !== null && Object.keys(fields).length === 0 && (
        <Notice tone="bad">{sentence}</Notice>
      )}
      <DialogButtons>
        <Button onClick={props.onClose}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={pending}>
          {t("keep")}
        </Button>
      </DialogButtons>
    </form>
  );
}
