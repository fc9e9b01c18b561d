/**
 * A promise in seconds is made for a machine that is not slowed: a shared one was seen at a fifth
 * of its speed for minutes, and a test must then not tell of the host. So a limit that was missed
 * is stretched by as much as a fixed loop takes longer than it does on any processor of our days.
 */
const STEPS = 1e7;
const AT_FULL_PACE_MS = 20;

/** `ms` on a machine at full pace, as milliseconds of this moment; never less than `ms`. */
export function atThisPace(ms: number): number {
  const took = [loop(), loop(), loop()].sort((a, b) => a - b)[1] ?? 0;
  return ms * Math.max(1, took / AT_FULL_PACE_MS);
}

/** Whether what took `elapsed` was done within `ms`, looking at the pace only if it was not. */
export function within(elapsed: number, ms: number): boolean {
  return elapsed < ms || elapsed < atThisPace(ms);
}

function loop(): number {
  const since = performance.now();
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum = (sum * 31 + step) | 0;
  // The sum is used so that the loop is not left out.
  return performance.now() - since + (sum === 1 ? 1e-9 : 0);
}
