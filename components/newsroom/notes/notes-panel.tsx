"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { RunningNotes } from "#components/editor/notes/use-notes.ts";
import { Button } from "#components/ui/button.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { Anchor } from "#domain/article/note.ts";
import { WritingPanel } from "../writing-panel.tsx";
import { NoteForm } from "./note-form.tsx";
import { type NoteActions, NoteThread, type NoteVerb } from "./note-thread.tsx";

type Props = {
  editionId: number;
  notes: RunningNotes;
  me: number;
  actions: NoteActions;
};

/** 메모: everything that is said about words of this text, beside it. */
export function NotesPanel({ editionId, notes, me, actions }: Props) {
  const t = useTranslations("notes");
  const { marks, state, people, isOn } = notes;
  const [begun, setBegun] = useState<Anchor | null>(null);
  const [done, setDone] = useState<NoteVerb | null>(null);
  const listId = useId();
  const adding = useAction(actions.add, {
    refresh: false,
    onDone: () => {
      setBegun(null);
      setDone("add");
      void notes.reload();
    },
  });
  const begin = () => {
    setDone(null);
    adding.clear();
    setBegun(state.chosen);
  };
  useEffect(() => {
    marks.onAdd = begin;
  });
  if (!isOn) return null;
  const open = state.notes.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = state.notes.filter(({ resolvedAt }) => resolvedAt !== null);
  const threads = (some: typeof open) =>
    some.map((note) => (
      <NoteThread
        key={note.id}
        {...{ editionId, note, notes, me, actions }}
        onDone={(verb) => setDone(verb)}
      />
    ));
  return (
    <WritingPanel title={t("title")}>
      <p role="status" className="text-sm text-muted">
        {state.status === "ready" ? t("count", { count: open.length }) : t(state.status)}{" "}
        {done && t(`done.${done}`)}
      </p>
      {state.status === "failed" && (
        <Button size="small" className="mt-2" onClick={() => void notes.reload()}>
          {t("again")}
        </Button>
      )}
      {begun ? (
        <>
          <p className="mt-2 text-xs text-muted">{t("about")}</p>
          <blockquote className="border-l-2 border-warn pl-2 text-sm [overflow-wrap:anywhere]">
            {begun.quote}
          </blockquote>
          <NoteForm
            kept={`note.new.${editionId}`}
            label={t("words")}
            people={people}
            running={adding}
            onSend={async (words) =>
              (await adding.run({ editionId, anchor: begun, words }))?.ok === true
            }
            onClose={() => setBegun(null)}
          />
        </>
      ) : (
        state.status === "ready" && (
          <Button
            size="small"
            className="mt-2"
            refusal={state.chosen === null ? t("addHint") : undefined}
            // A press must not take away what is selected in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={begin}
          >
            {t("add")}
          </Button>
        )
      )}
      {open.length > 0 && (
        <ul aria-label={t("open")} className="mt-3 flex max-h-[32rem] flex-col overflow-y-auto">
          {threads(open)}
        </ul>
      )}
      {resolved.length > 0 && (
        <details className="mt-3">
          <summary id={listId} className="cursor-pointer text-sm text-muted">
            {t("resolved", { count: resolved.length })}
          </summary>
          <ul aria-labelledby={listId} className="mt-1 flex flex-col">
            {threads(resolved)}
          </ul>
        </details>
      )}
    </WritingPanel>
  );
}
