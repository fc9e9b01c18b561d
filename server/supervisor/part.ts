import type { ChildProcess } from "node:child_process";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import { say } from "./log.ts";
import { PlainError } from "./plain-errors.ts";

/** How one part of the house (postgres, web, worker, press) is started, watched and stopped. */
export interface PartSpec {
  readonly name: string;
  start(): ChildProcess | Promise<ChildProcess>;
  /** Resolves when the part serves, rejects when that cannot be; `over` says that it has ended. */
  ready(child: ChildProcess, over: AbortSignal): Promise<void>;
  /** Asks it to end. */
  stop(child: ChildProcess): void;
  /** Ends it now, with everything it started. */
  stopAtOnce(child: ChildProcess): void;
  /** Milliseconds between asking and ending now. */
  readonly grace: number;
}

export interface Part {
  readonly name: string;
  /** Settles with the first readiness; rejects when it never got that far. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
  stopAtOnce(): void;
}

const firstAttempts = 4;
const firstDelay = 250;
const longestDelay = 10_000;
/** After this long in service a death counts as the first one again. */
const settledAfter = 20_000;

/** Runs a part until it is stopped; whenever it dies it is started again, after a growing pause. */
export function runPart(spec: PartSpec): Part {
  let child: ChildProcess | null = null;
  let stopping = false;
  let wake: () => void = () => {};
  const first = Promise.withResolvers<void>();
  first.promise.catch(() => {});

  /** One life of the part, until its end; returns the best reason known for it. */
  async function live(): Promise<unknown> {
    child = await spec.start();
    const running = child;
    const over = new AbortController();
    const ended = new Promise<Error>((resolve) => {
      running.once("error", resolve);
      running.once("exit", (code, signal) => resolve(new Error(signal ?? `exit code ${code}`)));
    });
    if (stopping) spec.stop(running);
    const outcome = spec.ready(running, over.signal).then(
      () => first.resolve(),
      (reason: unknown) => {
        if (!hasEnded(running)) spec.stopAtOnce(running);
        return reason;
      },
    );
    const end = await ended;
    over.abort();
    child = null;
    // The readiness check may know why the part ended; it is given a moment to say so.
    const known = await Promise.race([outcome, setTimeoutPromise(500)]);
    return known ?? end;
  }

  async function keepAlive(): Promise<void> {
    let deaths = 0;
    let served = false;
    void first.promise.then(
      () => {
        served = true;
      },
      () => {},
    );
    while (!stopping) {
      const since = Date.now();
      const reason = await live().catch((error: unknown) => error);
      if (stopping) return;
      deaths = Date.now() - since > settledAfter ? 1 : deaths + 1;
      if (!served && deaths >= firstAttempts) {
        first.reject(reason instanceof PlainError ? reason : neverServed(spec.name, reason));
        return;
      }
      const delay = Math.min(longestDelay, firstDelay * 2 ** (deaths - 1));
      const words = reason instanceof PlainError ? reason.en : String((reason as Error).message);
      say(spec.name, `ended (${words}); starting again in ${delay / 1000} s`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, delay);
      });
    }
  }

  const life = keepAlive();
  return {
    name: spec.name,
    ready: first.promise,
    async stop() {
      stopping = true;
      wake();
      if (child) spec.stop(child);
      const impatience = setTimeout(() => child && spec.stopAtOnce(child), spec.grace);
      await life;
      clearTimeout(impatience);
    },
    stopAtOnce() {
      stopping = true;
      wake();
      if (child) spec.stopAtOnce(child);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function neverServed(name: string, reason: unknown): PlainError {
  const words = reason instanceof Error ? reason.message : String(reason);
  return new PlainError(
    `${name} 부분이 시작하지 못합니다(${words}). 위에 나온 ${name} │ 줄들에 까닭이 있습니다.`,
    `The part ${name} does not start (${words}); the lines «${name} │» above say why.`,
    reason,
  );
}
