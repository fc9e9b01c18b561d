"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";

/** What a lost line missed is made good by asking; what this page did is said by the event. */
const EVERY_MS = 60_000;
export const NOTICES_READ = "magam-notices-read";
const SHARED = "magam-notices";

/** How many notices wait: told as it changes, and asked on each page, on coming back, every minute. */
export function useUnread(first: number): number {
  const pathname = usePathname();
  const [unread, setUnread] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page asks anew
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || !navigator.onLine) return;
      const count = await askUnread();
      if (count !== null && !isOver) setUnread(count);
    };
    const told = (event: Event) => setUnread((event as CustomEvent<number>).detail);
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    const seen = () => void ask();
    document.addEventListener("visibilitychange", seen);
    document.addEventListener(NOTICES_READ, told);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      document.removeEventListener(NOTICES_READ, told);
    };
  }, [pathname]);
  useEffect(() => hearTogether(setUnread), []);
  return unread;
}

/**
 * One open page of the browser listens for all of them: without HTTP/2 a browser opens six
 * connections to a house, and every tab's own would leave none. The lock passes on as a page closes.
 */
function hearTogether(onCount: (count: number) => void): () => void {
  if (!("locks" in navigator && "BroadcastChannel" in window)) return () => {};
  const channel = new BroadcastChannel(SHARED);
  channel.onmessage = ({ data }) => onCount(Number(data));
  const leaving = new AbortController();
  const listen = () =>
    new Promise<void>((resolve) => {
      const source = new EventSource(paths.api.unreadLive());
      source.onmessage = ({ data }) => {
        onCount(Number(data));
        channel.postMessage(Number(data));
      };
      leaving.signal.addEventListener("abort", () => {
        source.close();
        resolve();
      });
    });
  navigator.locks.request(SHARED, { signal: leaving.signal }, listen).catch(() => {});
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** Null while there is no line or nobody is signed in: the last number then stays. */
async function askUnread(): Promise<number | null> {
  try {
    const answer: Answer<{ unread: number }> = await (await fetch(paths.api.unread())).json();
    return answer.ok ? answer.value.unread : null;
  } catch {
    return null;
  }
}
