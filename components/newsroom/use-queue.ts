"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import {
  drawnWith,
  hearNews,
  type KnownQueue,
  type QueueNews,
} from "#domain/article/queue-news.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";
import { paths } from "#domain/paths.ts";
import { type LiveState, openLive } from "./live.ts";

/** How often a page asks that has no stream. */
const ASK_MS = 10_000;
/** A stream that is lost for a moment is no reason to ask, nor to say so. */
const GRACE_MS = 3_000;
const TICK_MS = 10_000;

export type LiveQueue = KnownQueue & {
  state: LiveState;
  /** The database's clock, in milliseconds, to about ten seconds. */
  now: number;
  /** Seconds since the lines were last told, while there is no stream. */
  age: number;
  /** Lost for so long that the page asks by itself. */
  isAsking: boolean;
};

/**
 * The lines of the queue as they change; without a stream the page asks for them again and again.
 * `onAsk`: something beside the lines changed, such as an alarm, and the page is to be asked for.
 */
export function useQueue(
  drawn: readonly QueueRow[],
  drawnAt: number,
  onAsk: () => void,
): LiveQueue {
  const [known, setKnown] = useState(() => drawnWith(drawn));
  const [state, setState] = useState<LiveState>("opening");
  const [isAsking, setAsking] = useState(false);
  const [now, setNow] = useState(drawnAt);
  const [age, setAge] = useState(0);
  /** Of the database, against this device's. */
  const clock = useRef({ ahead: 0, toldAt: 0 });
  const asking = useRef(onAsk);
  asking.current = onAsk;

  const hear = useCallback((news: QueueNews) => {
    clock.current = { ahead: news.now - Date.now(), toldAt: Date.now() };
    setKnown((before) => hearNews(before, news));
    setNow(news.now);
    setAge(0);
  }, []);

  useEffect(() => {
    const close = openLive(paths.api.live({ queue: true }), {
      events: ["queue", "desk", "beat"],
      hear(event, data) {
        // Nothing new is news too: the lines are those of now.
        clock.current.toldAt = Date.now();
        if (event === "queue") hear(data as QueueNews);
        else if (event === "desk") asking.current();
      },
      // A session that is over comes back by a sign-in in another tab, and by nothing else.
      state: (next) =>
        setState((before) => (before === "ended" && next !== "live" ? before : next)),
    });
    clock.current.toldAt = Date.now();
    const tick = setInterval(() => {
      setNow((before) => Math.max(before, Date.now() + clock.current.ahead));
      setAge(Math.floor((Date.now() - clock.current.toldAt) / 1000));
    }, TICK_MS);
    return () => {
      close();
      clearInterval(tick);
    };
  }, [hear]);

  useEffect(() => {
    if (state === "live" || state === "ended") return;
    let isOver = false;
    let timer = setTimeout(ask, GRACE_MS);
    async function ask() {
      setAsking(true);
      const told = await askWhole();
      if (isOver) return;
      if (told === "ended") setState("ended");
      else if (told) hear({ kind: "whole", part: 0, parts: 1, ...told });
      timer = setTimeout(ask, ASK_MS);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
      setAsking(false);
    };
  }, [state, hear]);

  return { ...known, state, now, age, isAsking };
}

async function askWhole(): Promise<{ rows: QueueRow[]; now: number } | "ended" | null> {
  if (!navigator.onLine) return null;
  try {
    const response = await fetch(paths.api.queue(), { cache: "no-store" });
    if (response.status === 403) return "ended";
    const answer = await response.json();
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
