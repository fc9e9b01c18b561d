import { eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editions,
  killRequests,
  locks,
  revisions,
  workingTexts,
} from "#db/schema/index.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { LIVE_STATUSES, OPEN_STATUSES, type Status } from "#domain/article/status.ts";

const MATTERING: readonly string[] = [...OPEN_STATUSES, ...LIVE_STATUSES];

/**
 * What deciding needs to know of many editions, in one statement and without a
 * lock: for drawing buttons and leaving out what one may not read. Verbs decide
 * on facts of their own, read under lock. `lockSeconds`: how long a lock outlives
 * the last sign of its holder.
 */
export async function listEditionFacts(
  reader: Reader,
  editionIds: readonly number[],
  lockSeconds: number,
): Promise<Map<number, EditionFacts>> {
  if (editionIds.length === 0) return new Map();
  const rows = await reader
    .select(factColumns(lockSeconds))
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(locks, eq(locks.editionId, editions.id))
    .leftJoin(killRequests, eq(killRequests.editionId, editions.id))
    .leftJoin(revisions, eq(revisions.id, editions.returnedRevisionId))
    .where(inArray(editions.id, [...editionIds]));
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** Of the tables joined above, for other questions about the same editions. */
export function factColumns(lockSeconds: number) {
  return {
    id: editions.id,
    status: editions.status,
    sectionId: articles.sectionId,
    kind: articles.kind,
    practice: articles.practice,
    claimedBy: editions.claimedBy,
    approvedBy: editions.approvedBy,
    lockHolder: sql<
      number | null
    >`case when ${locks.seenAt} > clock_timestamp() - make_interval(secs => ${lockSeconds})
        then ${locks.holderId}::float8 end`,
    embargoUntil: editions.embargoUntil,
    legalHold: editions.legalHold,
    onHold: editions.onHold,
    publishAt: editions.publishAt,
    endsAt: sql<Date | null>`(select b.ends_at from magam.booked_ends b
        where b.article_id = ${editions.articleId})`.mapWith(editions.publishAt),
    approvedHash: editions.approvedHash,
    workingHash: workingTexts.contentHash,
    returnedHash: revisions.contentHash,
    marks: sql<EditionFacts["marks"]>`case when ${editions.status} = 'returned' then (
        select json_build_object('open', count(*) filter (where m.answered_at is null),
          'answered', count(m.answered_at))
        from magam.return_marks m where m.revision_id = ${editions.returnedRevisionId})
        else '{"open": 0, "answered": 0}'::json end`,
    killBy: killRequests.requestedBy,
    killExpiresAt: killRequests.expiresAt,
    people: sql<{ id: number; part: string }[]>`(select coalesce(json_agg(json_build_object(
        'id', p.person_id, 'part', p.part) order by p.person_id), '[]')
        from magam.edition_people p where p.edition_id = ${editions.id})`,
    others: sql<Status[]>`(select coalesce(json_agg(o.status), '[]') from magam.editions o
        where o.article_id = ${editions.articleId} and o.id <> ${editions.id})`,
    now: sql<string>`clock_timestamp()`,
  };
}

export type FactsRow = Omit<
  EditionFacts,
  | "authorIds"
  | "writerIds"
  | "approvedTextUnchanged"
  | "changedSinceReturn"
  | "hasOtherOpenEdition"
  | "liveStatus"
  | "articleKilled"
  | "killRequest"
  | "now"
> & {
  approvedHash: string | null;
  workingHash: string;
  returnedHash: string | null;
  killBy: number | null;
  killExpiresAt: Date | null;
  people: { id: number; part: string }[];
  others: Status[];
  now: string;
};

export function factsOf(row: FactsRow): EditionFacts {
  const others = row.others.filter((status) => MATTERING.includes(status));
  const live = others.find((status) => status === "published" || status === "withdrawn");
  return {
    status: row.status,
    sectionId: row.sectionId,
    kind: row.kind,
    practice: row.practice,
    authorIds: row.people.filter(({ part }) => part === "author").map(({ id }) => id),
    writerIds: row.people.filter(({ part }) => part !== "approver").map(({ id }) => id),
    claimedBy: row.claimedBy,
    approvedBy: row.approvedBy,
    lockHolder: row.lockHolder,
    embargoUntil: row.embargoUntil,
    legalHold: row.legalHold,
    onHold: row.onHold,
    publishAt: row.publishAt,
    endsAt: row.endsAt,
    approvedTextUnchanged: row.approvedHash === row.workingHash,
    changedSinceReturn: row.returnedHash !== null && row.returnedHash !== row.workingHash,
    marks: row.marks,
    hasOtherOpenEdition: others.some((status) => status !== live),
    liveStatus: live ?? null,
    articleKilled: [row.status, ...row.others].includes("killed"),
    killRequest:
      row.killBy === null || row.killExpiresAt === null
        ? null
        : { by: row.killBy, expiresAt: row.killExpiresAt },
    now: new Date(row.now),
  };
}
