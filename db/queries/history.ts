import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { alarms, editions, events, people, revisions } from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import type { Status } from "#domain/article/status.ts";
import type { EventName, EventOutcome } from "#domain/event.ts";

/** A history longer than this shows its latest part; nothing of it is lost in the table. */
export const MOST_EVENTS = 2_000;

export type HistoryEdition = {
  readonly id: number;
  readonly articleId: number;
  readonly number: number;
  readonly status: Status;
  readonly changeKind: ChangeKind | null;
};

/** Every edition of the article that the given one belongs to, oldest first. */
export async function listEditionsBeside(
  reader: Reader,
  editionId: number,
): Promise<HistoryEdition[]> {
  const article = reader
    .select({ id: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId));
  return reader
    .select({
      id: editions.id,
      articleId: editions.articleId,
      number: editions.number,
      status: editions.status,
      changeKind: editions.changeKind,
    })
    .from(editions)
    .where(inArray(editions.articleId, article))
    .orderBy(asc(editions.number));
}

export type RecordedEvent = {
  readonly id: number;
  /** Its place in the article's chain, and the hash that binds it there. */
  readonly seq: number;
  readonly hash: string;
  readonly name: EventName;
  readonly outcome: EventOutcome;
  readonly editionId: number | null;
  readonly revisionId: number | null;
  readonly fromStatus: Status | null;
  readonly toStatus: Status | null;
  /** The person's name, or the machinery's job, or neither where an import tells of the past. */
  readonly actorId: number | null;
  readonly actor: string | null;
  readonly job: string | null;
  readonly detail: Record<string, unknown>;
  readonly at: Date;
};

/** Acts and refusals of an article in the given editions, in the order they were recorded. */
export async function listArticleEvents(
  reader: Reader,
  articleId: number,
  editionIds: readonly number[],
  most = MOST_EVENTS,
): Promise<RecordedEvent[]> {
  const latest = await selectEvents(reader)
    .where(
      and(
        eq(events.articleId, articleId),
        or(isNull(events.editionId), inArray(events.editionId, [...editionIds])),
      ),
    )
    .orderBy(desc(events.id))
    .limit(most);
  return latest.reverse();
}

export type RaisedAlarm = {
  readonly id: number;
  readonly kind: "unseen" | "missed";
  readonly editionId: number;
  readonly raisedAt: Date;
  readonly clearedAt: Date | null;
};

/** What the machinery raised an alarm about, oldest first. */
export async function listArticleAlarms(
  reader: Reader,
  editionIds: readonly number[],
): Promise<RaisedAlarm[]> {
  if (editionIds.length === 0) return [];
  return reader
    .select({
      id: alarms.id,
      kind: alarms.kind,
      editionId: alarms.editionId,
      raisedAt: alarms.raisedAt,
      clearedAt: alarms.clearedAt,
    })
    .from(alarms)
    .where(inArray(alarms.editionId, [...editionIds]))
    .orderBy(asc(alarms.id));
}

/** The latest thing that was done to an edition, refusals left out. */
export async function findLastAct(
  reader: Reader,
  editionId: number,
): Promise<RecordedEvent | null> {
  const [last] = await selectEvents(reader)
    .where(and(eq(events.editionId, editionId), eq(events.outcome, "done")))
    .orderBy(desc(events.id))
    .limit(1);
  return last ?? null;
}

export type RevisionEntry = {
  readonly id: number;
  readonly editionId: number;
  readonly number: number;
  readonly cause: RevisionCause;
  readonly name: string;
  readonly author: string | null;
  readonly at: Date;
};

/** Every kept text of the given editions, oldest first, without the texts themselves. */
export async function listRevisions(
  reader: Reader,
  editionIds: readonly number[],
): Promise<RevisionEntry[]> {
  if (editionIds.length === 0) return [];
  return reader
    .select({
      id: revisions.id,
      editionId: revisions.editionId,
      number: revisions.number,
      cause: revisions.cause,
      name: revisions.name,
      author: people.name,
      at: revisions.at,
    })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.authorId))
    .where(inArray(revisions.editionId, [...editionIds]))
    .orderBy(asc(revisions.id));
}

/** A kept text; the asker must have made sure that it may be read. */
export async function findRevisionContent(
  reader: Reader,
  revisionId: number,
): Promise<Content | null> {
  const [row] = await reader
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  return row?.content ?? null;
}

export async function listNames(
  reader: Reader,
  personIds: readonly number[],
): Promise<Map<number, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...personIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function selectEvents(reader: Reader) {
  return reader
    .select({
      id: events.id,
      seq: events.seq,
      hash: events.hash,
      name: events.name,
      outcome: events.outcome,
      editionId: events.editionId,
      revisionId: events.revisionId,
      fromStatus: events.fromStatus,
      toStatus: events.toStatus,
      actorId: events.actorId,
      actor: people.name,
      job: events.job,
      detail: events.detail,
      at: events.at,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId));
}
