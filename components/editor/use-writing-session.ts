"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { newKey } from "#components/ui/new-key.ts";
import { Journal } from "./journal.ts";
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
  const { editionId, editionVersion, me, mayWrite } = options;

  useEffect(
    () => session.allowWriting(mayWrite, editionVersion),
    [session, mayWrite, editionVersion],
  );

  useEffect(() => {
    const storage = ownStorage();
    session.start(storage && new Journal(storage, editionId, me, page));
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
    };
  }, [session, editionId, me, page]);

  return { session, now };
}

/** Reading the name alone throws where a browser forbids storage. */
function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
