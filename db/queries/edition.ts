import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editions,
  events,
  locks,
  people,
  sections,
  workingTexts,
} from "#db/schema/index.ts";

const claimer = alias(people, "claimer");
const saver = alias(people, "saver");
const asker = alias(people, "asker");

export type EditionRow = NonNullable<Awaited<ReturnType<typeof findEdition>>>;

/** An edition with its article, section and the text as last saved. Says nothing of who may read it. */
export async function findEdition(reader: Reader, editionId: number) {
  const [row] = await reader
    .select({
      id: editions.id,
      articleId: articles.id,
      number: editions.number,
      status: editions.status,
      version: editions.version,
      kind: articles.kind,
      practice: articles.practice,
      section: {
        id: sections.id,
        slug: sections.slug,
        name: sections.name,
        nameEn: sections.nameEn,
      },
      changeKind: editions.changeKind,
      changeReason: editions.changeReason,
      deskNote: editions.deskNote,
      orderedLength: editions.orderedLength,
      submittedAt: editions.submittedAt,
      claimedAt: editions.claimedAt,
      claimerName: claimer.name,
      publishAt: editions.publishAt,
      publishedAt: editions.publishedAt,
      embargoUntil: editions.embargoUntil,
      breaking: sql<boolean>`${editions.breakingBy} is not null`,
      text: {
        content: workingTexts.content,
        version: workingTexts.version,
        savedAt: workingTexts.savedAt,
        saverName: saver.name,
      },
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(claimer, eq(claimer.id, editions.claimedBy))
    .leftJoin(saver, eq(saver.id, workingTexts.savedBy))
    .where(eq(editions.id, editionId));
  return row ?? null;
}

export type LockRow = {
  readonly holderId: number;
  readonly holderName: string;
  readonly page: string;
  readonly takenAt: Date;
  readonly activeAt: Date;
  /** Who wants it, and since how many seconds. */
  readonly askerName: string | null;
  readonly askedAgo: number | null;
};

/** Whose page writes in the edition now. `lockSeconds`: how long a lock outlives its holder's last sign. */
export async function findLock(
  reader: Reader,
  editionId: number,
  lockSeconds: number,
): Promise<LockRow | null> {
  const [row] = await reader
    .select({
      holderId: locks.holderId,
      holderName: people.name,
      page: locks.page,
      takenAt: locks.takenAt,
      activeAt: locks.activeAt,
      askerName: asker.name,
      askedAgo: sql<
        number | null
      >`extract(epoch from clock_timestamp() - ${locks.askedAt})::float8`,
    })
    .from(locks)
    .innerJoin(people, eq(people.id, locks.holderId))
    .leftJoin(asker, eq(asker.id, locks.askedBy))
    .where(
      and(
        eq(locks.editionId, editionId),
        sql`${locks.seenAt} > clock_timestamp() - make_interval(secs => ${lockSeconds})`,
      ),
    );
  return row ?? null;
}

export type ReturnRow = {
  readonly by: string | null;
  readonly at: Date;
  /** As recorded with the act: a return code and the desk's words. */
  readonly detail: Record<string, unknown>;
};

/** The desk's last return of the edition. */
export async function findLastReturn(reader: Reader, editionId: number): Promise<ReturnRow | null> {
  const [row] = await reader
    .select({ by: people.name, at: events.at, detail: events.detail })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(
      and(
        eq(events.editionId, editionId),
        eq(events.name, "returnToReporter"),
        eq(events.outcome, "done"),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  return row ?? null;
}
