import { sql } from "drizzle-orm";
import { bigint, integer, jsonb, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { Content } from "#domain/article/content.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";

/** The database makes the hash itself, from what it stores: no program can claim another. */
export const HASH_OF_CONTENT = sql`magam.content_hash(content)`;

/** An immutable snapshot of an edition's content. Never updated, never deleted (trigger, rights). */
export const revisions = magam.table(
  "revisions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    editionId: bigint("edition_id", { mode: "number" }).notNull(),
    number: integer().notNull(),
    content: jsonb().$type<Content>().notNull(),
    contentHash: text("content_hash").generatedAlwaysAs(HASH_OF_CONTENT).notNull(),
    authorId: bigint("author_id", { mode: "number" }).references(() => people.id),
    cause: text().$type<RevisionCause>().notNull(),
    name: text().notNull().default(""),
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    uniqueIndex("revisions_number").on(table.editionId, table.number),
    unique("revisions_hash").on(table.editionId, table.id, table.contentHash),
  ],
);

/**
 * The text as last saved: the one row that autosave overwrites. `version` is
 * what a save says it started from; a stale one overwrites nothing.
 */
export const workingTexts = magam.table("working_texts", {
  editionId: bigint("edition_id", { mode: "number" }).primaryKey(),
  content: jsonb().$type<Content>().notNull(),
  contentHash: text("content_hash").generatedAlwaysAs(HASH_OF_CONTENT).notNull(),
  version: integer().notNull().default(1),
  savedBy: bigint("saved_by", { mode: "number" }).references(() => people.id),
  savedAt: instant("saved_at").notNull().default(sql`clock_timestamp()`),
});
