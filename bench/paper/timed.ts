import { cpuMs } from "../cpu.ts";
import { percentile } from "../figure.ts";
import { atPace } from "../pace.ts";

/** What is done for the `number`th time. */
export type Asking<T> = (number: number) => T;

/** The same work on one of the archives. */
export interface Turn {
  /** Articles of the archive. */
  readonly count: number;
  readonly once: Asking<Promise<unknown>>;
  /** Processes whose CPU the work costs. */
  readonly pids: readonly number[];
}

export interface Timed {
  readonly name: string;
  readonly count: number;
  /** Milliseconds from asking to the whole answer. */
  readonly median: number;
  readonly p95: number;
  /** Milliseconds of CPU, median: neighbours on the machine make waits longer, this hardly. */
  readonly cpu: number;
}

const WARM_UP = 20;
const TIMES = 100;

/**
 * One after the other, so that each wait is its own, and every archive in turn, so that all meet the
 * same weather: only then are their times comparable.
 */
export function timed(name: string, turns: readonly Turn[]): Promise<Timed[]> {
  return atPace(async () => {
    const waits = turns.map((): number[] => []);
    const cpu = turns.map((): number[] => []);
    for (let number = 0; number < WARM_UP + TIMES; number += 1) {
      for (const [index, { once, pids }] of turns.entries()) {
        const before = cpuMs(pids);
        const since = performance.now();
        await once(number);
        const waited = performance.now() - since;
        if (number < WARM_UP) continue;
        waits[index]?.push(waited);
        cpu[index]?.push(cpuMs(pids) - before);
      }
    }
    return turns.map(({ count }, index) => ({
      ...{ name, count, median: percentile(waits[index] ?? [], 50) },
      ...{ p95: percentile(waits[index] ?? [], 95), cpu: percentile(cpu[index] ?? [], 50) },
    }));
  }, 2);
}
