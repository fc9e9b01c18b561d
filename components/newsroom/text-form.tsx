"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { BylinePerson } from "#components/editor/byline-field.tsx";
import { ConflictDialog } from "#components/editor/conflict-dialog.tsx";
import { contentText } from "#components/editor/content-text.ts";
import { LeaveDialog } from "#components/editor/leave-dialog.tsx";
import { LockNotice } from "#components/editor/lock-notice.tsx";
import { OfferNotice } from "#components/editor/offer-notice.tsx";
import { SaveLine } from "#components/editor/save-line.tsx";
import { TextFields, type TextFieldsHandle } from "#components/editor/text-fields.tsx";
import type { LockView, SaveUrls } from "#components/editor/text-requests.ts";
import { TidyButton } from "#components/editor/tidy-dialog.tsx";
import { useWritingSession } from "#components/editor/use-writing-session.ts";
import type { WritingSession } from "#components/editor/writing-session.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import type { Issue } from "#domain/article/publishable.ts";

export type TextFormProps = {
  readonly edition: {
    readonly id: number;
    /** editions.version. When the server's is another, `onEditionMoved` is called. */
    readonly version: number;
    readonly kind: Kind;
    /** Characters with spaces. */
    readonly orderedLength: number | null;
  };
  /** The text as last saved: content, its version and instant (ISO 8601). Later ones come by themselves. */
  readonly content: Content;
  readonly version: number;
  readonly savedAt: string;
  readonly people: readonly BylinePerson[];
  /** The signed-in person. */
  readonly me: number;
  /** `decideAccess(actor, "write", facts).allowed`. */
  readonly editable: boolean;
  /** Key under `reason.*` why not. */
  readonly refusal?: string;
  readonly lock: LockView;
  /** `paths.api.save(id)`, `paths.api.lock(id)`. */
  readonly save: SaveUrls;
  /** What a verb was refused for: marked beside the fields. */
  readonly issues?: readonly Issue[];
  /** After every change of the text and of its state. */
  readonly onState?: (state: TextState) => void;
  /** Somebody acted on the edition meanwhile: the page should be fetched anew. */
  readonly onEditionMoved?: () => void;
  /** Buttons beside the state of the text. */
  readonly tools?: ReactNode;
  readonly ref?: Ref<TextFormHandle>;
};

export type TextState = {
  readonly content: Content;
  /** Version of the saved text. */
  readonly version: number;
  readonly isUnsaved: boolean;
  /** Somebody else holds the lock, or took it. */
  readonly isLockedOut: boolean;
};

export type TextFormHandle = {
  /** Saves what is typed, now. The version saved then, or null: the form says why not. */
  flush(): Promise<number | null>;
  /** The text is saved, or there is no network and this device has it. */
  canWait(): Promise<boolean>;
  /** `block`: a place in the body, from 0. */
  focus(field: Issue["field"], block?: number): void;
  /** The caret into the block at that place of the body. */
  goTo(place: number): void;
  /** Puts another text in place of the typed one, as this writer's change. */
  rewrite(content: Content): void;
};

/** A field that closes under a syllable loses it: whatever closes the fields waits for its end. */
function useOnceComposed(wanted: boolean, session: Pick<WritingSession, "composed">): boolean {
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    let isOver = false;
    void session.composed().then(() => {
      if (!isOver) setShown(wanted);
    });
    return () => {
      isOver = true;
    };
  }, [wanted, session]);
  return shown;
}

/** The text of an edition, where reporters write it and desks edit it. Saves by itself. */
export function TextForm(props: TextFormProps) {
  const { edition, me, editable, refusal, issues = [], onState, onEditionMoved } = props;
  const t = useTranslations("writing");
  const reason = useReason();
  const { session, now } = useWritingSession({
    editionId: edition.id,
    editionVersion: edition.version,
    mayWrite: editable,
    me,
    urls: props.save,
    saved: {
      content: props.content,
      version: props.version,
      savedAt: props.savedAt,
      lock: props.lock,
    },
    onEditionMoved: () => onEditionMoved?.(),
  });
  const fields = useRef<TextFieldsHandle>(null);
  const [putAside, setPutAside] = useState(false);
  const { content, version, conflict, lock, lostTo } = now;
  const isLockedOut = lostTo !== null || (!lock.mine && lock.holder !== null);
  const { isUnsaved } = session;
  const isOpen = useOnceComposed(editable && !isLockedOut, session);
  // A page that crashed holds its lock for up to a minute more.
  const isOwnLock = lostTo === null && lock.holder?.id === me;

  useImperativeHandle(
    props.ref,
    () => ({
      flush: () => session.flush(),
      canWait: () => session.canWait(),
      focus: (field, block) =>
        block === undefined ? fields.current?.focus(field) : fields.current?.goTo(block),
      goTo: (place) => fields.current?.goTo(place),
      rewrite: (content) => session.rewrite(content),
    }),
    [session],
  );
  useEffect(() => {
    onState?.({ content, version, isUnsaved, isLockedOut });
  }, [onState, content, version, isUnsaved, isLockedOut]);
  useEffect(() => {
    if (!conflict) setPutAside(false);
  }, [conflict]);

  const comparing = conflict !== null && !lostTo;
  return (
    <fieldset
      aria-label={t("title")}
      className="text-form flex min-w-0 flex-col gap-3"
      onBeforeInputCapture={() => session.touch()}
      onCompositionStartCapture={() => {
        session.touch();
        session.compose(true);
      }}
      onCompositionEndCapture={() => session.compose(false)}
      // A field that goes away in mid-composition never tells its end.
      onBlurCapture={() => session.compose(false)}
      onKeyDown={(event) => {
        // By the place of the key: under a Hangul layout its letter is ㄴ.
        if (event.code !== "KeyS" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void session.flush();
      }}
    >
      {editable ? (
        <div className="text-form-state flex items-start justify-between gap-3">
          <SaveLine now={now} onRetry={() => void session.retry()} />
          <div className="flex flex-wrap justify-end gap-2">
            {props.tools}
            {!isLockedOut && (
              <TidyButton content={content} onTidy={(tidied) => session.rewrite(tidied)} />
            )}
          </div>
        </div>
      ) : (
        refusal !== undefined && <Notice>{reason(refusal)}</Notice>
      )}
      {editable && now.isOutdated && (
        <Notice tone="accent" title={t("outdated.title")}>
          <p>{t("outdated.text")}</p>
          <Button
            size="small"
            className="mt-2"
            onClick={() => void session.flush().then(() => window.location.reload())}
          >
            {t("outdated.reload")}
          </Button>
        </Notice>
      )}
      {editable && (
        <LockNotice
          now={now}
          me={me}
          editionId={edition.id}
          session={session}
          plainText={() => contentText(session.state().content)}
        />
      )}
      {now.offer && (
        <OfferNotice
          offer={now.offer}
          current={content}
          choices={
            editable && (!isLockedOut || isOwnLock)
              ? { onRestore: () => session.left.restore(), onDrop: () => session.left.drop() }
              : undefined
          }
        />
      )}
      {comparing && putAside && (
        <Notice tone="bad" title={t("conflict.title")}>
          <Button size="small" className="mt-2" onClick={() => setPutAside(false)}>
            {t("conflict.open")}
          </Button>
        </Notice>
      )}
      <TextFields
        ref={fields}
        content={content}
        replaced={now.replaced}
        people={props.people}
        orderedLength={edition.orderedLength}
        editable={isOpen}
        faults={now.trouble?.kind === "refused" ? now.trouble.refused.fields : {}}
        issues={issues}
        onChange={(patch) => session.change(patch)}
      />
      {conflict && (
        <ConflictDialog
          open={comparing && !putAside}
          conflict={conflict}
          base={now.base}
          mine={content}
          onClose={() => setPutAside(true)}
          onMerge={(picks) => session.mergeConflict(picks)}
          onTakeTheirs={() => void session.takeTheirs()}
        />
      )}
      <LeaveDialog session={session} />
    </fieldset>
  );
}
