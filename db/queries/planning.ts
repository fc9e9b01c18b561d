import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import {
  assignmentNotes,
  assignments,
  calendarFeeds,
  coverageEvents,
  duties,
  people,
  sections,
} from "#db/schema/index.ts";
import type { Status } from "#domain/article/status.ts";
import { OPEN_PLANS } from "#domain/planning/assignment.ts";

const pitcher = alias(people, "pitcher");
const assignee = alias(people, "assignee");

/** The edition of the linked article that matters now, and whether it is under embargo. */
const article = sql<{ editionId: number; status: Status; embargoUntil: string | null } | null>`(
  select json_build_object('editionId', e.id, 'status', e.status, 'embargoUntil', e.embargo_until)
  from magam.editions e where e.article_id = ${assignments.articleId}
  order by e.number desc limit 1)`;

function selectPlans(reader: Reader) {
  return reader
    .select({
      plan: assignments,
      section: { slug: sections.slug, name: sections.name, nameEn: sections.nameEn },
      pitchedByName: pitcher.name,
      assigneeName: assignee.name,
      coverageTitle: coverageEvents.title,
      article,
      now: sql<string>`clock_timestamp()`,
    })
    .from(assignments)
    .innerJoin(sections, eq(sections.id, assignments.sectionId))
    .innerJoin(pitcher, eq(pitcher.id, assignments.pitchedBy))
    .leftJoin(assignee, eq(assignee.id, assignments.assigneeId))
    .leftJoin(coverageEvents, eq(coverageEvents.id, assignments.coverageEventId));
}

export type PlanRow = Awaited<ReturnType<typeof listPlansOf>>[number];

/** What is open, and what was closed in the last week; whoever may read it is for the caller to say. */
export async function listPlans(reader: Reader) {
  return selectPlans(reader)
    .where(
      or(
        inArray(assignments.status, [...OPEN_PLANS]),
        gte(assignments.changedAt, sql`clock_timestamp() - interval '7 days'`),
      ),
    )
    .orderBy(
      sql`array_position(array['high', 'normal', 'low'], ${assignments.priority})`,
      sql`${assignments.dueAt} nulls last`,
      asc(assignments.id),
    )
    .limit(1_000);
}

export async function listPlansOf(reader: Reader, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return selectPlans(reader).where(inArray(assignments.id, [...ids]));
}

export async function findPlan(reader: Reader, assignmentId: number) {
  const [row] = await selectPlans(reader).where(eq(assignments.id, assignmentId));
  return row ?? null;
}

/** Deadlines of assigned plans within a span. */
export async function listPlansDue(reader: Reader, from: Date, until: Date) {
  return selectPlans(reader)
    .where(
      and(
        inArray(assignments.status, ["accepted", "assigned"]),
        gte(assignments.dueAt, from),
        lt(assignments.dueAt, until),
      ),
    )
    .orderBy(asc(assignments.dueAt), asc(assignments.id))
    .limit(1_000);
}

export async function listPlanNotes(reader: Reader, assignmentId: number) {
  return reader
    .select({
      id: assignmentNotes.id,
      text: assignmentNotes.text,
      at: assignmentNotes.at,
      by: people.name,
    })
    .from(assignmentNotes)
    .innerJoin(people, eq(people.id, assignmentNotes.authorId))
    .where(eq(assignmentNotes.assignmentId, assignmentId))
    .orderBy(asc(assignmentNotes.id))
    .limit(500);
}

/** What happens outside within a span, also what began before it and goes on. */
export async function listCoverage(reader: Reader, from: Date, until: Date) {
  return reader
    .select({
      event: coverageEvents,
      section: { slug: sections.slug, name: sections.name, nameEn: sections.nameEn },
      createdByName: people.name,
    })
    .from(coverageEvents)
    .innerJoin(sections, eq(sections.id, coverageEvents.sectionId))
    .innerJoin(people, eq(people.id, coverageEvents.createdBy))
    .where(
      and(
        isNull(coverageEvents.cancelledAt),
        lt(coverageEvents.startsAt, until),
        gte(sql`coalesce(${coverageEvents.endsAt}, ${coverageEvents.startsAt})`, from),
      ),
    )
    .orderBy(asc(coverageEvents.startsAt), asc(coverageEvents.id))
    .limit(1_000);
}

export async function listDuties(reader: Reader, from: Date, until: Date) {
  return reader
    .select({
      id: duties.id,
      personId: duties.personId,
      name: people.name,
      sectionId: duties.sectionId,
      section: { slug: sections.slug, name: sections.name, nameEn: sections.nameEn },
      startsAt: duties.startsAt,
      endsAt: duties.endsAt,
    })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.personId))
    .leftJoin(sections, eq(sections.id, duties.sectionId))
    .where(and(lt(duties.startsAt, until), gte(duties.endsAt, from)))
    .orderBy(asc(duties.startsAt), asc(duties.id))
    .limit(500);
}

/** One's own addresses that still answer. */
export async function listFeeds(reader: Reader, personId: number) {
  return reader
    .select({
      id: calendarFeeds.id,
      sectionId: calendarFeeds.sectionId,
      section: { name: sections.name, nameEn: sections.nameEn },
      createdAt: calendarFeeds.createdAt,
      readAt: calendarFeeds.readAt,
    })
    .from(calendarFeeds)
    .leftJoin(sections, eq(sections.id, calendarFeeds.sectionId))
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
    .orderBy(desc(calendarFeeds.id));
}
