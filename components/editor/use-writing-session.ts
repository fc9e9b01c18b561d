"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { newKey } from "#components/ui/new-key.ts";
import { Journal } from "./journal.ts";
import { browserJournal } from "./journal-store.ts";
import { announcePage, openPages } from "./own-page.ts";
import type { SaveUrls } from "./text-requests.ts";
import * as requests from "./text-requests.ts";
import { WritingSession } from "./writing-session.ts";
import type { WritingState } from "./writing-state.ts";

type Options = {
  editionId: number;
  editionVersion: number;
  mayWrite: boolean;
  /** The signed-in person: what one leaves unsaved is offered to nobody else. */
  me: number;
  urls: SaveUrls;
  saved: Pick<WritingState, "content" | "version" | "savedAt" | "lock">;
  onEditionMoved: () => void;
};

/** The writing session of this page, for as long as it is shown. */
export function useWritingSession(options: Options): {
  session: WritingSession;
  now: WritingState;
} {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [page] = useState(newKey);
  const [session] = useState(
    () =>
      new WritingSession({
        page,
        me: options.me,
        urls: options.urls,
        saved: options.saved,
        editionVersion: options.editionVersion,
        mayWrite: options.mayWrite,
        requests,
        makeKey: newKey,
        onEditionMoved: () => latest.current.onEditionMoved(),
      }),
  );
  const now = useSyncExternalStore(session.subscribe, session.state, session.state);
  const { editionId, me, mayWrite } = options;

  useEffect(() => session.allowWriting(mayWrite), [session, mayWrite]);

  useEffect(() => {
    const goAway = announcePage(page);
    const place = { editionId, personId: me, page };
    session.start(new Journal(browserJournal(), place, openPages));
    const leave = () => session.leave();
    const back = () => {
      if (document.visibilityState === "visible") session.reconnected();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (session.isUnsaved) event.preventDefault();
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", back);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", back);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", back);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", back);
      session.stop();
      goAway();
    };
  }, [session, editionId, me, page]);

  return { session, now };
}
