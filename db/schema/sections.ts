import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/pg-core";
import { magam } from "./magam.ts";

/** A part of the paper with its own page, feed and desk. */
export const sections = magam.table(
  "sections",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text("name_en").notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [check("sections_slug_form", sql`${table.slug} ~ '^[a-z][a-z0-9-]{1,39}$'`)],
);

/** The publisher's legal items and other settings of the house. Every change is an event. */
export const settings = magam.table("settings", {
  key: text().primaryKey(),
  value: text().notNull(),
});
