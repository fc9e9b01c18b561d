import { percentile } from "../figure.ts";

/** What is done for the `number`th time. */
export type Asking<T> = (number: number) => T;

export interface Timed {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

const WARM_UP = 60;
const TIMES = 150;

/** One after the other, so that each wait is its own. */
export async function timed(name: string, once: Asking<Promise<unknown>>): Promise<Timed> {
  const waits: number[] = [];
  for (let number = 0; number < WARM_UP + TIMES; number += 1) {
    const since = performance.now();
    await once(number);
    if (number >= WARM_UP) waits.push(performance.now() - since);
  }
  return { name, median: percentile(waits, 50), p95: percentile(waits, 95) };
}
