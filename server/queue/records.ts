import { LRUCache } from "lru-cache";
import type { Reader } from "#db/client.ts";
import {
  listOpenPages,
  listQueueRecords,
  listQueueTexts,
  type QueueRecord,
} from "#db/queries/desk.ts";
import type { Person, TextFacts } from "#domain/article/queue-row.ts";
import { textFacts } from "#domain/article/text-facts.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";

/** How long an open page outlives its last sign of life. Seconds. */
export const OPEN_PAGE_SECONDS = 60;

/** All that a line of the queue can tell, before it is decided who may see it. */
export type QueueFacts = QueueRecord & {
  readonly text: TextFacts;
  readonly openTo: readonly Person[];
};

/** Enough for several days' open texts; a line takes some hundred bytes. */
const MOST_TEXTS = 50_000;
/** Texts are long and lie apart from their rows: so many at once are fetched. */
const TEXTS_AT_ONCE = 500;

/** By hash and kind, from which alone they follow: nothing in here can be out of date. */
const texts = new LRUCache<string, TextFacts>({ max: MOST_TEXTS });

/** The whole queue, or what of the given editions lies in it, whoever may read it. */
export async function loadQueueFacts(
  reader: Reader,
  editionIds?: readonly number[],
  tries = 3,
): Promise<QueueFacts[]> {
  const [records, open] = await Promise.all([
    listQueueRecords(reader, LOCK_SECONDS, editionIds),
    listOpenPages(reader, OPEN_PAGE_SECONDS, editionIds),
  ]);
  await fetchTexts(reader, records);
  const whole = records.flatMap((record) => {
    const text = texts.get(keyOf(record));
    return text ? [{ ...record, text, openTo: open.get(record.editionId) ?? [] }] : [];
  });
  // Saved anew between the two questions: the line is read once more.
  const overtaken = records.filter((record) => !texts.has(keyOf(record)));
  if (overtaken.length === 0 || tries === 0) return whole;
  const ids = overtaken.map(({ editionId }) => editionId);
  return [...whole, ...(await loadQueueFacts(reader, ids, tries - 1))];
}

/** Whoever asks meanwhile waits and finds the texts there: at a start everybody asks for all. */
let fetching: Promise<void> = Promise.resolve();

function fetchTexts(reader: Reader, records: readonly QueueRecord[]): Promise<void> {
  const isMissing = (record: QueueRecord) => !texts.has(keyOf(record));
  if (!records.some(isMissing)) return Promise.resolve();
  const fetched = fetching.then(() => fetchMissing(reader, records.filter(isMissing)));
  fetching = fetched.catch(() => undefined);
  return fetched;
}

async function fetchMissing(reader: Reader, missing: readonly QueueRecord[]): Promise<void> {
  for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
    const some = missing.slice(from, from + TEXTS_AT_ONCE);
    const byId = new Map(some.map((record) => [record.editionId, record]));
    for (const { editionId, hash, content } of await listQueueTexts(reader, [...byId.keys()])) {
      const record = byId.get(editionId);
      if (!record) continue;
      const key = keyOf({ ...record, textHash: hash });
      texts.set(key, textFacts(content, record.facts.kind));
    }
  }
}

function keyOf({ textHash, facts }: Pick<QueueRecord, "textHash" | "facts">): string {
  return `${textHash} ${facts.kind}`;
}
