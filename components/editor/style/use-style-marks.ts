"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Answer } from "#domain/answer.ts";
import type { Content } from "#domain/article/content.ts";
import { paths } from "#domain/paths.ts";
import { type StyleData, StyleMarks, type StyleState } from "./style-marks.ts";

export type RunningStyle = {
  readonly marks: StyleMarks;
  readonly state: StyleState;
  /** Asks the house for rules and handouts again. */
  readonly reload: () => Promise<void>;
};

/** The marks of one edition's text while its page is open. */
export function useStyleMarks(
  editionId: number,
  content: Content,
  onPlain: (patch: Pick<Content, "headline" | "decks">) => void,
  /** Not asked for a text that nobody can change any more. */
  isOn = true,
): RunningStyle {
  const [marks] = useState(() => new StyleMarks());
  const state = useSyncExternalStore(marks.subscribe, marks.state, marks.state);
  const reload = useCallback(async () => {
    const data = await ask(editionId);
    if (data) marks.begin(data, makeWorker);
    else marks.fail();
  }, [marks, editionId]);

  useEffect(() => {
    if (!isOn) return;
    void reload();
    const again = () => void reload();
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      marks.stop();
    };
  }, [marks, reload, isOn]);
  useEffect(() => marks.setContent(content), [marks, content]);
  useEffect(() => {
    marks.onPlain = onPlain;
  });
  return { marks, state, reload };
}

function makeWorker(): Worker {
  return new Worker(new URL("./style-worker.ts", import.meta.url), { type: "module" });
}

async function ask(editionId: number): Promise<StyleData | null> {
  try {
    const response = await fetch(paths.api.style(editionId), { cache: "no-store" });
    const answer = (await response.json()) as Answer<StyleData>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
