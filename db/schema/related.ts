import { sql } from "drizzle-orm";
import { bigint, check, index, integer, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { MOST_PICKS } from "#domain/related.ts";
import { articles } from "./articles.ts";
import { magam } from "./magam.ts";

/**
 * What a desk wants read after an article, in its order. It is furniture around the text and no part
 * of what is approved, so it changes while the text stays; every change is an event.
 */
export const relatedPicks = magam.table(
  "related_picks",
  {
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    place: integer().notNull(),
    relatedId: bigint("related_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.place] }),
    unique("related_picks_once").on(table.articleId, table.relatedId),
    index("related_picks_by_related").on(table.relatedId),
    check("related_picks_another", sql`${table.relatedId} <> ${table.articleId}`),
    check("related_picks_places", sql`${table.place} between 1 and ${sql.raw(String(MOST_PICKS))}`),
  ],
);

/** The name under which a former system's feeds had told an article: portals know it by that. */
export const formerGuids = magam.table(
  "former_guids",
  {
    articleId: bigint("article_id", { mode: "number" })
      .primaryKey()
      .references(() => articles.id),
    guid: text().notNull().unique(),
  },
  (table) => [check("former_guids_length", sql`char_length(${table.guid}) between 1 and 500`)],
);
