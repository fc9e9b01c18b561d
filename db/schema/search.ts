import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant, magam } from "./magam.ts";
import { publications } from "./publications.ts";

/**
 * The publication's hours, copied by triggers: a list that had to ask every publication for its own
 * would read a page of the disk for each. Held are practice articles, too.
 */
const hours = () => ({
  visibleFrom: instant("visible_from").notNull().default(sql`'-infinity'`),
  visibleUntil: instant("visible_until"),
  held: boolean().notNull().default(false),
});

/**
 * What search knows of a publication, in the form of domain/search/index-text.ts: written with the
 * publication, never changed but by a newer tokenizer and in its hours, gone with it.
 */
export const searchTexts = magam.table(
  "search_texts",
  {
    publicationId: bigint("publication_id", { mode: "number" })
      .primaryKey()
      .references(() => publications.id, { onDelete: "cascade" }),
    articleId: bigint("article_id", { mode: "number" }).notNull(),
    firstPublishedAt: instant("first_published_at").notNull(),
    /** Of first publication. Pieces carry it too, so that a search reads quarter by quarter. */
    quarter: smallint().notNull(),
    key: text().notNull(),
    headKey: text("head_key").notNull(),
    bylineKey: text("byline_key").notNull(),
    pieces: bigint({ mode: "number" }).array().notNull(),
    /** Of the tokenizer that made the row. */
    version: integer().notNull(),
    ...hours(),
  },
  (table) => [
    // A pending list would be read from end to end once for every quarter of a search.
    index("search_texts_pieces").using("gin", table.pieces).with({ fastupdate: false }),
    index("search_texts_quarter").on(table.quarter),
  ],
);

/** One row per tag of a publication, made by a trigger: a topic's page walks it newest first. */
export const publicationTags = magam.table(
  "publication_tags",
  {
    publicationId: bigint("publication_id", { mode: "number" })
      .notNull()
      .references(() => publications.id, { onDelete: "cascade" }),
    tag: text().notNull(),
    firstPublishedAt: instant("first_published_at").notNull(),
    articleId: bigint("article_id", { mode: "number" }).notNull(),
    ...hours(),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.tag] }),
    // The hours come last, so that a page of the list is read from the index alone.
    index("publication_tags_newest")
      .on(
        table.tag,
        table.firstPublishedAt.desc().nullsFirst(),
        table.articleId.desc().nullsFirst(),
        table.visibleFrom,
        table.visibleUntil,
      )
      .where(sql`not held`),
  ],
);

/** The same for those whose names stand over the text. */
export const publicationPeople = magam.table(
  "publication_people",
  {
    publicationId: bigint("publication_id", { mode: "number" })
      .notNull()
      .references(() => publications.id, { onDelete: "cascade" }),
    personId: bigint("person_id", { mode: "number" }).notNull(),
    firstPublishedAt: instant("first_published_at").notNull(),
    articleId: bigint("article_id", { mode: "number" }).notNull(),
    ...hours(),
  },
  (table) => [
    primaryKey({ columns: [table.publicationId, table.personId] }),
    // The hours come last, so that a page of the list is read from the index alone.
    index("publication_people_newest")
      .on(
        table.personId,
        table.firstPublishedAt.desc().nullsFirst(),
        table.articleId.desc().nullsFirst(),
        table.visibleFrom,
        table.visibleUntil,
      )
      .where(sql`not held`),
  ],
);
