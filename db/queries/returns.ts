import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editionPeople,
  editions,
  events,
  people,
  returnMarks,
  returnReasons,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { ReturnReason } from "#domain/article/returns.ts";

/** The reasons a desk may choose from, in the order of the house. */
export async function listReturnReasons(reader: Reader): Promise<ReturnReason[]> {
  return reader
    .select({ code: returnReasons.code, name: returnReasons.name, nameEn: returnReasons.nameEn })
    .from(returnReasons)
    .where(isNull(returnReasons.retiredAt))
    .orderBy(asc(returnReasons.position));
}

export type KeptReason = ReturnReason & { readonly isRetired: boolean };

/** The whole list, the retired ones too. */
export async function listKeptReasons(reader: Reader): Promise<KeptReason[]> {
  return reader
    .select({
      code: returnReasons.code,
      name: returnReasons.name,
      nameEn: returnReasons.nameEn,
      isRetired: sql<boolean>`${returnReasons.retiredAt} is not null`,
    })
    .from(returnReasons)
    .orderBy(asc(returnReasons.position));
}

export type ReturnMark = {
  readonly id: number;
  readonly block: number;
  readonly quote: string;
  readonly note: string;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
};

/** What the desk pointed at when it last sent the edition back. */
export async function listMarks(reader: Reader, editionId: number): Promise<ReturnMark[]> {
  return reader
    .select({
      id: returnMarks.id,
      block: returnMarks.block,
      quote: returnMarks.quote,
      note: returnMarks.note,
      answer: returnMarks.answer,
      answeredBy: people.name,
      answeredAt: returnMarks.answeredAt,
    })
    .from(returnMarks)
    .innerJoin(editions, eq(editions.returnedRevisionId, returnMarks.revisionId))
    .leftJoin(people, eq(people.id, returnMarks.answeredBy))
    .where(eq(editions.id, editionId))
    .orderBy(asc(returnMarks.block));
}

/** As it is called now, else as it was called then. */
const reason = {
  code: sql<string>`coalesce(${events.detail} ->> 'code', '')`,
  name: sql<string>`coalesce(${returnReasons.name}, ${events.detail} ->> 'name', '')`,
  nameEn: sql<string>`coalesce(${returnReasons.nameEn}, ${events.detail} ->> 'nameEn', '')`,
};

export type OwnReturn = {
  readonly reason: ReturnReason;
  readonly editionId: number;
  readonly headline: string;
  readonly at: Date;
};

/** Every time since then that a text of the person was sent back, the latest first. */
export async function listOwnReturns(
  reader: Reader,
  personId: number,
  since: Date,
): Promise<OwnReturn[]> {
  return reader
    .select({
      reason,
      editionId: editions.id,
      // Not even the headline of what was killed.
      headline: sql<string>`case when exists (select 1 from magam.editions k
        where k.article_id = ${editions.articleId} and k.status = 'killed')
        then '' else ${workingTexts.content} ->> 'headline' end`,
      at: events.at,
    })
    .from(events)
    .innerJoin(editions, eq(editions.id, events.editionId))
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .innerJoin(
      editionPeople,
      and(
        eq(editionPeople.editionId, editions.id),
        eq(editionPeople.personId, personId),
        eq(editionPeople.part, "author"),
      ),
    )
    .leftJoin(returnReasons, sql`${returnReasons.code} = ${events.detail} ->> 'code'`)
    .where(sinceThen(since))
    .orderBy(desc(events.id));
}

export type HouseReturns = {
  readonly reason: ReturnReason;
  readonly section: { readonly id: number; readonly name: string; readonly nameEn: string };
  readonly count: number;
};

/** How often texts were sent back since then, by reason and section. Names nobody. */
export async function sumReturns(reader: Reader, since: Date): Promise<HouseReturns[]> {
  return reader
    .select({
      reason,
      section: { id: sections.id, name: sections.name, nameEn: sections.nameEn },
      count: sql<number>`count(*)::int`,
    })
    .from(events)
    .innerJoin(articles, eq(articles.id, events.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(returnReasons, sql`${returnReasons.code} = ${events.detail} ->> 'code'`)
    .where(sinceThen(since))
    .groupBy(reason.code, reason.name, reason.nameEn, sections.id)
    .orderBy(asc(sections.position), asc(sections.id));
}

function sinceThen(since: Date) {
  return and(
    eq(events.name, "returnToReporter"),
    eq(events.outcome, "done"),
    gte(events.at, since),
    eq(articles.practice, false),
  );
}
