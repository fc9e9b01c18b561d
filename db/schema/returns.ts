import { sql } from "drizzle-orm";
import { bigint, check, index, integer, text, unique } from "drizzle-orm/pg-core";
import { editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { revisions } from "./revisions.ts";

/** The house list of reasons for which a desk sends a text back, kept by the managing editor. */
export const returnReasons = magam.table(
  "return_reasons",
  {
    /** Stands in events for good; a reason that is renamed keeps it. */
    code: text().primaryKey(),
    name: text().notNull(),
    /** Empty where the house writes no English: then the Korean one is shown. */
    nameEn: text("name_en").notNull().default(""),
    position: integer().notNull(),
    /** Not offered any more; what was returned for it stays counted. */
    retiredAt: instant("retired_at"),
  },
  (table) => [check("return_reasons_named", sql`${table.name} <> ''`)],
);

/**
 * What a desk pointed at when it sent a text back: one paragraph of the returned text, what is wrong
 * with it, and the reporter's answer, which alone may still change.
 */
export const returnMarks = magam.table(
  "return_marks",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    editionId: bigint("edition_id", { mode: "number" })
      .notNull()
      .references(() => editions.id),
    /** The text that was sent back. */
    revisionId: bigint("revision_id", { mode: "number" })
      .notNull()
      .references(() => revisions.id),
    /** Place of the paragraph in that text's body, from 0. */
    block: integer().notNull(),
    /** Its beginning, so that it is found again after the text was worked on. */
    quote: text().notNull(),
    note: text().notNull(),
    answer: text().notNull().default(""),
    answeredBy: bigint("answered_by", { mode: "number" }).references(() => people.id),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    unique("return_marks_one").on(table.revisionId, table.block),
    index("return_marks_by_edition").on(table.editionId),
    check(
      "return_marks_answered",
      sql`(${table.answeredAt} is null) = (${table.answer} = '') and (${table.answeredAt} is null) = (${table.answeredBy} is null)`,
    ),
  ],
);
