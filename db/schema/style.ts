import { sql } from "drizzle-orm";
import { bigint, check, index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Form, Severity } from "#domain/style/rule.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";

/** 교열 규칙: how this paper writes. A rule is retired, never deleted: events name it. */
export const styleRules = magam.table(
  "style_rules",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    form: text().$type<Form>().notNull(),
    wording: text().notNull(),
    suggestion: text().notNull().default(""),
    explanation: text().notNull().default(""),
    severity: text().$type<Severity>().notNull(),
    exceptions: text().array().notNull().default([]),
    /** Counts every change: whoever changes what somebody else has changed meanwhile is told. */
    version: integer().notNull().default(1),
    retiredAt: instant("retired_at"),
    changedBy: bigint("changed_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    uniqueIndex("style_rules_one_in_force")
      .on(table.form, table.wording)
      .where(sql`retired_at is null`),
    check("style_rules_form", sql`${table.form} in ('word', 'pattern')`),
    check("style_rules_severity", sql`${table.severity} in ('wrong', 'advised')`),
    check("style_rules_worded", sql`${table.wording} <> ''`),
    check(
      "style_rules_say_something",
      sql`${table.suggestion} <> '' or ${table.explanation} <> ''`,
    ),
  ],
);

/** A rule that somebody does not want to be told of in one article. */
export const styleIgnores = magam.table(
  "style_ignores",
  {
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    ruleId: bigint("rule_id", { mode: "number" })
      .notNull()
      .references(() => styleRules.id),
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.personId, table.ruleId] })],
);

/** 받은 보도자료: what came in from outside, kept beside the article that was made of it. */
export const handouts = magam.table(
  "handouts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    /** Who sent it. */
    source: text().notNull(),
    text: text().notNull(),
    keptBy: bigint("kept_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    keptAt: instant("kept_at").notNull().default(sql`clock_timestamp()`),
    /** Put there by mistake: counted no more, and kept. */
    droppedAt: instant("dropped_at"),
  },
  (table) => [
    index("handouts_by_article").on(table.articleId),
    check("handouts_whole", sql`${table.source} <> '' and ${table.text} <> ''`),
  ],
);
