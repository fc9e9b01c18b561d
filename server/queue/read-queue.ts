import type { Db, Reader } from "#db/client.ts";
import { type KeptView, listQueueViews, listSections } from "#db/queries/desk.ts";
import { isDeskOf, type PersonActor } from "#domain/actor.ts";
import { maySeeQueue, type QueueTab } from "#domain/article/queue.ts";
import type { QueueRow } from "#domain/article/queue-row.ts";
import {
  countTabs,
  filterOf,
  type QueueGround,
  type QueueView,
  readView,
  viewRows,
} from "#domain/article/queue-view.ts";
import { loadQueueFacts } from "./records.ts";
import { rowFor } from "./row.ts";
import type { HeardQueue } from "./source.ts";

/** Rows that a page is drawn with; all others follow it. */
const FIRST_ROWS = 30;

export type Queue = {
  readonly view: QueueView;
  readonly ground: QueueGround;
  readonly kept: readonly KeptView[];
  /** Sections whose desk this person is: for these they keep views and set how long a text may wait. */
  readonly deskOf: readonly number[];
  readonly counts: Record<QueueTab, number>;
  /** Breaking texts that went out and that nobody else has read yet. */
  readonly debts: number;
  /** The first of the view, in its order. */
  readonly rows: readonly QueueRow[];
  /** The database's clock, in milliseconds. */
  readonly now: number;
};

/**
 * The queue as this person may see it; null for whom it does not exist. Counts
 * are of the same rows, so that a number tells of nothing one may not read.
 */
export async function readQueue(
  db: Db,
  actor: PersonActor,
  asked: Partial<Record<string, string>>,
  heard?: HeardQueue | null,
): Promise<Queue | null> {
  const [ground, whole] = await Promise.all([
    readGround(db, actor),
    readWholeQueue(db, actor, heard),
  ]);
  if (!ground || !whole) return null;
  const { rows, now } = whole;
  const view = readView((name) => asked[name], ground);
  const passes = filterOf({ ...view, kind: null, reporter: null }, ground, now, "");
  return {
    view,
    ground,
    kept: await listQueueViews(db, actor.id, ground.own),
    deskOf: ground.sections.filter(({ id }) => isDeskOf(actor, id)).map(({ id }) => id),
    counts: countTabs(rows, view, ground, now),
    debts: rows.filter((row) => row.owesReview && passes(row)).length,
    rows: viewRows(rows, view, ground, now).slice(0, FIRST_ROWS),
    now,
  };
}

export type WholeQueue = { readonly rows: readonly QueueRow[]; readonly now: number };

/**
 * Every line that this person may see; null for whom there is no queue. Of what the house heard to
 * the last change (source.ts), where it is handed in; else the database is asked.
 */
export async function readWholeQueue(
  db: Db,
  actor: PersonActor,
  heard?: HeardQueue | null,
): Promise<WholeQueue | null> {
  if (!maySeeQueue(actor)) return null;
  const { facts, now } = heard ?? (await readNow(db));
  return { rows: facts.flatMap((one) => rowFor(actor, one) ?? []), now };
}

async function readNow(db: Db): Promise<HeardQueue> {
  const facts = await loadQueueFacts(db);
  // An empty queue has no ages to tell.
  return { facts, now: facts[0]?.facts.now.getTime() ?? Date.now() };
}

/** What the queue stands on for this person; null for whom there is none. */
export async function readGround(db: Reader, actor: PersonActor): Promise<QueueGround | null> {
  if (!maySeeQueue(actor)) return null;
  return { me: actor.id, own: ownSectionIds(actor), sections: await listSections(db) };
}

/** The sections this person reads for; null means every one. */
export function ownSectionIds(actor: PersonActor): readonly number[] | null {
  const ids = actor.grants
    .filter(({ role }) => maySeeQueue({ ...actor, grants: [{ role, sectionId: null }] }))
    .map(({ sectionId }) => sectionId);
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
}
