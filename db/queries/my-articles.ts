import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editionPeople,
  editions,
  events,
  people,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { OPEN_STATUSES, type Status } from "#domain/article/status.ts";

export type MyArticle = {
  readonly editionId: number;
  readonly articleId: number;
  readonly number: number;
  readonly status: Status;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly section: { readonly name: string; readonly nameEn: string };
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly isAuthor: boolean;
  readonly claimedBy: string | null;
  readonly changedAt: Date;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
};

/** What a desk wrote when it sent an edition back. */
export type ReturnNote = {
  readonly editionId: number;
  readonly by: string | null;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly text: string;
  readonly at: Date;
};

const DAYS_SHOWN = 7;
const MOST = 300;

/** Editions the person wrote or has claimed: the open ones, and those that came to an end this week. */
export async function listMyArticles(reader: Reader, personId: number): Promise<MyArticle[]> {
  const claimer = alias(people, "claimer");
  const since = sql`now() - make_interval(days => ${DAYS_SHOWN})`;
  return reader
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      number: editions.number,
      status: editions.status,
      kind: articles.kind,
      practice: articles.practice,
      section: { name: sections.name, nameEn: sections.nameEn },
      kicker: sql<Kicker | null>`${workingTexts.content} ->> 'kicker'`,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
      isAuthor: sql<boolean>`coalesce(${editionPeople.part} = 'author', false)`,
      claimedBy: claimer.name,
      changedAt: editions.changedAt,
      savedAt: workingTexts.savedAt,
      submittedAt: editions.submittedAt,
      publishAt: editions.publishAt,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(claimer, eq(claimer.id, editions.claimedBy))
    .leftJoin(
      editionPeople,
      and(eq(editionPeople.editionId, editions.id), eq(editionPeople.personId, personId)),
    )
    .where(
      and(
        or(eq(editionPeople.part, "author"), eq(editions.claimedBy, personId)),
        // Not even the headline of what was killed.
        sql`not exists (select 1 from magam.editions k
          where k.article_id = ${editions.articleId} and k.status = 'killed')`,
        or(
          inArray(editions.status, [...OPEN_STATUSES]),
          sql`coalesce(${editions.publishedAt}, ${editions.changedAt}) > ${since}`,
        ),
      ),
    )
    .orderBy(desc(editions.changedAt), desc(editions.id))
    .limit(MOST);
}

/** The latest return of each of these editions. */
export async function listReturnNotes(
  reader: Reader,
  editionIds: readonly number[],
): Promise<ReturnNote[]> {
  if (editionIds.length === 0) return [];
  return reader
    .selectDistinctOn([events.editionId], {
      editionId: sql<number>`${events.editionId}::float8`,
      by: people.name,
      code: sql<string>`coalesce(${events.detail} ->> 'code', '')`,
      name: sql<string>`coalesce(${events.detail} ->> 'name', '')`,
      nameEn: sql<string>`coalesce(${events.detail} ->> 'nameEn', '')`,
      text: sql<string>`coalesce(${events.detail} ->> 'text', '')`,
      at: events.at,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(
      and(
        inArray(events.editionId, [...editionIds]),
        eq(events.name, "returnToReporter"),
        eq(events.outcome, "done"),
      ),
    )
    .orderBy(events.editionId, desc(events.id));
}
