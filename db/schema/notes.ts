import { sql } from "drizzle-orm";
import { bigint, check, index, integer, text } from "drizzle-orm/pg-core";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";

const person = (name: string) => bigint(name, { mode: "number" }).references(() => people.id);

/**
 * 메모: what is said within the house about words of a text. The words it is about are kept as they
 * were, so that a note whose words are gone still tells what it was about.
 */
export const notes = magam.table(
  "notes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    /** Number of the line, what stands before, the words themselves, what stands after. */
    line: integer().notNull(),
    before: text().notNull(),
    quote: text().notNull(),
    after: text().notNull(),
    words: text().notNull(),
    writerId: person("writer_id").notNull(),
    at: instant().notNull().default(sql`clock_timestamp()`),
    changedAt: instant("changed_at"),
    /** Taken back by its writer: its words are nobody's any more. */
    takenBackAt: instant("taken_back_at"),
    resolvedBy: person("resolved_by"),
    resolvedAt: instant("resolved_at"),
  },
  (table) => [
    index("notes_by_article").on(table.articleId),
    check("notes_quoted", sql`${table.quote} <> ''`),
    check("notes_worded", sql`${table.words} <> '' or ${table.takenBackAt} is not null`),
    check("notes_resolved", sql`(${table.resolvedBy} is null) = (${table.resolvedAt} is null)`),
  ],
);

/** What was answered; an answer stays. */
export const noteAnswers = magam.table(
  "note_answers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    noteId: bigint("note_id", { mode: "number" })
      .notNull()
      .references(() => notes.id),
    words: text().notNull(),
    writerId: person("writer_id").notNull(),
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    index("note_answers_by_note").on(table.noteId),
    check("note_answers_worded", sql`${table.words} <> ''`),
  ],
);
