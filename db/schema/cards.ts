import { sql } from "drizzle-orm";
import { bigint, check, customType, index, text } from "drizzle-orm/pg-core";
import type { CardShape } from "#domain/card.ts";
import { articles } from "./articles.ts";
import { instant, magam } from "./magam.ts";

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * The picture that stands for a page where its address is shared, drawn by the worker. Its name is
 * the hash of everything on it, so a row never changes but for the revision that it stands for.
 */
export const cards = magam.table(
  "cards",
  {
    hash: text().primaryKey(),
    shape: text().$type<CardShape>().notNull(),
    /** null is the paper's own card, for pages that are no article. */
    articleId: bigint("article_id", { mode: "number" }).references(() => articles.id),
    /** The text it was last drawn for: readers get the card only while that text is out. */
    revisionId: bigint("revision_id", { mode: "number" }),
    png: bytea().notNull(),
    madeAt: instant("made_at").notNull().default(sql`now()`),
  },
  (table) => [
    index("cards_by_article").on(table.articleId),
    check("cards_hash_form", sql`${table.hash} ~ '^[0-9a-f]{32}$'`),
    check("cards_known_shape", sql`${table.shape} in ('wide', 'kakao')`),
    check("cards_of_a_text", sql`(${table.articleId} is null) = (${table.revisionId} is null)`),
  ],
);
