import { sql } from "drizzle-orm";
import { bigint, check, index, integer, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { RankingWindow } from "#domain/ranking.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { sections } from "./sections.ts";

/**
 * How often an article was read in each hour. Numbers only: who read it is never stored. Written by
 * `magam.count_views()` alone, taken out after 90 days.
 */
export const articleViews = magam.table(
  "article_views",
  {
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    /** The beginning of the hour in which the press handed the views over. */
    hour: instant().notNull(),
    count: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.hour] }),
    index("article_views_by_hour").on(table.hour),
    check("article_views_positive", sql`${table.count} > 0`),
  ],
);

/**
 * 많이 본 뉴스 as it stood at one instant, one row per window and section; no section is the whole
 * paper. A row never changes; the newest instant is what readers get. Taken out after two days.
 */
export const rankingSnapshots = magam.table(
  "ranking_snapshots",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    timeWindow: text("time_window").$type<RankingWindow>().notNull(),
    sectionId: integer("section_id").references(() => sections.id),
    computedAt: instant("computed_at").notNull(),
    /** Most read first. */
    articleIds: bigint("article_ids", { mode: "number" }).array().notNull(),
    /** Views within the window, in the order of `articleIds`. */
    counts: bigint({ mode: "number" }).array().notNull(),
  },
  (table) => [
    unique("ranking_snapshots_once")
      .on(table.computedAt, table.timeWindow, table.sectionId)
      .nullsNotDistinct(),
    check("ranking_snapshots_known_window", sql`${table.timeWindow} in ('1h', '24h', '7d')`),
    check(
      "ranking_snapshots_counted",
      sql`cardinality(${table.articleIds}) = cardinality(${table.counts})`,
    ),
  ],
);
