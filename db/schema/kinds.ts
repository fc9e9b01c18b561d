import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  integer,
  jsonb,
  primaryKey,
  text,
  time,
} from "drizzle-orm/pg-core";
import type { Kind } from "#domain/article/kind.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/** What the managing editor asks of a kind; a kind without a row has the usual rules. */
export const kindRules = magam.table("kind_rules", {
  kind: text().$type<Kind>().primaryKey(),
  rules: jsonb().$type<KindRules>().notNull(),
  changedBy: bigint("changed_by", { mode: "number" })
    .notNull()
    .references(() => people.id),
  changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
});

/** An article that begins itself: on which weekdays, at what time in Seoul, for whom. */
export const templateSchedules = magam.table(
  "template_schedules",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<Kind>().notNull(),
    sectionId: integer("section_id")
      .notNull()
      .references(() => sections.id),
    /** Its author: whoever is to write what the template only begins. */
    ownerId: bigint("owner_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** With `{날짜}` and `{요일}` in it. */
    headline: text().notNull(),
    /** 0 is Sunday. */
    weekdays: integer().array().notNull(),
    at: time().notNull(),
    isOn: boolean("is_on").notNull().default(true),
    /** A time of day before this instant was missed on purpose, and is not made up for. */
    since: instant().notNull().default(sql`clock_timestamp()`),
    changedBy: bigint("changed_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    check("template_schedules_headline", sql`${table.headline} <> ''`),
    check(
      "template_schedules_weekdays",
      sql`cardinality(${table.weekdays}) > 0 and ${table.weekdays} <@ array[0, 1, 2, 3, 4, 5, 6]`,
    ),
  ],
);

/** Which article a schedule made on which day in Seoul. The key is what makes it one. */
export const templateRuns = magam.table(
  "template_runs",
  {
    scheduleId: bigint("schedule_id", { mode: "number" })
      .notNull()
      .references(() => templateSchedules.id),
    day: date({ mode: "string" }).notNull(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    madeAt: instant("made_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.scheduleId, table.day] })],
);
