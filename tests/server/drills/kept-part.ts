import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { PartSpec } from "#server/supervisor/part.ts";

/** A part of the house that can be killed without warning and is started again at once. */
export interface KeptPart {
  readonly name: string;
  /** Its process while it serves. */
  child(): ChildProcess | null;
  /** `kill -9`; a part that is just down is left alone. True if something was killed. */
  kill(): boolean;
  /** Resolves when it serves. Rejects after `patience` milliseconds. */
  ready(patience?: number): Promise<void>;
  stop(): Promise<void>;
}

const BETWEEN_LIVES_MS = 50;
const PATIENCE_MS = 30_000;

/**
 * Unlike the supervisor's `runPart` it waits no growing time between lives: a drill that kills for
 * minutes wants to test what happens, not how long the supervisor has lost its trust.
 * @param pidOf the process to kill, where it is not the started one
 */
export function keepPart(
  spec: PartSpec,
  pidOf: (child: ChildProcess) => number | null = (child) => child.pid ?? null,
): KeptPart {
  let child: ChildProcess | null = null;
  let over = new AbortController();
  let up = false;
  let stopping = false;
  let serving = Promise.withResolvers<void>();

  function noteDown(): void {
    over.abort();
    if (up) serving = Promise.withResolvers<void>();
    up = false;
  }

  async function live(): Promise<void> {
    const running = await spec.start();
    child = running;
    over = new AbortController();
    const { signal } = over;
    const ended = new Promise<void>((resolve) => {
      running.once("exit", () => resolve());
      running.once("error", () => resolve());
    });
    if (stopping) spec.stop(running);
    void spec.ready(running, signal).then(
      () => {
        if (signal.aborted) return;
        up = true;
        serving.resolve();
      },
      () => spec.stopAtOnce(running),
    );
    await ended;
    child = null;
    noteDown();
  }

  async function keepAlive(): Promise<void> {
    while (!stopping) {
      await live().catch(() => undefined);
      if (!stopping) await pause(BETWEEN_LIVES_MS);
    }
  }

  const life = keepAlive();
  return {
    name: spec.name,
    child: () => (up ? child : null),
    kill() {
      const pid = child === null ? null : pidOf(child);
      if (pid === null) return false;
      noteDown();
      try {
        return process.kill(pid, "SIGKILL");
      } catch {
        return false;
      }
    },
    async ready(patience = PATIENCE_MS) {
      const deadline = new AbortController();
      const late = pause(patience, "late", { signal: deadline.signal }).catch(() => "in time");
      const first = await Promise.race([serving.promise, late]);
      deadline.abort();
      if (first === "late") throw new Error(`${spec.name} did not come up within ${patience} ms`);
    },
    async stop() {
      stopping = true;
      if (child) spec.stop(child);
      const impatience = setTimeout(() => child && spec.stopAtOnce(child), spec.grace);
      await life;
      clearTimeout(impatience);
    },
  };
}
