/** What is not there and what one may not see take the same time, rounded up to this. Milliseconds. */
const STEP_MS = 50;

/**
 * Work whose empty result must not tell by its time whether there was something: a hidden article
 * costs a few queries more than a missing one.
 */
export async function alike<T>(work: () => Promise<T | null>): Promise<T | null> {
  const since = performance.now();
  const found = await work();
  if (found === null) await untilStep(since);
  return found;
}

/** Waits for the end of the step in which one is now, counted from `since` (`performance.now()`). */
export async function untilStep(since: number): Promise<void> {
  const rest = STEP_MS - ((performance.now() - since) % STEP_MS);
  await new Promise((resolve) => setTimeout(resolve, rest));
}
