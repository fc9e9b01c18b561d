"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import { NoteMarks, type NotesState, type ShownNote } from "./note-marks.ts";

/** Somebody who can be called in a note. */
export type Callable = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly beat: string;
};

export type RunningNotes = {
  readonly marks: NoteMarks;
  readonly state: NotesState;
  readonly people: readonly Callable[];
  /** False for whom this article's notes do not exist. */
  readonly isOn: boolean;
  readonly reload: () => Promise<void>;
};

/** Sent by the page's line to the house when somebody did something to a note of its article. */
export const NOTES_CHANGED = "magam:notes";

/** The notes of one edition's article while its page is open. */
export function useNotes(editionId: number): RunningNotes {
  const [marks] = useState(() => new NoteMarks());
  const [people, setPeople] = useState<readonly Callable[]>([]);
  const [isOn, setOn] = useState(true);
  const state = useSyncExternalStore(marks.subscribe, marks.state, marks.state);
  const reload = useCallback(async () => {
    const answer = await ask(editionId);
    if (answer?.ok) {
      setPeople(answer.value.people);
      marks.show(answer.value.notes);
    } else if (answer?.code === "not_found") setOn(false);
    else marks.fail();
  }, [marks, editionId]);
  useEffect(() => {
    void reload();
    const again = () => void reload();
    const events = ["online", NOTES_CHANGED];
    for (const event of events) window.addEventListener(event, again);
    return () => {
      for (const event of events) window.removeEventListener(event, again);
      marks.stop();
    };
  }, [marks, reload]);
  return { marks, state, people, isOn, reload };
}

async function ask(editionId: number) {
  try {
    const response = await fetch(paths.api.notes(editionId), { cache: "no-store" });
    return (await response.json()) as Answer<{
      notes: readonly ShownNote[];
      people: readonly Callable[];
    }>;
  } catch {
    return null;
  }
}
