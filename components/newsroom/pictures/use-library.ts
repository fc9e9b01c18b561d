"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import type { PicturePage, ShownPicture } from "./picture.ts";

/** Whoever types on is not answered for every letter (milliseconds). */
const PAUSE = 250;

/** Pages of the library for what is typed; a syllable being composed asks nothing. */
export function useLibrary(first: PicturePage | null) {
  const [words, setWords] = useState("");
  const [composing, setComposing] = useState(false);
  const [pictures, setPictures] = useState<readonly ShownPicture[]>(first?.pictures ?? []);
  const [nextBefore, setNextBefore] = useState(first?.nextBefore ?? null);
  const [state, setState] = useState<"idle" | "loading" | "failed">(first ? "idle" : "loading");
  const asked = useRef(0);
  const isAsIs = useRef(first !== null);

  const load = useCallback(async (wanted: string, before: number | null) => {
    asked.current += 1;
    const mine = asked.current;
    setState("loading");
    const page = await ask(wanted, before);
    // An answer that a later question overtook says nothing any more.
    if (mine !== asked.current) return;
    if (!page) return setState("failed");
    setPictures((old) => (before === null ? page.pictures : [...old, ...page.pictures]));
    setNextBefore(page.nextBefore);
    setState("idle");
  }, []);

  useEffect(() => {
    if (composing) return;
    if (isAsIs.current) {
      isAsIs.current = false;
      return;
    }
    const timer = setTimeout(() => void load(words.trim(), null), words === "" ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [words, composing, load]);

  return {
    ...{ words, setWords, setComposing, pictures, state },
    more: nextBefore === null ? null : () => load(words.trim(), nextBefore),
    retry: () => load(words.trim(), null),
    /** A picture that was added or changed takes its place, a new one the first. */
    put: (picture: ShownPicture) =>
      setPictures((old) =>
        old.some(({ id }) => id === picture.id)
          ? old.map((one) => (one.id === picture.id ? picture : one))
          : [picture, ...old],
      ),
  };
}

async function ask(words: string, before: number | null): Promise<PicturePage | null> {
  const query = new URLSearchParams({ words, ...(before === null ? {} : { before: `${before}` }) });
  try {
    const response = await fetch(`${paths.api.pictures()}?${query}`);
    const answer = (await response.json()) as Answer<PicturePage>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
