"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ShownNote } from "#components/editor/notes/note-marks.ts";
import type { RunningNotes } from "#components/editor/notes/use-notes.ts";
import { Button } from "#components/ui/button.tsx";
import { type Action, type RunningAction, useAction } from "#components/ui/use-action.ts";
import { type DateLocale, formatTimestamp } from "#domain/korean/dates.ts";
import { NoteForm } from "./note-form.tsx";

export type NoteVerb = "add" | "answer" | "change" | "takeBack" | "resolve" | "reopen";
export type NoteActions = Record<NoteVerb, Action<{ noteId: number }>>;

type Props = {
  editionId: number;
  note: ShownNote;
  notes: RunningNotes;
  me: number;
  actions: NoteActions;
  onDone: (verb: NoteVerb) => void;
};

/** One note, what was answered, and what may be done about it. */
export function NoteThread({ editionId, note, notes, me, actions, onDone }: Props) {
  const t = useTranslations("notes");
  const { marks, state, people } = notes;
  const [form, setForm] = useState<"answer" | "change" | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const isActive = state.active === note.id;
  const isLost = state.lost.has(note.id);
  const isResolved = note.resolvedAt !== null;
  const isOwn = note.writer.id === me && note.answers.length === 0;
  const after = (verb: NoteVerb) => ({
    refresh: false,
    onDone: () => {
      setForm(null);
      onDone(verb);
      void notes.reload();
    },
  });
  const running = {
    answer: useAction(actions.answer, after("answer")),
    change: useAction(actions.change, after("change")),
    takeBack: useAction(actions.takeBack, after("takeBack")),
    resolve: useAction(actions.resolve, after("resolve")),
    reopen: useAction(actions.reopen, after("reopen")),
  } satisfies Partial<Record<NoteVerb, RunningAction<{ noteId: number }>>>;
  const quote = shortened(note.anchor.quote);
  const named = { editionId, noteId: note.id };

  // Its words were pressed in the text.
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  const button = (verb: "takeBack" | "resolve" | "reopen") => (
    <Button
      size="small"
      busy={running[verb].pending}
      aria-label={t(`${verb}Named`, { quote })}
      onClick={() => void running[verb].run(named)}
    >
      {t(verb)}
    </Button>
  );
  const refusal = (["takeBack", "resolve", "reopen"] as const)
    .map((verb) => running[verb].sentence)
    .find((sentence) => sentence !== null);
  return (
    <li
      ref={item}
      className={clsx(
        "border-t border-rule py-3 pl-2",
        isActive && "border-l-4 border-l-warn bg-paper-3",
      )}
    >
      <button
        type="button"
        title={t("goTo")}
        className="w-full rounded text-left text-sm [overflow-wrap:anywhere] hover:bg-paper-3"
        onClick={() => marks.goTo(note.id)}
      >
        <span className={clsx("border-l-2 border-warn pl-2", isLost && "line-through opacity-70")}>
          {quote}
        </span>
        {isLost && <span className="block pl-2.5 text-xs text-muted">{t("lost")}</span>}
      </button>
      <Said {...note} />
      {note.answers.map((answer) => (
        <Said key={answer.id} {...answer} isAnswer />
      ))}
      {isResolved && note.resolvedBy !== null && (
        <p className="mt-1 text-xs font-medium text-good">
          {t("resolvedBy", { name: note.resolvedBy })}
        </p>
      )}
      <p role="alert" className="mt-1 text-sm text-bad empty:hidden">
        {refusal}
      </p>
      {form === null ? (
        <div className="mt-2 flex flex-wrap gap-1.5">
          <Button
            size="small"
            aria-label={t("answerNamed", { name: note.writer.name })}
            onClick={() => setForm("answer")}
          >
            {t("answer")}
          </Button>
          {button(isResolved ? "reopen" : "resolve")}
          {isOwn && !isResolved && (
            <>
              <Button
                size="small"
                aria-label={t("changeNamed", { quote })}
                onClick={() => setForm("change")}
              >
                {t("change")}
              </Button>
              {button("takeBack")}
            </>
          )}
        </div>
      ) : (
        <NoteForm
          key={form}
          kept={`note.${note.id}.${form}`}
          label={form === "answer" ? t("answerWords") : t("words")}
          first={form === "change" ? note.words : ""}
          people={people}
          running={running[form]}
          onSend={async (words) => (await running[form].run({ ...named, words }))?.ok === true}
          onClose={() => setForm(null)}
        />
      )}
    </li>
  );
}

function Said(props: {
  words: string;
  writer: { name: string };
  at: string;
  changedAt?: string | null;
  isAnswer?: boolean;
}) {
  const t = useTranslations("notes");
  const locale = useLocale() as DateLocale;
  return (
    <div className={clsx("mt-2", props.isAnswer && "ml-3 border-l border-rule pl-2")}>
      <p className="text-xs text-muted">
        <span className="font-semibold text-ink">{props.writer.name}</span>{" "}
        <time dateTime={props.at}>{formatTimestamp(new Date(props.at), locale)}</time>
        {props.changedAt && ` · ${t("changed")}`}
      </p>
      <p className="text-sm whitespace-pre-line [overflow-wrap:anywhere]">{props.words}</p>
    </div>
  );
}

const SHORT = 60;

function shortened(quote: string): string {
  const letters = [...quote.replace(/\s+/gu, " ")];
  return letters.length <= SHORT ? letters.join("") : `${letters.slice(0, SHORT).join("")}…`;
}
