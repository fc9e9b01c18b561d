"use client";

import { useCallback, useRef, useState } from "react";
import { useReason } from "#components/ui/use-reason.ts";
import type { ShownPicture } from "./picture.ts";
import { sendFile } from "./send-file.ts";

export type Upload = {
  readonly key: number;
  readonly name: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly state: "waiting" | "sending" | "taken" | "known" | "refused";
  /** Why it was refused, as a sentence. */
  readonly sentence: string | null;
};

/** Sent at once; a phone's line is divided no further. */
const AT_ONCE = 2;

/** Files on their way into the library, in the order in which they were given. */
export function useUploads(onTaken: (picture: ShownPicture, isKnown: boolean) => void) {
  const reason = useReason();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const sending = useRef(0);
  const count = useRef(0);
  const told = useRef({ onTaken, reason });
  told.current = { onTaken, reason };

  const change = useCallback((key: number, patch: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  }, []);

  const next = useCallback(async () => {
    const job = waiting.current.shift();
    if (!job) return;
    sending.current += 1;
    change(job.key, { state: "sending" });
    const answer = await sendFile(job.file, (progress) => change(job.key, { progress }));
    sending.current -= 1;
    if (answer.ok) {
      const { isKnown, picture } = answer.value;
      change(job.key, { state: isKnown ? "known" : "taken", progress: 1 });
      told.current.onTaken(picture, isKnown);
    } else {
      const sentence = told.current.reason(answer.reason, answer.values);
      change(job.key, { state: "refused", sentence });
    }
    void next();
  }, [change]);

  const add = useCallback(
    (files: readonly File[]) => {
      const jobs = files.map((file) => {
        count.current += 1;
        return { key: count.current, file };
      });
      waiting.current.push(...jobs);
      setUploads((all) => [
        ...jobs.map(({ key, file }) => ({
          ...{ key, name: file.name, progress: 0 },
          ...{ state: "waiting" as const, sentence: null },
        })),
        ...all,
      ]);
      for (let free = AT_ONCE - sending.current; free > 0; free -= 1) void next();
    },
    [next],
  );

  return { uploads, add, clear: () => setUploads((all) => all.filter(isUnderWay)) };
}

export function isUnderWay({ state }: Upload): boolean {
  return state === "waiting" || state === "sending";
}
