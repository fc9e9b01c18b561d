import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import { LIVE_STATUSES, OPEN_STATUSES, type Status } from "#domain/article/status.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { revisions } from "./revisions.ts";
import { sections } from "./sections.ts";

const quoted = (statuses: readonly Status[]) =>
  sql.raw(statuses.map((status) => `'${status}'`).join(", "));

/** An identity that never changes: number and address. Its text lives in editions. */
export const articles = magam.table("articles", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  sectionId: integer("section_id")
    .notNull()
    .references(() => sections.id),
  kind: text().$type<Kind>().notNull(),
  /** Born on the practice desk: can never reach a reader. Fixed here, for good (trigger). */
  practice: boolean().notNull().default(false),
  createdBy: bigint("created_by", { mode: "number" }).references(() => people.id),
  createdAt: instant("created_at").notNull().default(sql`now()`),
  /** 종합: the breaking story that this one takes further. */
  followsId: bigint("follows_id", { mode: "number" }).references((): AnyPgColumn => articles.id),
});

/**
 * One walk of an article through the workflow. `status` is written by
 * server/articles/transition.ts alone; the approval columns bind exactly one
 * revision by its hash.
 */
export const editions = magam.table(
  "editions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    number: integer().notNull(),
    status: text().$type<Status>().notNull(),
    /** Counts every change of the row: the loser of a race updates no row. */
    version: integer().notNull().default(1),
    changeKind: text("change_kind").$type<ChangeKind>(),
    changeReason: text("change_reason").notNull().default(""),
    deskNote: text("desk_note").notNull().default(""),
    orderedLength: integer("ordered_length"),

    claimedBy: bigint("claimed_by", { mode: "number" }).references(() => people.id),
    claimedAt: instant("claimed_at"),
    submittedAt: instant("submitted_at"),
    submittedRevisionId: bigint("submitted_revision_id", { mode: "number" }),
    returnedRevisionId: bigint("returned_revision_id", { mode: "number" }),

    approvedBy: bigint("approved_by", { mode: "number" }),
    approvedAt: instant("approved_at"),
    approvedRevisionId: bigint("approved_revision_id", { mode: "number" }),
    approvedHash: text("approved_hash"),
    /** Set where a breaking story went out before anybody approved it. */
    breakingBy: bigint("breaking_by", { mode: "number" }).references(() => people.id),
    reviewedAfterBy: bigint("reviewed_after_by", { mode: "number" }),
    reviewedAfterAt: instant("reviewed_after_at"),
    /** Constant «approver» while somebody approved or reviewed: half of the four-eyes key. */
    approverPart: text("approver_part").generatedAlwaysAs(
      sql`case when approved_by is null then null else 'approver' end`,
    ),
    reviewerPart: text("reviewer_part").generatedAlwaysAs(
      sql`case when reviewed_after_by is null then null else 'approver' end`,
    ),

    publishAt: instant("publish_at"),
    publishedAt: instant("published_at"),
    embargoUntil: instant("embargo_until"),
    embargoSource: text("embargo_source").notNull().default(""),
    legalHold: boolean("legal_hold").notNull().default(false),
    onHold: boolean("on_hold").notNull().default(false),
    flagReason: text("flag_reason").notNull().default(""),
    reviewDate: instant("review_date"),

    createdAt: instant("created_at").notNull().default(sql`now()`),
    changedAt: instant("changed_at").notNull().default(sql`now()`),
  },
  (table) => [
    unique("editions_approved").on(table.id, table.approvedRevisionId, table.approvedHash),
    uniqueIndex("editions_number").on(table.articleId, table.number),
    uniqueIndex("editions_one_open")
      .on(table.articleId)
      .where(sql`status in (${quoted(OPEN_STATUSES)})`),
    uniqueIndex("editions_one_live")
      .on(table.articleId)
      .where(sql`status in (${quoted(LIVE_STATUSES)})`),
    index("editions_by_status").on(table.status, table.changedAt),
    index("editions_due").on(table.publishAt).where(sql`status = 'scheduled'`),
    check("editions_scheduled_has_instant", sql`status <> 'scheduled' or publish_at is not null`),
    check(
      "editions_cleared_before_out",
      sql`status not in ('approved', 'scheduled', 'published', 'superseded', 'withdrawn', 'killed')
        or (approved_revision_id is not null and approved_hash is not null
            and (approved_by is not null or breaking_by is not null))`,
    ),
    check(
      "editions_published_has_instant",
      sql`status not in ('published', 'superseded', 'withdrawn', 'killed') or published_at is not null`,
    ),
    check("editions_claimed_in_review", sql`status <> 'in_review' or claimed_by is not null`),
    check("editions_later_has_change_kind", sql`number = 1 or change_kind is not null`),
    foreignKey({
      name: "editions_four_eyes",
      columns: [table.id, table.approvedBy, table.approverPart],
      foreignColumns: [editionPeople.editionId, editionPeople.personId, editionPeople.part],
    }),
    foreignKey({
      name: "editions_four_eyes_after",
      columns: [table.id, table.reviewedAfterBy, table.reviewerPart],
      foreignColumns: [editionPeople.editionId, editionPeople.personId, editionPeople.part],
    }),
    foreignKey({
      name: "editions_approved_text",
      columns: [table.id, table.approvedRevisionId, table.approvedHash],
      foreignColumns: [revisions.editionId, revisions.id, revisions.contentHash],
    }),
  ],
);

/**
 * Who stands where to the text of an edition. One part per person, by primary
 * key: whoever wrote or changed the text cannot also be the one who approved it.
 */
export const editionPeople = magam.table(
  "edition_people",
  {
    editionId: bigint("edition_id", { mode: "number" }).notNull(),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    part: text().$type<"author" | "editor" | "approver">().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.personId] }),
    unique("edition_people_part").on(table.editionId, table.personId, table.part),
    index("edition_people_by_person").on(table.personId),
    check("edition_people_known_part", sql`${table.part} in ('author', 'editor', 'approver')`),
  ],
);

/** Who writes in an edition right now. Expires by itself; the text does not. */
export const locks = magam.table("locks", {
  editionId: bigint("edition_id", { mode: "number" })
    .primaryKey()
    .references(() => editions.id),
  holderId: bigint("holder_id", { mode: "number" })
    .notNull()
    .references(() => people.id),
  /** One page of the holder: two tabs of one person are two writers. */
  page: text().notNull(),
  takenAt: instant("taken_at").notNull().default(sql`now()`),
  seenAt: instant("seen_at").notNull().default(sql`now()`),
  /** The holder's last key or save, where `seenAt` only says that the page is there. */
  activeAt: instant("active_at").notNull().default(sql`now()`),
  /** 이어받기 asked for: who, by which page, since when. The holder is told and has a while. */
  askedBy: bigint("asked_by", { mode: "number" }).references(() => people.id),
  askedPage: text("asked_page"),
  askedAt: instant("asked_at"),
});

/** An order to kill, waiting for a second person; lapses after an hour. */
export const killRequests = magam.table("kill_requests", {
  editionId: bigint("edition_id", { mode: "number" })
    .primaryKey()
    .references(() => editions.id),
  requestedBy: bigint("requested_by", { mode: "number" })
    .notNull()
    .references(() => people.id),
  reasonClass: text("reason_class").notNull(),
  reason: text().notNull().default(""),
  requestedAt: instant("requested_at").notNull().default(sql`now()`),
  expiresAt: instant("expires_at").notNull(),
});
