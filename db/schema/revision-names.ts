import { sql } from "drizzle-orm";
import { bigint, check, text } from "drizzle-orm/pg-core";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";
import { revisions } from "./revisions.ts";

/** What people call a kept text, to find it again. The text itself never changes; its name may. */
export const revisionNames = magam.table(
  "revision_names",
  {
    revisionId: bigint("revision_id", { mode: "number" })
      .primaryKey()
      .references(() => revisions.id),
    name: text().notNull(),
    namedBy: bigint("named_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    namedAt: instant("named_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [check("revision_names_length", sql`length(${table.name}) between 1 and 60`)],
);
