"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Callable } from "#components/editor/notes/use-notes.ts";
import { Button } from "#components/ui/button.tsx";
import { isComposing } from "#components/ui/composition.ts";
import { Field } from "#components/ui/field.tsx";
import type { RunningAction } from "#components/ui/use-action.ts";
import { forgetWords, useKeptWords } from "../use-kept-words.ts";
import { MentionArea } from "./mention-area.tsx";

type Props = {
  label: string;
  /** What was written stays on this device under this name until it is sent. */
  kept: string;
  first?: string;
  people: readonly Callable[];
  running: RunningAction<{ noteId: number }>;
  onSend: (words: string) => Promise<boolean>;
  onClose: () => void;
};

/** A few words for the house, with calls. Ctrl+Enter sends them, Escape gives up. */
export function NoteForm({ label, kept, first = "", people, running, onSend, onClose }: Props) {
  const t = useTranslations("notes");
  const [words, setWords] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  useKeptWords(kept, words === first ? "" : words, setWords);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const send = async () => {
    if (!(await onSend(words))) return;
    forgetWords(kept);
  };
  const fault = running.fields.words ?? running.fields.quote ?? running.sentence;
  return (
    <form
      ref={form}
      noValidate
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={label} hint={t("wordsHint")} required error={fault}>
        {(control) => (
          <MentionArea
            control={control}
            label={t("people")}
            people={people}
            value={words}
            onChange={setWords}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === "Escape") onClose();
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
            }}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button size="small" variant="primary" type="submit" busy={running.pending}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
