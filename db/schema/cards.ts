import { sql } from "drizzle-orm";
import { bigint, check, customType, index, primaryKey, text } from "drizzle-orm/pg-core";
import type { CardShape } from "#domain/card.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * The picture that stands for a page where its address is shared, drawn by the worker. Its name is
 * the hash of everything on it, so a row never changes.
 */
export const cards = magam.table(
  "cards",
  {
    hash: text().primaryKey(),
    shape: text().$type<CardShape>().notNull(),
    /** null is the paper's own card, for pages that are no article. */
    articleId: bigint("article_id", { mode: "number" }).references(() => articles.id),
    png: bytea().notNull(),
    madeAt: instant("made_at").notNull().default(sql`now()`),
  },
  (table) => [
    index("cards_by_article").on(table.articleId),
    check("cards_hash_form", sql`${table.hash} ~ '^[0-9a-f]{32}$'`),
    check("cards_known_shape", sql`${table.shape} in ('wide', 'kakao')`),
  ],
);

/** The texts that a card stands for: readers get it only while one of them is out. */
export const cardTexts = magam.table(
  "card_texts",
  {
    hash: text()
      .notNull()
      .references(() => cards.hash, { onDelete: "cascade" }),
    revisionId: bigint("revision_id", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.hash] }),
    index("card_texts_by_hash").on(table.hash),
  ],
);
