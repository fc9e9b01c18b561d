"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { NoteMarksContext } from "#components/editor/notes/notes-context.ts";
import { type MoveNotes, useMovedNotes } from "#components/editor/notes/use-moved-notes.ts";
import { useNotes } from "#components/editor/notes/use-notes.ts";
import { StyleMarksContext } from "#components/editor/style/style-context.ts";
import { useStyleMarks } from "#components/editor/style/use-style-marks.ts";
import { checklist } from "#domain/article/publishable.ts";
import { placeOfMark } from "#domain/article/returns.ts";
import { paths } from "#domain/paths.ts";
import { sayDecided } from "./decided.ts";
import { HistoryText } from "./history-text.tsx";
import type { NoteActions } from "./notes/note-thread.tsx";
import { NotesPanel } from "./notes/notes-panel.tsx";
import type { OutActions, OutFacts } from "./out-facts.ts";
import { ReviewActionsPanel } from "./review-actions.tsx";
import { ReviewChanges, ReviewFilings } from "./review-changes.tsx";
import { ReviewChecklist } from "./review-checklist.tsx";
import { ReviewEnd } from "./review-end.tsx";
import type { Acting, ReviewActions, ReviewFacts } from "./review-facts.ts";
import { ReviewHeader } from "./review-header.tsx";
import { ReviewNotices } from "./review-notices.tsx";
import { OutNotices, ReviewOut } from "./review-out.tsx";
import { CheckHelp } from "./style/check-help.tsx";
import { type HandoutActions, HandoutsPanel } from "./style/handouts-panel.tsx";
import { type StyleActions, StylePanel } from "./style/style-panel.tsx";
import { TextForm, type TextFormHandle, type TextState } from "./text-form.tsx";

type Props = {
  review: ReviewFacts;
  out: OutFacts;
  me: number;
  actions: ReviewActions;
  outActions: OutActions;
  styleActions: StyleActions & HandoutActions;
  noteActions: NoteActions & { moveNotes: MoveNotes };
};

/** The desk's page of one article: its text, what was changed in it, what it lacks, and the decision. */
export function ReviewDesk(props: Props) {
  const { review, out, me, actions, outActions, styleActions, noteActions } = props;
  const t = useTranslations("review");
  const router = useRouter();
  const { edition, isOnDesk } = review;
  const form = useRef<TextFormHandle>(null);
  const [state, setState] = useState<TextState | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const shown =
    isOnDesk && state ? state : { content: edition.content, version: edition.textVersion };
  const content = useDeferredValue(shown.content);
  const style = useStyleMarks(
    edition.id,
    content,
    (patch) => form.current?.rewrite({ ...shown.content, ...patch }),
    review.isOpen,
  );
  const { copied } = style.state;
  const notes = useNotes(edition.id);
  const isWriting = isOnDesk && review.access.write.allowed && state?.isLockedOut === false;
  const written = isWriting ? state.version : undefined;
  useMovedNotes(edition.id, notes, written, noteActions);
  const issues = useMemo(
    () => checklist(content, edition.kind, review.rules, { copied }),
    [content, edition.kind, review.rules, copied],
  );
  const refresh = useCallback(() => router.refresh(), [router]);

  // Whoever saves a word has become one of its writers: the buttons must be decided anew.
  useEffect(() => {
    if (shown.version !== edition.textVersion) refresh();
  }, [shown.version, edition.textVersion, refresh]);

  // A receipt is filled in within a second or two: the page shows it without being asked, as long as all is well.
  const isReceiptOpen = out.receipt?.state === "open" && out.receipt.droppedAt === null;
  useEffect(() => {
    if (!isReceiptOpen) return;
    const timer = setInterval(refresh, 1_000);
    return () => clearInterval(timer);
  }, [isReceiptOpen, refresh]);

  const acting: Acting = {
    editionId: edition.id,
    seenVersion: edition.version,
    lastAct: actions.lastAct,
    onDone: (verb) => {
      setDone(verb);
      if (verb !== null)
        sayDecided({ editionId: edition.id, verb, headline: shown.content.headline });
    },
  };
  const mayEdit = isOnDesk && review.access.write.allowed;
  const shownVersion = async () => (form.current ? form.current.flush() : edition.textVersion);

  return (
    <NoteMarksContext value={notes.marks}>
      <StyleMarksContext value={style.marks}>
        <div className="flex flex-col gap-4">
          <ReviewHeader review={review} headline={shown.content.headline} />
          <p role="status" className="font-medium text-good empty:hidden">
            {done && t.has(`done.${done}`) ? t(`done.${done}`) : null}
          </p>
          <OutNotices out={out} actions={outActions} acting={acting} content={content} />
          <ReviewNotices
            review={review}
            acting={acting}
            actions={actions}
            onShow={
              mayEdit
                ? (mark) =>
                    form.current?.focus("body", placeOfMark(mark, content.body) ?? undefined)
                : undefined
            }
          />
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
            <div className="flex min-w-0 flex-col gap-4">
              <section
                aria-label={t("text")}
                className={
                  isOnDesk ? undefined : "rounded-lg border border-rule bg-paper p-4 sm:p-6"
                }
              >
                {isOnDesk ? (
                  <TextForm
                    ref={form}
                    edition={edition}
                    content={edition.content}
                    version={edition.textVersion}
                    savedAt={edition.savedAt.toISOString()}
                    people={review.bylinePeople}
                    me={me}
                    editable={review.access.write.allowed}
                    refusal={review.access.write.allowed ? undefined : review.access.write.reason}
                    lock={lockView(review)}
                    save={{
                      saveUrl: paths.api.save(edition.id),
                      lockUrl: paths.api.lock(edition.id),
                    }}
                    onState={setState}
                    onEditionMoved={refresh}
                  />
                ) : (
                  <HistoryText level="h2" content={edition.content} />
                )}
              </section>
              {review.filings && review.isOpen && <ReviewFilings {...review.filings} />}
              {review.base && review.isOpen && (
                <ReviewChanges
                  base={review.base}
                  content={content}
                  texts={review.texts}
                  editionId={edition.id}
                  readText={actions.readText}
                />
              )}
            </div>
            <aside className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-4">
              <ReviewActionsPanel
                review={review}
                actions={actions}
                acting={acting}
                content={content}
                shownVersion={shownVersion}
              />
              <ReviewEnd review={review} actions={actions} acting={acting} />
              <ReviewOut
                {...{ edition, out, acting, content }}
                actions={outActions}
                flush={shownVersion}
              />
              {review.isOpen && (
                <ReviewChecklist
                  issues={issues}
                  onShow={mayEdit ? (field, block) => form.current?.focus(field, block) : undefined}
                  help={(issue) => (
                    <CheckHelp
                      issue={issue}
                      content={content}
                      onRewrite={mayEdit ? (mended) => form.current?.rewrite(mended) : undefined}
                    />
                  )}
                />
              )}
              {isOnDesk && (
                <StylePanel
                  editionId={edition.id}
                  style={style}
                  editable={mayEdit && state?.isLockedOut !== true}
                  actions={styleActions}
                  onGo={(field) => form.current?.focus(field)}
                />
              )}
              <NotesPanel editionId={edition.id} notes={notes} me={me} actions={noteActions} />
              {review.isOpen && (
                <HandoutsPanel
                  editionId={edition.id}
                  style={style}
                  editable={mayEdit}
                  actions={styleActions}
                />
              )}
            </aside>
          </div>
        </div>
      </StyleMarksContext>
    </NoteMarksContext>
  );
}

/** Another page of one's own is another writer: which of them this is only the form knows. */
function lockView({ lock }: ReviewFacts) {
  return {
    mine: false,
    holder: lock?.holder ?? null,
    since: lock?.since.toISOString() ?? null,
  };
}
