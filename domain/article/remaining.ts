import type { Body } from "./body.ts";
import { bodyText } from "./body-text.ts";

/** Below this share of the published words an update is rather another article. */
export const LEAST_REMAINING = 0.5;

/**
 * How much of a published text an update leaves standing, from 0 to 1, in letters of the words that
 * are still there, wherever they stand now. Cheap enough to be asked at every keystroke.
 */
export function remainingShare(published: Body, next: Body): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(next)) left.set(word, (left.get(word) ?? 0) + 1);
  let all = 0;
  let kept = 0;
  for (const word of wordsOf(published)) {
    const length = [...word].length;
    all += length;
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += length;
  }
  return all === 0 ? 1 : kept / all;
}

function wordsOf(body: Body): string[] {
  return bodyText(body).split(/\s+/).filter(Boolean);
}
