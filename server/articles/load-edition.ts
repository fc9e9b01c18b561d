import { and, desc, eq, inArray, max, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  articles,
  bookedEnds,
  editionPeople,
  editions,
  killRequests,
  locks,
  returnMarks,
  revisions,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { Actor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { LOCK_SECONDS } from "#domain/article/lock.ts";
import type { EditionFacts } from "#domain/article/permissions.ts";
import { LIVE_STATUSES, OPEN_STATUSES, type Status } from "#domain/article/status.ts";
import { DomainError } from "#domain/errors.ts";

export { LOCK_SECONDS } from "#domain/article/lock.ts";

export type LoadedEdition = Awaited<ReturnType<typeof loadEdition>>;

/**
 * An edition with all that deciding needs, its article's row locked: verbs on
 * one article go one after the other, and each sees what the one before did.
 */
export async function loadEdition(tx: Tx, editionId: number) {
  const [place] = await tx
    .select({ articleId: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId));
  if (!place) throw new DomainError("not_found", "edition.notFound");
  const [article] = await tx
    .select()
    .from(articles)
    .where(eq(articles.id, place.articleId))
    .for("update");
  const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId));
  const [working] = await tx
    .select()
    .from(workingTexts)
    .where(eq(workingTexts.editionId, editionId));
  if (!article || !edition || !working) throw new DomainError("not_found", "edition.notFound");

  const [section] = await tx.select().from(sections).where(eq(sections.id, article.sectionId));
  const others = await tx
    .select({ id: editions.id, status: editions.status })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, article.id),
        ne(editions.id, edition.id),
        inArray(editions.status, [...OPEN_STATUSES, ...LIVE_STATUSES, "killed"]),
      ),
    );
  const people = await tx
    .select({ personId: editionPeople.personId, part: editionPeople.part })
    .from(editionPeople)
    .where(eq(editionPeople.editionId, editionId));
  const [lock] = await tx
    .select({
      holderId: locks.holderId,
      page: locks.page,
      alive: sql<boolean>`${locks.seenAt} > clock_timestamp() - make_interval(secs => ${LOCK_SECONDS})`,
      seenAgo: sql<number>`extract(epoch from clock_timestamp() - ${locks.seenAt})::float8`,
      askedBy: locks.askedBy,
      askedPage: locks.askedPage,
      askedAgo: sql<
        number | null
      >`extract(epoch from clock_timestamp() - ${locks.askedAt})::float8`,
    })
    .from(locks)
    .where(eq(locks.editionId, editionId));
  const [killRequest] = await tx
    .select()
    .from(killRequests)
    .where(eq(killRequests.editionId, editionId));
  const [end] = await tx
    .select({ at: bookedEnds.endsAt })
    .from(bookedEnds)
    .where(eq(bookedEnds.articleId, article.id));
  const [clock] = await tx
    .select({ now: sql<string>`clock_timestamp()`, last: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.editionId, editionId));
  const returned = edition.returnedRevisionId
    ? await tx
        .select({ hash: revisions.contentHash })
        .from(revisions)
        .where(eq(revisions.id, edition.returnedRevisionId))
    : [];
  const marks = edition.returnedRevisionId
    ? await tx
        .select({ answeredAt: returnMarks.answeredAt })
        .from(returnMarks)
        .where(eq(returnMarks.revisionId, edition.returnedRevisionId))
    : [];

  const isOther = ({ status }: { status: Status }) => status !== "killed";
  const live = others.find((other) => (LIVE_STATUSES as readonly string[]).includes(other.status));
  const facts: EditionFacts = {
    status: edition.status,
    sectionId: article.sectionId,
    kind: article.kind,
    practice: article.practice,
    authorIds: people.filter(({ part }) => part === "author").map(({ personId }) => personId),
    writerIds: people.filter(({ part }) => part !== "approver").map(({ personId }) => personId),
    claimedBy: edition.claimedBy,
    approvedBy: edition.approvedBy,
    lockHolder: lock?.alive ? lock.holderId : null,
    embargoUntil: edition.embargoUntil,
    legalHold: edition.legalHold,
    onHold: edition.onHold,
    publishAt: edition.publishAt,
    endsAt: end?.at ?? null,
    approvedTextUnchanged: edition.approvedHash === working.contentHash,
    changedSinceReturn: returned[0] !== undefined && returned[0].hash !== working.contentHash,
    marks: {
      open: marks.filter(({ answeredAt }) => answeredAt === null).length,
      answered: marks.filter(({ answeredAt }) => answeredAt !== null).length,
    },
    hasOtherOpenEdition: others.some((other) => other !== live && isOther(other)),
    liveStatus: (live?.status as "published" | "withdrawn" | undefined) ?? null,
    articleKilled: edition.status === "killed" || !others.every(isOther),
    killRequest: killRequest
      ? { by: killRequest.requestedBy, expiresAt: killRequest.expiresAt }
      : null,
    now: new Date(clock?.now ?? Number.NaN),
  };
  return {
    article,
    section: section as NonNullable<typeof section>,
    edition,
    working,
    facts,
    lock: lock ?? null,
    liveEditionId: live?.id ?? null,
    openEditionId: others.find((other) => other !== live && isOther(other))?.id ?? null,
    lastRevisionNumber: clock?.last ?? 0,
  };
}

/** What one may not read does not exist for one. */
export function assertReadable(actor: Actor, loaded: LoadedEdition): void {
  if (!mayRead(actor, loaded.facts)) throw new DomainError("not_found", "edition.notFound");
}

/** The latest revision of an edition, for coalescing. */
export async function lastRevision(tx: Tx, editionId: number) {
  const [last] = await tx
    .select({
      id: revisions.id,
      authorId: revisions.authorId,
      at: revisions.at,
      contentHash: revisions.contentHash,
    })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last ?? null;
}
