import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, primaryKey, text } from "drizzle-orm/pg-core";
import type { QueueView } from "#domain/article/queue-view.ts";
import { editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { sections } from "./sections.ts";

/**
 * A way of looking at the queue, kept under a name: by one person for themselves, or by a desk for
 * everybody who reads for its section. Changed by keeping another in its place.
 */
export const queueViews = magam.table(
  "queue_views",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    view: jsonb().$type<QueueView>().notNull(),
    /** Whose it is: a person's or a section's, never both. */
    personId: bigint("person_id", { mode: "number" }).references(() => people.id),
    sectionId: integer("section_id").references(() => sections.id),
    madeBy: bigint("made_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    madeAt: instant("made_at").notNull().default(sql`now()`),
  },
  (table) => [
    check("queue_views_one_owner", sql`num_nonnulls(${table.personId}, ${table.sectionId}) = 1`),
    check("queue_views_named", sql`${table.name} <> ''`),
    index("queue_views_by_person").on(table.personId),
  ],
);

/** Which pages of an edition are open, and whose. A row expires by itself when its page is gone. */
export const openPages = magam.table(
  "open_pages",
  {
    editionId: bigint("edition_id", { mode: "number" })
      .notNull()
      .references(() => editions.id),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** Made by the server for each open page. */
    page: text().notNull(),
    seenAt: instant("seen_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.page] }),
    index("open_pages_seen").on(table.seenAt),
  ],
);
