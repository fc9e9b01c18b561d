import { and, asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  articles,
  editionPeople,
  editions,
  events,
  people,
  revisions,
  sections,
  workingTexts,
} from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import type { EventName } from "#domain/event.ts";

/** An edition as a desk reads it: its text as last saved and all that is known of its way here. */
export async function findReviewEdition(reader: Reader, editionId: number) {
  const claimer = alias(people, "claimer");
  const approver = alias(people, "approver");
  const breaker = alias(people, "breaker");
  const reviewer = alias(people, "reviewer");
  const [row] = await reader
    .select({
      id: editions.id,
      articleId: editions.articleId,
      number: editions.number,
      version: editions.version,
      status: editions.status,
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
      submittedRevisionId: editions.submittedRevisionId,
      claimedBy: claimer.name,
      claimedAt: editions.claimedAt,
      approvedBy: approver.name,
      approvedAt: editions.approvedAt,
      breakingById: editions.breakingBy,
      breakingBy: breaker.name,
      reviewedAfterById: editions.reviewedAfterBy,
      reviewedAfterBy: reviewer.name,
      reviewedAfterAt: editions.reviewedAfterAt,
      publishAt: editions.publishAt,
      publishedAt: editions.publishedAt,
      embargoUntil: editions.embargoUntil,
      embargoSource: editions.embargoSource,
      legalHold: editions.legalHold,
      onHold: editions.onHold,
      flagReason: editions.flagReason,
      reviewDate: editions.reviewDate,
      content: workingTexts.content,
      textVersion: workingTexts.version,
      savedAt: workingTexts.savedAt,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .leftJoin(claimer, eq(claimer.id, editions.claimedBy))
    .leftJoin(approver, eq(approver.id, editions.approvedBy))
    .leftJoin(breaker, eq(breaker.id, editions.breakingBy))
    .leftJoin(reviewer, eq(reviewer.id, editions.reviewedAfterBy))
    .where(eq(editions.id, editionId));
  return row ?? null;
}

export type ReviewEdition = NonNullable<Awaited<ReturnType<typeof findReviewEdition>>>;

export type Writer = { readonly name: string; readonly part: "author" | "editor" };

/** Who wrote or changed the text, authors first: none of them may approve it. */
export async function listWriters(reader: Reader, editionId: number): Promise<Writer[]> {
  const rows = await reader
    .select({ name: people.name, part: editionPeople.part })
    .from(editionPeople)
    .innerJoin(people, eq(people.id, editionPeople.personId))
    .where(eq(editionPeople.editionId, editionId))
    .orderBy(editionPeople.part, people.name);
  return rows.flatMap(({ name, part }) => (part === "approver" ? [] : [{ name, part }]));
}

export async function findSubmittedContent(
  reader: Reader,
  revisionId: number,
): Promise<Content | null> {
  const [row] = await reader
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  return row?.content ?? null;
}

/** The text an edition began with: for a 수정본 what readers have. */
export async function findFirstContent(reader: Reader, editionId: number): Promise<Content | null> {
  const [row] = await reader
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(asc(revisions.number))
    .limit(1);
  return row?.content ?? null;
}

/** The text as it was handed in the time before last, and when; null where it was handed in once. */
export async function findEarlierFiling(
  reader: Reader,
  editionId: number,
): Promise<{ content: Content; at: Date } | null> {
  const [row] = await reader
    .select({ content: revisions.content, at: events.at })
    .from(events)
    .innerJoin(revisions, eq(revisions.id, events.revisionId))
    .where(
      and(eq(events.editionId, editionId), eq(events.name, "submit"), eq(events.outcome, "done")),
    )
    .orderBy(desc(events.id))
    .offset(1)
    .limit(1);
  return row ?? null;
}

/** The detail of the latest done event of that name, e.g. the answer to a return. */
export async function findLastDetail(
  reader: Reader,
  editionId: number,
  name: EventName,
): Promise<{ detail: Record<string, unknown>; at: Date; by: string | null } | null> {
  const [row] = await reader
    .select({ detail: events.detail, at: events.at, by: people.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(and(eq(events.editionId, editionId), eq(events.name, name), eq(events.outcome, "done")))
    .orderBy(desc(events.id))
    .limit(1);
  return row ?? null;
}

/** The text being worked on with the hash that the database made of it. */
export async function findBinding(reader: Reader, editionId: number) {
  const [row] = await reader
    .select({
      content: workingTexts.content,
      version: workingTexts.version,
      hash: workingTexts.contentHash,
      articleId: articles.id,
      kind: articles.kind,
      sectionName: sections.name,
    })
    .from(workingTexts)
    .innerJoin(editions, eq(editions.id, workingTexts.editionId))
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(workingTexts.editionId, editionId));
  return row ?? null;
}
