import { Client } from "pg";
import { z } from "zod";
import { causeOf, type Log } from "./log.ts";
import type { DropReceiver, DropSource } from "./press.ts";
import { EVERYTHING } from "./tags.ts";

/** The part of a `pg.Client` that is used here. */
export interface Line {
  connect(): Promise<unknown>;
  query(sql: string): Promise<{ rows: unknown[] }>;
  on(event: "notification", heard: (message: { payload?: string | undefined }) => void): unknown;
  on(event: "error", failed: (error: Error) => void): unknown;
  end(): Promise<void>;
}

export interface ListenOptions {
  open: () => Line;
  log: Log;
  /** Milliseconds; the defaults are the product's. */
  pulse?: number;
  clock?: () => number;
}

const PULSE_MS = 500;
const CONNECT_TIMEOUT_MS = 2000;
/** A line that is half open answers nothing: after this long it counts as lost. */
const QUERY_TIMEOUT_MS = 800;
const LONGEST_WAIT_MS = 1000;
/** `press_pulse()` looks back 60 s: after a longer silence a removal may have been missed for good. */
const PULSE_COVERS_MS = 50_000;
/** Ids are forgotten only when no pulse can name them any more. */
const ID_REMEMBERED_MS = 120_000;

const message = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  tags: z.array(z.string()),
  gone: z.array(z.string()).nullish(),
});

/** Hears changes from PostgreSQL at `url`, a role that may LISTEN and call `magam.press_pulse()`. */
export function listenOnPostgres(url: string, log: Log): DropSource {
  const open = () =>
    new Client({
      connectionString: url,
      application_name: "magam-press",
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    });
  return listenOn({ open, log });
}

/**
 * Keeps one line open for ever: notifications as they come, and a pulse every 500 ms that heals
 * what a lost notification left. Whatever was lost with a connection is healed by dropping all.
 */
export function listenOn(options: ListenOptions): DropSource {
  const { open, log, pulse = PULSE_MS, clock = () => performance.now() } = options;
  return (receive) => {
    const stop = new AbortController();
    const inbox = new Inbox(receive, log, clock);
    let lastHeard = Number.NEGATIVE_INFINITY;
    let failures = 0;
    let lastFault = "";
    let line: Line | undefined;
    const done = keepListening();
    return {
      async close() {
        stop.abort();
        hangUp();
        await done;
      },
    };

    async function keepListening(): Promise<void> {
      while (!stop.signal.aborted) {
        line = open();
        await hold(line).catch(noteFault);
        receive.listening(false);
        hangUp();
        await pause(Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(failures, 4)), stop.signal);
        failures += 1;
      }
    }

    /** Returns when the source is closed; throws at the first query that a lost line refuses. */
    async function hold(held: Line): Promise<void> {
      held.on("error", noteFault);
      held.on("notification", ({ payload }) => inbox.hear(payload));
      await held.connect();
      await held.query("LISTEN magam_press");
      const covered = clock() - lastHeard < PULSE_COVERS_MS;
      receive.drop({ tags: [EVERYTHING], gone: covered ? [] : [EVERYTHING] });
      while (!stop.signal.aborted) {
        const { rows } = await held.query("SELECT * FROM magam.press_pulse()");
        for (const row of rows) inbox.read(row);
        noteHeard();
        await pause(pulse, stop.signal);
      }
    }

    function noteHeard(): void {
      if (lastFault !== "") log("the database is heard again");
      lastFault = "";
      failures = 0;
      lastHeard = clock();
      receive.listening(true);
    }

    function noteFault(error: unknown): void {
      const fault = causeOf(error);
      if (fault !== lastFault && !stop.signal.aborted) log(`the database is not heard: ${fault}`);
      lastFault = fault;
    }

    function hangUp(): void {
      line?.end().catch(() => undefined);
    }
  };
}

/** Passes each change on once, whichever way it comes first. */
class Inbox {
  #receive: DropReceiver;
  #log: Log;
  #clock: () => number;
  #seen = new Map<string, number>();

  constructor(receive: DropReceiver, log: Log, clock: () => number) {
    this.#receive = receive;
    this.#log = log;
    this.#clock = clock;
  }

  /** A notification: what it does not name as gone is only changed. */
  hear(payload: string | undefined): void {
    this.#take(parsed(payload), () => []);
  }

  /** A row of the pulse. Without the column `gone` it may tell of a removal, so it counts as one. */
  read(row: unknown): void {
    this.#take(row, (tags) => tags);
  }

  /** What cannot be read drops everything: it may have been a removal. */
  #take(news: unknown, goneWithout: (tags: string[]) => string[]): void {
    const read = message.safeParse(news);
    if (!read.success) {
      this.#log("a change could not be read; everything is printed anew");
      this.#receive.drop({ tags: [EVERYTHING], gone: [EVERYTHING] });
      return;
    }
    const { id, tags, gone } = read.data;
    if (this.#seen.has(id)) return;
    this.#remember(id);
    this.#receive.drop({ tags, gone: gone === undefined ? goneWithout(tags) : (gone ?? []) });
  }

  #remember(id: string): void {
    const now = this.#clock();
    for (const [old, at] of this.#seen) {
      if (now - at < ID_REMEMBERED_MS) break;
      this.#seen.delete(old);
    }
    this.#seen.set(id, now);
  }
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? "");
  } catch {
    return undefined;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}
