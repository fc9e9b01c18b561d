"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import { filterWords, type LibraryFilter, NO_FILTER } from "#domain/picture/library-filter.ts";
import type { PicturePage, ShownPicture } from "./picture.ts";

/** Whoever types on is not answered for every letter (milliseconds). */
const PAUSE = 250;

/** Pages of the library for what is typed; a syllable being composed asks nothing. */
export function useLibrary(
  first: PicturePage | null,
  firstFilter = NO_FILTER,
  /** The screen keeps it in its address. */
  onFilter: (filter: LibraryFilter) => void = () => undefined,
) {
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState(firstFilter);
  const [composing, setComposing] = useState(false);
  const [pictures, setPictures] = useState<readonly ShownPicture[]>(first?.pictures ?? []);
  const [nextBefore, setNextBefore] = useState(first?.nextBefore ?? null);
  const [state, setState] = useState<"idle" | "loading" | "failed">(first ? "idle" : "loading");
  const asked = useRef(0);
  const isAsIs = useRef(first !== null);

  const load = useCallback(async (wanted: Wanted, before: number | null) => {
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
    const wanted = { words: words.trim(), filter };
    const timer = setTimeout(() => void load(wanted, null), words === "" ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [words, filter, composing, load]);

  return {
    ...{ words, setWords, setComposing, filter, pictures, state },
    setFilter: (wanted: LibraryFilter) => {
      setFilter(wanted);
      onFilter(wanted);
    },
    more: nextBefore === null ? null : () => load({ words: words.trim(), filter }, nextBefore),
    retry: () => load({ words: words.trim(), filter }, null),
    /** A picture that was added or changed takes its place, a new one the first. */
    put: (picture: ShownPicture) =>
      setPictures((old) =>
        old.some(({ id }) => id === picture.id)
          ? old.map((one) => (one.id === picture.id ? picture : one))
          : [picture, ...old],
      ),
  };
}

type Wanted = { readonly words: string; readonly filter: LibraryFilter };

async function ask({ words, filter }: Wanted, before: number | null): Promise<PicturePage | null> {
  const query = new URLSearchParams({
    ...{ words, ...filterWords(filter) },
    ...(before === null ? {} : { before: `${before}` }),
  });
  try {
    const response = await fetch(`${paths.api.pictures()}?${query}`);
    const answer = (await response.json()) as Answer<PicturePage>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
