import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import { articles, editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { HASH_OF_CONTENT } from "./revisions.ts";
import { sections } from "./sections.ts";

/**
 * What readers are served from: a frozen copy of the approved revision with its
 * hours. The text never changes once the row is there; only the hours do.
 */
export const publications = magam.table(
  "publications",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    editionId: bigint("edition_id", { mode: "number" }).notNull(),
    revisionId: bigint("revision_id", { mode: "number" }).notNull(),
    content: jsonb().$type<Content>().notNull(),
    contentHash: text("content_hash").generatedAlwaysAs(HASH_OF_CONTENT).notNull(),
    sectionId: integer("section_id")
      .notNull()
      .references(() => sections.id),
    kind: text().$type<Kind>().notNull(),
    practice: boolean().notNull(),
    breaking: boolean().notNull().default(false),
    changeKind: text("change_kind").$type<ChangeKind>(),
    /** What readers are told about the change; only where its kind is told to them (update, correction). */
    changeNote: text("change_note"),
    /** Copies of the content's tags and people, for the lists (publication_tags, publication_people). */
    tags: text().array().notNull(),
    personIds: bigint("person_ids", { mode: "number" }).array().notNull(),
    visibleFrom: instant("visible_from").notNull(),
    visibleUntil: instant("visible_until"),
    /** Stopped by a flag: invisible whatever its hours say. */
    held: boolean().notNull().default(false),
    /** 입력: when the article first went out; survives every later edition. */
    firstPublishedAt: instant("first_published_at").notNull(),
    /** 수정: the last change of substance; null where there was none. */
    modifiedAt: instant("modified_at"),
  },
  (table) => [
    // A restored edition is out a second time; otherwise one edition, one publication.
    index("publications_by_edition").on(table.editionId),
    uniqueIndex("publications_one_current")
      .on(table.articleId)
      .where(sql`visible_until is null and not held`),
    index("publications_by_article").on(table.articleId, table.visibleFrom),
    index("publications_next").on(table.visibleFrom),
    // Readers' lists go by first publication, so that a mended typo moves nothing.
    index("publications_newest").on(
      table.firstPublishedAt.desc().nullsFirst(),
      table.articleId.desc().nullsFirst(),
    ),
    index("publications_section").on(
      table.sectionId,
      table.firstPublishedAt.desc().nullsFirst(),
      table.articleId.desc().nullsFirst(),
    ),
    index("publications_ending").on(table.visibleUntil).where(sql`visible_until is not null`),
    index("publications_corrections")
      .on(table.visibleFrom.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`change_kind = 'correction'`),
    check("publications_hours", sql`visible_until is null or visible_until >= visible_from`),
    foreignKey({
      name: "publications_approved_text",
      columns: [table.editionId, table.revisionId, table.contentHash],
      foreignColumns: [editions.id, editions.approvedRevisionId, editions.approvedHash],
    }),
  ],
);

/**
 * 게시 종료: the instant at which an article is to leave, by order of a desk. It lives with the
 * article, not with an edition: a 수정본 that goes out meanwhile ends at it too. The hours of what
 * readers have say the same, so that no program need be running then.
 */
export const bookedEnds = magam.table(
  "booked_ends",
  {
    articleId: bigint("article_id", { mode: "number" })
      .primaryKey()
      .references(() => articles.id),
    endsAt: instant("ends_at").notNull(),
    reason: text().notNull(),
    bookedBy: bigint("booked_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    bookedAt: instant("booked_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index("booked_ends_due").on(table.endsAt)],
);
