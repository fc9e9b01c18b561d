import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, text, unique } from "drizzle-orm/pg-core";
import { WAIT_MINUTES } from "#domain/article/queue.ts";
import { magam } from "./magam.ts";

/** A part of the paper with its own page, feed and desk; it may lie in another, one level deep. */
export const sections = magam.table(
  "sections",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text("name_en").notNull(),
    position: integer().notNull().default(0),
    /** The section it is a part of (사회 › 교육); null for one of the menu's first row. */
    parentId: integer("parent_id"),
    isTop: boolean("is_top").generatedAlwaysAs(sql`parent_id is null`).notNull(),
    /** Constant true where there is a parent: half of the key that keeps parts one level deep. */
    parentIsTop: boolean("parent_is_top").generatedAlwaysAs(
      sql`case when parent_id is null then null else true end`,
    ),
    /** Minutes from which a text waits noticeably for this desk, and too long. */
    waitLong: integer("wait_long").notNull().default(WAIT_MINUTES.long),
    waitTooLong: integer("wait_too_long").notNull().default(WAIT_MINUTES.tooLong),
  },
  (table) => [
    check("sections_slug_form", sql`${table.slug} ~ '^[a-z][a-z0-9-]{1,39}$'`),
    check(
      "sections_wait_minutes",
      sql`0 < ${table.waitLong} and ${table.waitLong} < ${table.waitTooLong}`,
    ),
    unique("sections_top").on(table.id, table.isTop),
    foreignKey({
      name: "sections_one_level",
      columns: [table.parentId, table.parentIsTop],
      foreignColumns: [table.id, table.isTop],
    }),
  ],
);

/** The publisher's legal items and other settings of the house. Every change is an event. */
export const settings = magam.table("settings", {
  key: text().primaryKey(),
  value: text().notNull(),
});
