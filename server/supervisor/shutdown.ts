import { say } from "./log.ts";
import { inPlainWords } from "./plain-errors.ts";

/** Something that runs and must end with us. */
export interface Running {
  readonly name: string;
  stop(): Promise<void>;
  stopAtOnce(): void;
}

export interface House {
  /** Notes what runs and must be stopped. */
  add<T extends Running>(running: T): T;
  /** Called last, also when we are forced. */
  atEnd(release: () => void): void;
  /** Stops everything, tells the fault if there is one, and ends the process. */
  close(fault?: unknown): Promise<never>;
}

/** Readers are let go first, the database last. */
const order = ["press", "web", "build", "worker", "postgres"];

/** npm hands a terminal's Ctrl-C on to us a second time; only a later one means impatience. */
const echo = 600;

/** Ctrl-C, SIGTERM and a closed terminal stop all parts in order; a second Ctrl-C at once. */
export function openHouse(): House {
  const running: Running[] = [];
  const releases: (() => void)[] = [];
  let closing = 0;

  let current: Running | null = null;

  const house: House = {
    add(part) {
      // Began while we were closing: `close` goes on until none is left.
      running.push(part);
      return part;
    },
    atEnd(release) {
      releases.push(release);
    },
    async close(fault) {
      if (closing) return new Promise<never>(() => {});
      closing = Date.now();
      for (let part = nextToStop(running); part; part = nextToStop(running)) {
        current = part;
        await part.stop();
      }
      for (const release of releases) release();
      if (fault !== undefined) console.error(`\n${inPlainWords(fault)}\n`);
      process.exit(fault === undefined ? 0 : 1);
    },
  };
  function onSignal(): void {
    if (!closing) {
      say("magam", "멈추는 중 · stopping");
      void house.close();
    } else if (Date.now() - closing > echo) {
      for (const part of [...running, ...(current ? [current] : [])]) part.stopAtOnce();
      for (const release of releases) release();
      process.exit(130);
    }
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) whenOrphaned(onSignal);
  return house;
}

/** A killed npm tells us nothing, and whoever killed it expects the house to be gone. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

function nextToStop(running: Running[]): Running | undefined {
  running.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return running.shift();
}
