import { pbkdf2Sync } from "node:crypto";

/**
 * A promise in seconds is made for a machine that is not busy with others: a test must not tell of
 * its neighbours. So a limit that was missed is stretched by as much as a fixed piece of work takes
 * longer than it does on any processor of our days. The work is native code: a loop in JavaScript
 * was seen to take one time or five, by what the compiler made of it in that process.
 */
const ITERATIONS = 50_000;
const AT_FULL_PACE_MS = 20;

/** `ms` on a machine at full pace, as milliseconds of this moment; never less than `ms`. */
export function atThisPace(ms: number): number {
  const took = [fixedWork(), fixedWork(), fixedWork()].sort((a, b) => a - b)[1] ?? 0;
  return ms * Math.max(1, took / AT_FULL_PACE_MS);
}

/** Whether what took `elapsed` was done within `ms`, looking at the pace only if it was not. */
export function within(elapsed: number, ms: number): boolean {
  return elapsed < ms || elapsed < atThisPace(ms);
}

/** Milliseconds that the same work takes at this moment. */
export function fixedWork(): number {
  const since = performance.now();
  pbkdf2Sync("magam", "pace", ITERATIONS, 32, "sha256");
  return performance.now() - since;
}
