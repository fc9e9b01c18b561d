import type { Db } from "#db/client.ts";
import { newsroomDb } from "../databases.ts";
import { type LiveHub, liveHub } from "../live/hub.ts";
import { notedAway } from "../outage.ts";
import { loadQueueFacts, type QueueFacts } from "./records.ts";

/**
 * The whole queue in memory, for all open pages of this process: a change costs the database one
 * question, however many look on. Who may see what of it is decided for each of them (row.ts).
 */
export type QueueSource = {
  /** As last heard; null until it was read for the first time. */
  current(): ReadonlyMap<number, QueueFacts> | null;
  /** As it stands to the last change; null where some change may not have been heard. */
  fresh(): HeardQueue | null;
  /** Milliseconds, by the database's clock. */
  now(): number;
  /** Called with the numbers of lines that read differently now, or are gone; with none at the first reading. */
  watch(onChange: (editionIds: ReadonlySet<number>) => void): () => void;
  stop(): void;
};

export type HeardQueue = { readonly facts: readonly QueueFacts[]; readonly now: number };

/** Changes of one moment are read together. */
const GATHER_MS = 20;
/** What no change tells: a lock or an open page that expired, an embargo or a day that ended. */
const AGAIN_MS = 15_000;

export function startQueueSource(db: Db, hub: LiveHub, againMs: number = AGAIN_MS): QueueSource {
  const watchers = new Set<(editionIds: ReadonlySet<number>) => void>();
  const prints = new Map<number, string>();
  let known: Map<number, QueueFacts> | null = null;
  let clockAhead = 0;
  let wantsAll = true;
  /** How often something may have been missed, and how often that was when all was read last. */
  let missed = 1;
  let covered = 0;
  let coveredAt = Number.NEGATIVE_INFINITY;
  let wanted = new Set<number>();
  let isReading = false;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const stopListening = hub.listen("edition", (id) => {
    if (id === null) missAll();
    else wanted.add(id);
    soon();
  });
  const again = setInterval(readAll, againMs);
  again.unref();
  soon(0);

  /** Nobody looks: what expires meanwhile is read when somebody does. */
  function readAll(): void {
    if (watchers.size === 0) return;
    wantsAll = true;
    soon(0);
  }

  function missAll(): void {
    missed += 1;
    wantsAll = true;
  }

  function soon(ms = GATHER_MS): void {
    if (!isReading && !isOver) timer ??= setTimeout(() => void read(), ms);
  }

  /** One after the other: an older answer must not overwrite a newer one. */
  async function read(): Promise<void> {
    timer = undefined;
    isReading = true;
    const [all, ids, covers, since] = [wantsAll, wanted, missed, performance.now()];
    wantsAll = false;
    wanted = new Set();
    let isAway = false;
    try {
      const isFirst = known === null;
      const found = await loadQueueFacts(db, all ? undefined : [...ids]);
      const changed = take(found, all ? new Set(known?.keys()) : ids);
      if (all) [covered, coveredAt] = [covers, since];
      if (changed.size > 0 || isFirst) for (const onChange of watchers) onChange(changed);
    } catch (error) {
      isAway = true;
      missAll();
      if (!isOver && !notedAway(error)) console.error("the queue cannot be read:", error);
    }
    isReading = false;
    // While the database is away the next beat asks again, or the line that is back.
    if (wanted.size > 0 || (wantsAll && !isAway)) soon();
  }

  function take(found: readonly QueueFacts[], asked: ReadonlySet<number>): Set<number> {
    const next = known ?? new Map<number, QueueFacts>();
    known = next;
    const changed = new Set<number>();
    const seen = new Set(found.map(({ editionId }) => editionId));
    for (const id of asked) {
      if (seen.has(id) || !next.delete(id)) continue;
      prints.delete(id);
      changed.add(id);
    }
    for (const facts of found) {
      const print = printOf(facts);
      if (prints.get(facts.editionId) !== print) changed.add(facts.editionId);
      prints.set(facts.editionId, print);
      next.set(facts.editionId, facts);
    }
    const clock = found[0]?.facts.now.getTime();
    if (clock !== undefined) clockAhead = clock - Date.now();
    return changed;
  }

  return {
    current: () => known,
    fresh() {
      // While nobody looks, what expires is not read.
      const isRecent = performance.now() - coveredAt < 2 * againMs;
      if (!known || !hub.hears() || covered !== missed || !isRecent) return null;
      return { facts: [...known.values()], now: Date.now() + clockAhead };
    },
    now: () => Date.now() + clockAhead,
    watch(onChange) {
      watchers.add(onChange);
      if (watchers.size === 1) readAll();
      return () => void watchers.delete(onChange);
    },
    stop() {
      isOver = true;
      stopListening();
      clearInterval(again);
      clearTimeout(timer);
    },
  };
}

/** Everything that can make a line read differently; the clock only by an embargo that ends. */
function printOf(known: QueueFacts): string {
  const { now, embargoUntil } = known.facts;
  return JSON.stringify({
    ...known,
    facts: { ...known.facts, now: embargoUntil !== null && embargoUntil > now },
  });
}

/** On globalThis, because Next gives each bundle a copy of this module. */
const shared = globalThis as typeof globalThis & { magamQueueSource?: QueueSource };

/** Of this web process; started by the first page that asks, and kept. */
export function queueSource(): QueueSource {
  shared.magamQueueSource ??= startQueueSource(newsroomDb(), liveHub());
  return shared.magamQueueSource;
}
