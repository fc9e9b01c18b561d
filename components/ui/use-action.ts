"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Answer, Refused } from "#domain/answer.ts";
import { newKey } from "./new-key.ts";
import { useReason } from "./use-reason.ts";

/** A server action of the house: any input in, a closed answer out. */
export type Action<T> = (input: unknown) => Promise<Answer<T>>;

type Options<T> = {
  onDone?: (value: T) => void;
  onRefused?: (refused: Refused) => void;
  /** Send an idempotency key along. On unless the verb takes none. */
  keyed?: boolean;
  /** Fetch the page anew after success. On unless the page goes elsewhere. */
  refresh?: boolean;
};

export type RunningAction<T> = {
  /** Runs at most once at a time; a second call while pending answers null and does nothing. */
  run: (input: Record<string, unknown>) => Promise<Answer<T> | null>;
  pending: boolean;
  /** Why the last run was refused, as a sentence; null when it was not. */
  sentence: string | null;
  /** Sentences by field path. */
  fields: Record<string, string>;
  refused: Refused | null;
  clear: () => void;
};

/**
 * Runs an action for a form. What was typed stays with the form: a refusal only adds sentences.
 * One intention has one key: a retry after a lost connection cannot act twice.
 */
export function useAction<T>(action: Action<T>, options: Options<T> = {}): RunningAction<T> {
  const { onDone, onRefused, keyed = true, refresh = true } = options;
  const router = useRouter();
  const reasonSentence = useReason();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isRunning = useRef(false);
  const intention = useRef<{ key: string; text: string } | null>(null);

  async function run(input: Record<string, unknown>): Promise<Answer<T> | null> {
    if (isRunning.current) return null;
    isRunning.current = true;
    setPending(true);
    const text = JSON.stringify(input);
    if (intention.current?.text !== text) intention.current = { key: newKey(), text };
    try {
      const answer = await asked(action, keyed ? { ...input, key: intention.current.key } : input);
      setRefused(answer.ok ? null : answer);
      if (answer.ok) {
        intention.current = null;
        onDone?.(answer.value);
        if (refresh) router.refresh();
      } else onRefused?.(answer);
      return answer;
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  }

  const fields = Object.fromEntries(
    Object.entries(refused?.fields ?? {}).map(([path, reason]) => [path, reasonSentence(reason)]),
  );
  return {
    run,
    pending,
    sentence: refused ? reasonSentence(refused.reason, refused.values) : null,
    fields,
    refused,
    clear: () => setRefused(null),
  };
}

/** An action that does not answer is said as unreachable; one that failed inside carries a digest. */
async function asked<T>(action: Action<T>, input: unknown): Promise<Answer<T>> {
  try {
    return await action(input);
  } catch (error) {
    const reason = error instanceof Error && "digest" in error ? "unexpected" : "unreachable";
    return { ok: false, code: "unavailable", reason, values: {}, fields: {}, detail: null };
  }
}
