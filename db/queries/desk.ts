import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editions,
  killRequests,
  locks,
  openPages,
  people,
  queueViews,
  revisions,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { QUEUE_STATUSES } from "#domain/article/queue.ts";
import type { Person } from "#domain/article/queue-row.ts";
import type { QueueView } from "#domain/article/queue-view.ts";
import { LIVE_STATUSES } from "#domain/article/status.ts";
import { factColumns, factsOf } from "./edition-facts.ts";
import { openNotes } from "./notes.ts";

/** What lies in the queue, whoever may read it: all but its text, which `textHash` names. */
export type QueueRecord = {
  readonly editionId: number;
  readonly number: number;
  readonly version: number;
  readonly textHash: string;
  readonly facts: EditionFacts;
  readonly orderedLength: number | null;
  /** What is said and waits for somebody: the note to the desk, and open notes on the text. */
  readonly notes: number;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
  readonly claimer: Person | null;
  readonly approver: string | null;
  readonly lockHolder: string | null;
  readonly breakingBy: number | null;
  readonly reviewedAfterBy: number | null;
};

/** The whole queue, or what of the given editions lies in it. */
export async function listQueueRecords(
  reader: Reader,
  lockSeconds: number,
  editionIds?: readonly number[],
): Promise<QueueRecord[]> {
  if (editionIds?.length === 0) return [];
  const claimer = alias(people, "claimer");
  const approver = alias(people, "approver");
  const holder = alias(people, "holder");
  const open = openNotes(reader);
  const rows = await reader
    .select({
      ...factColumns(lockSeconds),
      number: editions.number,
      version: editions.version,
      orderedLength: editions.orderedLength,
      notes: sql<number>`(case when ${editions.deskNote} <> '' then 1 else 0 end
        + coalesce(${open.count}, 0))::int`,
      submittedAt: editions.submittedAt,
      publishedAt: editions.publishedAt,
      changedAt: editions.changedAt,
      claimerName: claimer.name,
      approverName: approver.name,
      holderName: holder.name,
      breakingBy: editions.breakingBy,
      reviewedAfterBy: editions.reviewedAfterBy,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(open, eq(open.articleId, articles.id))
    .leftJoin(locks, eq(locks.editionId, editions.id))
    .leftJoin(killRequests, eq(killRequests.editionId, editions.id))
    .leftJoin(revisions, eq(revisions.id, editions.returnedRevisionId))
    .leftJoin(claimer, eq(claimer.id, editions.claimedBy))
    .leftJoin(approver, eq(approver.id, editions.approvedBy))
    .leftJoin(holder, eq(holder.id, locks.holderId))
    .where(and(liesInQueue(), editionIds && inArray(editions.id, [...editionIds])));
  return rows.map((row) => ({
    editionId: row.id,
    number: row.number,
    version: row.version,
    textHash: row.workingHash,
    facts: factsOf(row),
    orderedLength: row.orderedLength,
    notes: row.notes,
    submittedAt: row.submittedAt,
    publishedAt: row.publishedAt,
    changedAt: row.changedAt,
    claimer: row.claimedBy && row.claimerName ? { id: row.claimedBy, name: row.claimerName } : null,
    approver: row.approverName,
    lockHolder: row.lockHolder === null ? null : row.holderName,
    breakingBy: row.breakingBy,
    reviewedAfterBy: row.reviewedAfterBy,
  }));
}

/** The texts of those editions as they stand. */
export async function listQueueTexts(
  reader: Reader,
  editionIds: readonly number[],
): Promise<{ editionId: number; hash: string; content: Content }[]> {
  if (editionIds.length === 0) return [];
  return reader
    .select({
      editionId: workingTexts.editionId,
      hash: workingTexts.contentHash,
      content: workingTexts.content,
    })
    .from(workingTexts)
    .where(inArray(workingTexts.editionId, [...editionIds]));
}

/** Whose pages are open, by edition; a page that gave no sign for so long is gone. */
export async function listOpenPages(
  reader: Reader,
  seconds: number,
  editionIds?: readonly number[],
): Promise<Map<number, Person[]>> {
  const rows = await reader
    .selectDistinct({ editionId: openPages.editionId, id: people.id, name: people.name })
    .from(openPages)
    .innerJoin(people, eq(people.id, openPages.personId))
    .where(
      and(
        sql`${openPages.seenAt} > clock_timestamp() - make_interval(secs => ${seconds})`,
        editionIds && inArray(openPages.editionId, [...editionIds]),
      ),
    )
    .orderBy(people.name, people.id);
  const open = new Map<number, Person[]>();
  for (const { editionId, id, name } of rows)
    open.set(editionId, [...(open.get(editionId) ?? []), { id, name }]);
  return open;
}

export type KeptView = {
  readonly id: number;
  readonly name: string;
  readonly view: QueueView;
  /** The section whose desk keeps it; null for a person's own. */
  readonly sectionId: number | null;
};

/** A person's own views and those of the given sections' desks; null for every section. */
export async function listQueueViews(
  reader: Reader,
  personId: number,
  sectionIds: readonly number[] | null,
): Promise<KeptView[]> {
  const { id, name, view, sectionId } = queueViews;
  return reader
    .select({ id, name, view, sectionId })
    .from(queueViews)
    .where(
      or(
        eq(queueViews.personId, personId),
        sectionIds === null ? isNotNull(sectionId) : inArray(sectionId, [...sectionIds]),
      ),
    )
    .orderBy(sql`${sectionId} nulls first`, name, id);
}

/** In the menu's order, each followed by the sections that lie in it. */
export async function listSections(reader: Reader) {
  const parent = alias(sections, "parent");
  return reader
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      nameEn: sections.nameEn,
      parentId: sections.parentId,
      wait: { long: sections.waitLong, tooLong: sections.waitTooLong },
    })
    .from(sections)
    .leftJoin(parent, eq(parent.id, sections.parentId))
    .orderBy(
      sql`coalesce(${parent.position}, ${sections.position})`,
      sql`coalesce(${parent.id}, ${sections.id})`,
      sql`${sections.parentId} is not null`,
      asc(sections.position),
      asc(sections.id),
    );
}

/** Each branch has an index of its own; as one condition it would read the whole archive. */
function liesInQueue(): SQL {
  const { id, status, publishedAt, breakingBy, reviewedAfterBy, legalHold, onHold } = editions;
  const branches = [
    inArray(status, [...QUEUE_STATUSES]),
    and(inArray(status, ["draft"]), or(eq(legalHold, true), eq(onHold, true))),
    and(
      inArray(status, [...LIVE_STATUSES]),
      sql`${publishedAt} >= date_trunc('day', clock_timestamp() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul'`,
    ),
    and(isNotNull(breakingBy), isNull(reviewedAfterBy), inArray(status, [...LIVE_STATUSES])),
  ];
  const selects = branches.map((branch) => sql`select ${id} from ${editions} where ${branch}`);
  return sql`${id} in (${sql.join(selects, sql` union `)})`;
}
