"use client";

import { useEffect, useRef } from "react";

const PREFIX = "magam.words.";

/**
 * Words that are sent only with an act (a note, an answer) survive a closed page: they are kept in
 * this browser until they are sent or emptied.
 */
export function useKeptWords(name: string, words: string, restore: (words: string) => void): void {
  const latest = useRef(restore);
  useEffect(() => {
    latest.current = restore;
  });
  const isRestored = useRef(false);
  useEffect(() => {
    const kept = attempt(() => localStorage.getItem(PREFIX + name));
    if (kept) latest.current(kept);
    isRestored.current = true;
  }, [name]);
  const last = useRef(words);
  useEffect(() => {
    if (!isRestored.current || last.current === words) return;
    last.current = words;
    attempt(() =>
      words === ""
        ? localStorage.removeItem(PREFIX + name)
        : localStorage.setItem(PREFIX + name, words),
    );
  }, [name, words]);
}

/** The act is done: the words went with it. */
export function forgetWords(name: string): void {
  attempt(() => localStorage.removeItem(PREFIX + name));
}

/** A browser may forbid or fill its storage; writing goes on without. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
