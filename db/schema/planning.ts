import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, text } from "drizzle-orm/pg-core";
import {
  ASSIGNMENT_STATUSES,
  type AssignmentStatus,
  PRIORITIES,
  type Priority,
} from "#domain/planning/assignment.ts";
import { COVERAGE_KINDS, type CoverageKind } from "#domain/planning/coverage.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

const listed = (values: readonly string[]) =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));

/** What happens outside: a press conference, a ruling, a match. Called off, never deleted. */
export const coverageEvents = magam.table(
  "coverage_events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<CoverageKind>().notNull(),
    title: text().notNull(),
    place: text().notNull().default(""),
    note: text().notNull().default(""),
    sectionId: integer("section_id")
      .notNull()
      .references(() => sections.id),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    embargoUntil: instant("embargo_until"),
    /** Counts changes: calendars that subscribe see which is the newest. */
    version: integer().notNull().default(1),
    createdBy: bigint("created_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
    cancelledAt: instant("cancelled_at"),
  },
  (table) => [
    index("coverage_events_by_start").on(table.startsAt),
    check("coverage_events_known_kind", sql`kind in (${listed(COVERAGE_KINDS)})`),
    check("coverage_events_title", sql`title <> '' and length(title) <= 200`),
    check("coverage_events_ends", sql`ends_at is null or ends_at > starts_at`),
  ],
);

/** 발제와 배정: a story from its proposal to its article. */
export const assignments = magam.table(
  "assignments",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    note: text().notNull().default(""),
    sectionId: integer("section_id")
      .notNull()
      .references(() => sections.id),
    status: text().$type<AssignmentStatus>().notNull().default("pitched"),
    version: integer().notNull().default(1),
    pitchedBy: bigint("pitched_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** Null: the section's desk itself. */
    assigneeId: bigint("assignee_id", { mode: "number" }).references(() => people.id),
    dueAt: instant("due_at"),
    /** Letters, spaces included, as the editor counts them. */
    orderedLength: integer("ordered_length"),
    pictureWanted: boolean("picture_wanted").notNull().default(false),
    priority: text().$type<Priority>().notNull().default("normal"),
    coverageEventId: bigint("coverage_event_id", { mode: "number" }).references(
      () => coverageEvents.id,
    ),
    articleId: bigint("article_id", { mode: "number" }).references(() => articles.id),
    embargoUntil: instant("embargo_until"),
    /** Why it was declined or dropped. */
    reason: text().notNull().default(""),
    /** The deadline of which somebody was reminded: another deadline is reminded of anew. */
    remindedFor: instant("reminded_for"),
    createdAt: instant("created_at").notNull().default(sql`clock_timestamp()`),
    changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("assignments_by_status").on(table.status, table.changedAt),
    index("assignments_due").on(table.dueAt).where(sql`status = 'assigned'`),
    index("assignments_by_article").on(table.articleId),
    check("assignments_known_status", sql`status in (${listed(ASSIGNMENT_STATUSES)})`),
    check("assignments_known_priority", sql`priority in (${listed(PRIORITIES)})`),
    check("assignments_title", sql`title <> '' and length(title) <= 200`),
    check("assignments_assigned_has_deadline", sql`status <> 'assigned' or due_at is not null`),
    check("assignments_length", sql`ordered_length between 1 and 100000`),
  ],
);

/** What is said about a plan. Never changed. */
export const assignmentNotes = magam.table(
  "assignment_notes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    assignmentId: bigint("assignment_id", { mode: "number" })
      .notNull()
      .references(() => assignments.id),
    authorId: bigint("author_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("assignment_notes_of").on(table.assignmentId, table.id),
    check("assignment_notes_not_empty", sql`text <> '' and length(text) <= 2000`),
  ],
);

/** Who is on duty from when to when; null section is the whole house. */
export const duties = magam.table(
  "duties",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    sectionId: integer("section_id").references(() => sections.id),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    createdBy: bigint("created_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    index("duties_by_start").on(table.startsAt),
    check("duties_ends", sql`ends_at > starts_at and ends_at <= starts_at + interval '48 hours'`),
  ],
);

/** A secret address from which a calendar program reads; its owner's rights count at each reading. */
export const calendarFeeds = magam.table(
  "calendar_feeds",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the secret: a stolen table opens nothing. */
    tokenHash: text("token_hash").notNull().unique(),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** Null: what the person does; else what that desk does. */
    sectionId: integer("section_id").references(() => sections.id),
    createdAt: instant("created_at").notNull().default(sql`now()`),
    readAt: instant("read_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("calendar_feeds_of").on(table.personId)],
);
