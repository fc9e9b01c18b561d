import { Client } from "pg";
import { Inbox } from "./inbox.ts";
import { causeOf, type Log } from "./log.ts";
import type { DropSource } from "./press.ts";
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
  patience?: number;
  clock?: () => number;
}

/** With the patience, a new line and its first pulse, a half-open line is healed within 1 s. */
const PULSE_MS = 300;
/**
 * A half-open line answers nothing: after this long another is opened beside it. Not in its place,
 * because a database that is only slow would then have everything printed anew while it is slow.
 */
const PATIENCE_MS = 400;
const CONNECT_TIMEOUT_MS = 2000;
/** After this long without any answer the database itself counts as away. */
const QUERY_TIMEOUT_MS = 2000;
const LONGEST_WAIT_MS = 1000;
const PULSE = "SELECT * FROM magam.press_pulse()";
/** `press_pulse()` looks back 60 s: after a longer silence a removal may have been missed for good. */
const PULSE_COVERS_MS = 50_000;
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
 * Keeps one line open for ever: notifications as they come, and a pulse every 300 ms that heals
 * what a lost notification left. Whatever was lost with a connection is healed by dropping all.
 */
export function listenOn(options: ListenOptions): DropSource {
  const { open, log, pulse = PULSE_MS, patience = PATIENCE_MS } = options;
  const { clock = () => performance.now() } = options;
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
        inbox.close();
        hangUp();
        await done;
      },
    };

    async function keepListening(): Promise<void> {
      while (!stop.signal.aborted) {
        await listen().catch(noteFault);
        receive.listening(false);
        hangUp();
        await pause(Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(failures, 4)), stop.signal);
        failures += 1;
      }
    }

    /** Returns when the source is closed; throws at the first query that a lost line refuses. */
    async function listen(): Promise<void> {
      line = open();
      await join(line);
      dropAll();
      while (!stop.signal.aborted) {
        for (const row of await pulseRows(line)) inbox.read(row);
        noteHeard();
        await pause(pulse, stop.signal);
      }
    }

    async function join(joining: Line): Promise<void> {
      joining.on("error", noteFault);
      joining.on("notification", ({ payload }) => inbox.hear(payload));
      await joining.connect();
      await joining.query("LISTEN magam_press");
    }

    /** The pulse of the held line, or of one opened beside it if that is heard sooner. */
    async function pulseRows(held: Line): Promise<unknown[]> {
      const asked = held.query(PULSE);
      const hushed = new AbortController();
      const answered = asked.finally(() => hushed.abort());
      await Promise.race([answered, pause(patience, hushed.signal)]);
      if (hushed.signal.aborted) return (await answered).rows;
      const spare = open();
      const spared = join(spare).then(() => spare.query(PULSE));
      const first = await Promise.any([
        answered.then(({ rows }) => ({ by: held, rows })),
        spared.then(({ rows }) => ({ by: spare, rows })),
      ]).catch(() => undefined);
      if (first?.by !== spare) {
        discard(spare);
        return first?.rows ?? (await answered).rows;
      }
      noteFault(new Error("the line is half open"));
      line = spare;
      discard(held);
      dropAll();
      return first.rows;
    }

    function dropAll(): void {
      const covered = clock() - lastHeard < PULSE_COVERS_MS;
      receive.drop({ tags: [EVERYTHING], gone: covered ? [] : [EVERYTHING] });
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
      if (line) discard(line);
    }
  };
}

function discard(line: Line): void {
  line.end().catch(() => undefined);
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
