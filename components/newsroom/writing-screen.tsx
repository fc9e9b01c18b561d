"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { NoteMarksContext } from "#components/editor/notes/notes-context.ts";
import { type MoveNotes, useMovedNotes } from "#components/editor/notes/use-moved-notes.ts";
import { useNotes } from "#components/editor/notes/use-notes.ts";
import { StyleMarksContext } from "#components/editor/style/style-context.ts";
import { useStyleMarks } from "#components/editor/style/use-style-marks.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { Content } from "#domain/article/content.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import { checklist, type Issue } from "#domain/article/publishable.ts";
import { placeOfMark } from "#domain/article/returns.ts";
import type { Section } from "#domain/section.ts";
import { BreakingDialog } from "./breaking-dialog.tsx";
import { FocusButton, useFocusMode } from "./focus-mode.tsx";
import { HalfNotice } from "./half-notice.tsx";
import type { AnswerAction } from "./mark-answer.tsx";
import type { NoteActions } from "./notes/note-thread.tsx";
import { NotesPanel } from "./notes/notes-panel.tsx";
import type { OutActions } from "./out-facts.ts";
import { CheckHelp } from "./style/check-help.tsx";
import { type HandoutActions, HandoutsPanel } from "./style/handouts-panel.tsx";
import { type StyleActions, StylePanel } from "./style/style-panel.tsx";
import { TextForm, type TextFormHandle, type TextFormProps, type TextState } from "./text-form.tsx";
import { type ActActions, type Choice, WritingActs } from "./writing-acts.tsx";
import { WritingChecklist } from "./writing-checklist.tsx";
import { WritingOutline } from "./writing-outline.tsx";
import { type Returned, WritingReturned } from "./writing-returned.tsx";
import { WritingSection } from "./writing-section.tsx";
import { type SubmitAction, WritingSubmit } from "./writing-submit.tsx";

export type WritingScreenProps = {
  readonly text: Omit<TextFormProps, "issues" | "onState" | "onEditionMoved" | "ref" | "tools">;
  readonly section: Section;
  readonly sections: readonly Section[];
  readonly deskNote: string;
  /** What the managing editor asks of the kind. */
  readonly rules: KindRules;
  readonly returned: Returned | null;
  /** What may be done, as the server decided it on drawing the page. */
  readonly verbs: Record<"submit" | "recall" | "spike" | "unspike" | "revise" | "move", Choice>;
  /** What readers have now, where this edition is to replace it. */
  readonly published: Content | null;
  readonly breaking: {
    readonly choice: Choice;
    readonly practice: boolean;
    readonly action: OutActions["publishBreaking"];
  };
  readonly actions: ActActions & {
    submit: SubmitAction;
    answerMark: AnswerAction;
    move: ActActions["recall"];
    style: StyleActions & HandoutActions;
    notes: NoteActions & { moveNotes: MoveNotes };
  };
};

/** The writing page below its head: text on one side, everything about the text on the other. */
export function WritingScreen(props: WritingScreenProps) {
  const { text, verbs, actions } = props;
  const { edition } = text;
  const t = useTranslations("writing");
  const router = useRouter();
  const form = useRef<TextFormHandle>(null);
  const [state, setState] = useState<TextState | null>(null);
  const [refusedIssues, setRefusedIssues] = useState<readonly Issue[]>([]);
  const [answer, setAnswer] = useState("");
  const [isAnswerMissing, setAnswerMissing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const refresh = useCallback(() => router.refresh(), [router]);

  // Who holds the lock decides about some buttons: they are drawn anew when it passes.
  const isLockedOut = state?.isLockedOut;
  const wasLockedOut = useRef(isLockedOut);
  useEffect(() => {
    const passed = wasLockedOut.current !== undefined && wasLockedOut.current !== isLockedOut;
    wasLockedOut.current = isLockedOut;
    if (passed) refresh();
  }, [isLockedOut, refresh]);

  const content = state?.content ?? text.content;
  const style = useStyleMarks(edition.id, content, (patch) =>
    form.current?.rewrite({ ...content, ...patch }),
  );
  const notes = useNotes(edition.id);
  const written = text.editable && isLockedOut === false ? state?.version : undefined;
  useMovedNotes(edition.id, notes, written, actions.notes);
  const beside = { copied: style.state.copied };
  const issues = checklist(content, edition.kind, props.rules, beside);
  // What was missing at the last attempt is marked until it is there.
  const marked = issues.filter(({ check }) => refusedIssues.some((old) => old.check === check));
  const isWriter = text.editable;
  const focusMode = useFocusMode();

  return (
    <NoteMarksContext value={notes.marks}>
      <StyleMarksContext value={style.marks}>
        <div
          className={clsx(
            "grid gap-6 lg:items-start",
            focusMode.isOn ? "mx-auto max-w-3xl" : "lg:grid-cols-[minmax(0,1fr)_19rem]",
          )}
        >
          <div className="flex min-w-0 flex-col gap-4">
            {done && <Notice tone="good">{done}</Notice>}
            <HalfNotice published={props.published} content={content} />
            {props.returned && (
              <WritingReturned
                returned={props.returned}
                editionId={edition.id}
                answer={answer}
                isMissing={isAnswerMissing}
                answerMark={actions.answerMark}
                onShow={(mark) => {
                  const place = placeOfMark(mark, content.body);
                  form.current?.focus("body", place ?? undefined);
                }}
                onAnswer={(words) => {
                  setAnswer(words);
                  setAnswerMissing(false);
                }}
              />
            )}
            <TextForm
              {...text}
              ref={form}
              tools={<FocusButton {...focusMode} />}
              issues={marked}
              onState={setState}
              onEditionMoved={refresh}
            />
          </div>
          <aside
            hidden={focusMode.isOn}
            className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-4 [&[hidden]]:hidden"
          >
            <WritingOutline body={content.body} onGo={(place) => form.current?.goTo(place)} />
            {isWriter && (
              <WritingChecklist
                issues={issues}
                onGo={(field, block) => form.current?.focus(field, block)}
                help={(issue) => (
                  <CheckHelp
                    issue={issue}
                    content={content}
                    onRewrite={isLockedOut ? undefined : (mended) => form.current?.rewrite(mended)}
                  />
                )}
              />
            )}
            {isWriter && (
              <StylePanel
                editionId={edition.id}
                style={style}
                editable={!isLockedOut}
                actions={actions.style}
                onGo={(field) => form.current?.focus(field)}
              />
            )}
            <NotesPanel editionId={edition.id} notes={notes} me={text.me} actions={actions.notes} />
            <HandoutsPanel
              editionId={edition.id}
              style={style}
              editable={isWriter}
              actions={actions.style}
            />
            <WritingSubmit
              edition={edition}
              choice={verbs.submit}
              isAgain={props.returned !== null}
              answer={answer}
              headline={content.headline}
              deskNote={props.deskNote}
              isLockedOut={isLockedOut ?? false}
              isMended={marked.length === 0}
              onBefore={async () => (await form.current?.flush()) ?? null}
              canWait={async () => (await form.current?.canWait()) ?? false}
              action={actions.submit}
              onDone={() => {
                setRefusedIssues([]);
                setDone(t("submit.done"));
                window.scrollTo({ top: 0 });
              }}
              onRefused={(missing) => {
                setRefusedIssues(missing);
                setAnswerMissing(missing.length === 0);
                const [first] = missing;
                if (first) form.current?.focus(first.field);
              }}
              onMarksOpen={() => document.querySelector<HTMLElement>("[data-open-mark]")?.focus()}
            />
            {props.breaking.choice.allowed && (
              <BreakingDialog
                edition={{ ...edition, practice: props.breaking.practice }}
                content={content}
                beside={beside}
                choice={props.breaking.choice}
                action={props.breaking.action}
                flush={async () => (await form.current?.flush()) ?? null}
              />
            )}
            <WritingSection
              edition={edition}
              section={props.section}
              sections={props.sections}
              choice={verbs.move}
              action={actions.move}
            />
            <WritingActs
              edition={edition}
              verbs={verbs}
              actions={actions}
              onBefore={async () => {
                await form.current?.flush();
              }}
              onDone={setDone}
            />
          </aside>
        </div>
      </StyleMarksContext>
    </NoteMarksContext>
  );
}
