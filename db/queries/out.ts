import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  alarms,
  articles,
  editions,
  killRequests,
  people,
  publications,
  receipts,
  workingTexts,
} from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { Kicker } from "#domain/article/kind.ts";
import type { Status } from "#domain/article/status.ts";
import type { Look, ReceiptAct, ReceiptState } from "#domain/receipt.ts";

export type ReceiptRow = {
  readonly id: number;
  readonly act: ReceiptAct;
  readonly state: ReceiptState;
  readonly looks: readonly Look[] | null;
  readonly startedAt: Date;
  readonly firstLookAt: Date | null;
  readonly droppedAt: Date | null;
};

/** What readers were given after each act on the article, newest first. */
export async function listReceipts(
  reader: Reader,
  articleId: number,
  most = 50,
): Promise<ReceiptRow[]> {
  return reader
    .select({
      id: receipts.id,
      act: receipts.act,
      state: receipts.state,
      looks: receipts.looks,
      startedAt: receipts.startedAt,
      firstLookAt: receipts.firstLookAt,
      droppedAt: receipts.droppedAt,
    })
    .from(receipts)
    .where(eq(receipts.articleId, articleId))
    .orderBy(desc(receipts.id))
    .limit(most);
}

export type KillRequestRow = {
  readonly by: { readonly id: number; readonly name: string };
  readonly reasonClass: string;
  readonly reason: string;
  readonly expiresAt: Date;
};

export async function findKillRequest(
  reader: Reader,
  editionId: number,
): Promise<KillRequestRow | null> {
  const [row] = await reader
    .select({
      by: { id: people.id, name: people.name },
      reasonClass: killRequests.reasonClass,
      reason: killRequests.reason,
      expiresAt: killRequests.expiresAt,
    })
    .from(killRequests)
    .innerJoin(people, eq(people.id, killRequests.requestedBy))
    .where(eq(killRequests.editionId, editionId));
  return row ?? null;
}

export type ChainStep = {
  readonly editionId: number;
  readonly status: Status;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly isBreaking: boolean;
  readonly publishedAt: Date | null;
};

/** Every edition of an article in order, spiked ones left out: 1보, 2보, 3보 as they grew. */
export async function listSteps(reader: Reader, articleId: number): Promise<ChainStep[]> {
  return reader
    .select({
      editionId: editions.id,
      status: editions.status,
      kicker: sql<Kicker | null>`${workingTexts.content} ->> 'kicker'`,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
      isBreaking: sql<boolean>`${editions.breakingBy} is not null`,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .where(and(eq(editions.articleId, articleId), sql`${editions.status} <> 'spiked'`))
    .orderBy(asc(editions.number));
}

export type LinkedArticle = {
  readonly articleId: number;
  readonly editionId: number;
  readonly headline: string;
  /** Whether it is the one taken further, not the one that takes it further. */
  readonly isBefore: boolean;
};

/** The breaking story a 종합 came from and the 종합 that came from it, by their latest editions. */
export async function listLinked(reader: Reader, articleId: number): Promise<LinkedArticle[]> {
  const own = alias(articles, "own");
  return reader
    .selectDistinctOn([articles.id], {
      articleId: articles.id,
      editionId: editions.id,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
      isBefore: sql<boolean>`${own.followsId} is not distinct from ${articles.id}`,
    })
    .from(own)
    .innerJoin(articles, or(eq(articles.id, own.followsId), eq(articles.followsId, own.id)))
    .innerJoin(editions, eq(editions.articleId, articles.id))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .where(eq(own.id, articleId))
    .orderBy(articles.id, desc(editions.number));
}

/** The text readers have now; null where they have none. */
export async function findPublishedContent(
  reader: Reader,
  articleId: number,
): Promise<Content | null> {
  const [row] = await reader
    .select({ content: publications.content })
    .from(publications)
    .where(
      and(
        eq(publications.articleId, articleId),
        eq(publications.held, false),
        sql`${publications.visibleFrom} <= clock_timestamp()`,
        or(
          isNull(publications.visibleUntil),
          sql`${publications.visibleUntil} > clock_timestamp()`,
        ),
      ),
    )
    .limit(1);
  return row?.content ?? null;
}

export type AlarmRow = {
  readonly kind: "unseen" | "missed" | "killAsked" | "reviewDue" | "lapsed" | "endMissed";
  readonly editionId: number;
  readonly headline: string;
  /** Raised, due, confirmed at the latest, or to be reviewed: by kind. */
  readonly at: Date;
  readonly looks: readonly Look[] | null;
  /** What stopped a booking: `flag.embargo`, `flag.legalHold`, `flag.onHold`. */
  readonly flag?: string;
};

const headline = sql<string>`${workingTexts.content} ->> 'headline'`;
const noLooks = sql<null>`null`;

/**
 * What a desk must not overlook, whoever may read it. Missed bookings are asked of the editions
 * themselves, so that they show even where no worker is left to raise an alarm.
 */
export async function listAlarms(reader: Reader, missedAfterSeconds: number): Promise<AlarmRow[]> {
  const [unseen, missed, asked, due] = await Promise.all([
    reader
      .select({
        kind: sql<"unseen">`'unseen'`,
        editionId: editions.id,
        headline,
        at: receipts.startedAt,
        looks: receipts.looks,
      })
      .from(alarms)
      .innerJoin(receipts, eq(receipts.id, alarms.receiptId))
      .innerJoin(editions, eq(editions.id, alarms.editionId))
      .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
      .where(and(eq(alarms.kind, "unseen"), isNull(alarms.clearedAt)))
      .limit(100),
    reader
      .select({
        kind: sql<"missed">`'missed'`,
        editionId: editions.id,
        headline,
        at: sql<Date>`${editions.publishAt}`.mapWith(editions.publishAt),
        looks: noLooks,
      })
      .from(editions)
      .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
      .where(
        and(
          inArray(editions.status, ["scheduled"]),
          sql`${editions.publishAt} < clock_timestamp() - make_interval(secs => ${missedAfterSeconds})`,
        ),
      )
      .limit(100),
    reader
      .select({
        kind: sql<"killAsked">`'killAsked'`,
        editionId: editions.id,
        headline,
        at: killRequests.expiresAt,
        looks: noLooks,
      })
      .from(killRequests)
      .innerJoin(editions, eq(editions.id, killRequests.editionId))
      .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
      .where(sql`${killRequests.expiresAt} > clock_timestamp()`)
      .limit(100),
    reader
      .select({
        kind: sql<"reviewDue">`'reviewDue'`,
        editionId: editions.id,
        headline,
        at: sql<Date>`${editions.reviewDate}`.mapWith(editions.reviewDate),
        looks: noLooks,
      })
      .from(editions)
      .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
      .where(
        and(
          inArray(editions.status, ["withdrawn"]),
          isNotNull(editions.reviewDate),
          sql`${editions.reviewDate} <= clock_timestamp()`,
        ),
      )
      .limit(100),
  ]);
  return [...unseen, ...missed, ...asked, ...due];
}
