import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { articles, editions, locks, people, sections, workingTexts } from "#db/schema/index.ts";
import type { BylineEntry } from "#domain/article/content.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { type BreakingDebt, QUEUE_STATUSES } from "#domain/article/queue.ts";
import { LIVE_STATUSES, type Status } from "#domain/article/status.ts";

/** The letters of the body, counted in code points: the text is NFC, so Hangul counts as it is seen. */
const READ_TEXT = sql`coalesce((select string_agg(run #>> '{}', '') from jsonb_path_query(
  ${workingTexts.content} -> 'body', 'strict $.**?(@.type == "text").text') run), '')`;

/** More than any desk works through; beyond it the oldest come first and the rest follows. */
const MOST_CANDIDATES = 1_000;

/** Editions that may lie in the queue, whoever may read them: without any text. */
export async function listQueueCandidates(
  reader: Reader,
): Promise<({ id: number } & BreakingDebt)[]> {
  return reader
    .select({
      id: editions.id,
      breakingBy: editions.breakingBy,
      reviewedAfterBy: editions.reviewedAfterBy,
    })
    .from(editions)
    .where(
      or(
        inArray(editions.status, [...QUEUE_STATUSES]),
        and(isOpenHeld(), inArray(editions.status, ["draft"])),
        and(inArray(editions.status, [...LIVE_STATUSES]), or(wentOutToday(), owesReview())),
      ),
    )
    .orderBy(asc(editions.changedAt))
    .limit(MOST_CANDIDATES);
}

export type QueueEntry = {
  readonly editionId: number;
  readonly articleId: number;
  readonly number: number;
  readonly version: number;
  readonly status: Status;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly section: { slug: string; name: string; nameEn: string };
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly BylineEntry[];
  /** Characters, without and with spaces. */
  readonly length: { withoutSpaces: number; withSpaces: number };
  readonly submittedAt: Date | null;
  readonly claimedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
  readonly claimedBy: string | null;
  readonly approvedBy: string | null;
  readonly lockedBy: string | null;
  readonly embargoUntil: Date | null;
  readonly legalHold: boolean;
  readonly onHold: boolean;
  readonly breakingBy: number | null;
  readonly reviewedAfterBy: number | null;
};

/** The rows of the queue, of editions that the asker may read. */
export async function listQueueEntries(
  reader: Reader,
  editionIds: readonly number[],
  lockSeconds: number,
): Promise<QueueEntry[]> {
  if (editionIds.length === 0) return [];
  const claimer = alias(people, "claimer");
  const approver = alias(people, "approver");
  const holder = alias(people, "holder");
  return reader
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      number: editions.number,
      version: editions.version,
      status: editions.status,
      kind: articles.kind,
      practice: articles.practice,
      section: { slug: sections.slug, name: sections.name, nameEn: sections.nameEn },
      kicker: sql<Kicker | null>`${workingTexts.content} ->> 'kicker'`,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
      byline: sql<BylineEntry[]>`${workingTexts.content} -> 'byline'`,
      length: {
        withSpaces: sql<number>`length(${READ_TEXT})`,
        withoutSpaces: sql<number>`length(regexp_replace(${READ_TEXT}, '\\s', '', 'g'))`,
      },
      submittedAt: editions.submittedAt,
      claimedAt: editions.claimedAt,
      approvedAt: editions.approvedAt,
      publishAt: editions.publishAt,
      publishedAt: editions.publishedAt,
      changedAt: editions.changedAt,
      claimedBy: claimer.name,
      approvedBy: approver.name,
      lockedBy: holder.name,
      embargoUntil: editions.embargoUntil,
      legalHold: editions.legalHold,
      onHold: editions.onHold,
      breakingBy: editions.breakingBy,
      reviewedAfterBy: editions.reviewedAfterBy,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(claimer, eq(claimer.id, editions.claimedBy))
    .leftJoin(approver, eq(approver.id, editions.approvedBy))
    .leftJoin(
      locks,
      and(
        eq(locks.editionId, editions.id),
        sql`${locks.seenAt} > clock_timestamp() - make_interval(secs => ${lockSeconds})`,
      ),
    )
    .leftJoin(holder, eq(holder.id, locks.holderId))
    .where(inArray(editions.id, [...editionIds]));
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

function isOpenHeld() {
  return or(eq(editions.legalHold, true), eq(editions.onHold, true));
}

function owesReview() {
  return and(isNotNull(editions.breakingBy), isNull(editions.reviewedAfterBy));
}

function wentOutToday() {
  return sql`${editions.publishedAt} >= date_trunc('day', clock_timestamp() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul'`;
}
