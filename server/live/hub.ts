import pg from "pg";
import { requireVariable } from "../variables.ts";

export const LIVE_CHANNEL = "magam_live";

/**
 * What a change can be of; the number that comes with it is
 * `edition`: an edition whose line in a queue may read differently now;
 * `alarm`: the edition an alarm was raised or cleared for;
 * `queue`: the section whose desk set something for its queue, 0 for a person's own;
 * `notice`: the person a notice came for;
 * `note`: the article whose notes changed.
 */
export type LiveTopic = "edition" | "alarm" | "queue" | "notice" | "note";

/**
 * Called with the number of what changed, after its commit; with null where anything may have
 * changed unheard, because the line to the database was lost and is back.
 */
export type OnChange = (id: number | null) => void;

export type LiveHub = {
  /** Hears of every change of the topic from now on, until the returned function is called. */
  listen(topic: LiveTopic, onChange: OnChange): () => void;
  /** Whether changes are being heard at the moment. */
  hears(): boolean;
  close(): Promise<void>;
};

/** A lost line is opened again after so long. */
const AGAIN_MS = 500;
/** How often a silent line is asked whether it is still one, and how long it may take to say so. */
const PULSE_MS = 5_000;
const PATIENCE_MS = 2_000;

/**
 * One line to PostgreSQL for all open pages of this process. Whoever listens asks for rows
 * themselves, as the person the page belongs to: nothing but topic and number comes through here.
 */
export function openHub(url: string, log: (line: string) => void = console.error): LiveHub {
  const hearers = new Map<LiveTopic, Set<OnChange>>();
  let line: pg.Client | null = null;
  let pulse: NodeJS.Timeout | undefined;
  let isClosed = false;
  let wasLost = false;
  void open();

  async function open(): Promise<void> {
    if (isClosed) return;
    const next = new pg.Client({
      connectionString: url,
      application_name: "magam live",
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    next.on("error", () => undefined);
    next.on("notification", ({ payload }) => hear(payload ?? ""));
    try {
      await next.connect();
      await next.query(`LISTEN ${LIVE_CHANNEL}`);
    } catch (error) {
      lose(next, error);
      return;
    }
    if (isClosed) return void next.end().catch(() => undefined);
    line = next;
    next.on("end", () => lose(next, "ended"));
    pulse = setInterval(() => next.query("select").catch((error) => lose(next, error)), PULSE_MS);
    pulse.unref();
    if (wasLost) log("live changes are heard again");
    wasLost = false;
    // Also the first time: whoever came before the line was open may have missed something.
    for (const all of hearers.values()) for (const onChange of all) onChange(null);
  }

  function lose(lost: pg.Client, why: unknown): void {
    void lost.end().catch(() => undefined);
    if (lost !== line && line !== null) return;
    clearInterval(pulse);
    line = null;
    if (isClosed) return;
    if (!wasLost) log(`live changes are not heard: ${why instanceof Error ? why.message : why}`);
    wasLost = true;
    setTimeout(() => void open(), AGAIN_MS).unref();
  }

  function hear(payload: string): void {
    const [topic, id] = payload.split(" ");
    for (const onChange of hearers.get(topic as LiveTopic) ?? []) onChange(Number(id));
  }

  return {
    listen(topic, onChange) {
      const all = hearers.get(topic) ?? new Set();
      hearers.set(topic, all.add(onChange));
      return () => void all.delete(onChange);
    },
    hears: () => line !== null,
    async close() {
      isClosed = true;
      clearInterval(pulse);
      await line?.end().catch(() => undefined);
    },
  };
}

/** On globalThis, because Next gives each bundle a copy of this module and one line is enough. */
const known = globalThis as typeof globalThis & { magamLiveHub?: LiveHub };

/** Hears of changes in this web process, on its one line, which is opened by the first who asks. */
export function listenLive(topic: LiveTopic, onChange: OnChange): () => void {
  return liveHub().listen(topic, onChange);
}

export function liveHub(): LiveHub {
  known.magamLiveHub ??= openHub(requireVariable("NEWSROOM_DATABASE_URL"));
  return known.magamLiveHub;
}
