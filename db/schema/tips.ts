import { sql } from "drizzle-orm";
import { bigint, check, index, text } from "drizzle-orm/pg-core";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";

/**
 * 기사제보: what a reader told the newsroom. The readers' role may add a row and read none. There is no
 * column for an address or a browser: who told is known only by what they wrote themselves.
 */
export const tips = magam.table(
  "tips",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    text: text().notNull(),
    /** How to answer, if the reader wished for one. */
    contact: text().notNull().default(""),
    /** By the hour: the minute would find the reader in a server's log. */
    receivedAt: instant("received_at").notNull().default(sql`date_trunc('hour', now())`),
    readAt: instant("read_at"),
    readBy: bigint("read_by", { mode: "number" }).references(() => people.id),
  },
  (table) => [
    index("tips_unread").on(table.id).where(sql`read_at is null`),
    check("tips_not_empty", sql`${table.text} <> '' and length(${table.text}) <= 10000`),
    check("tips_contact_length", sql`length(${table.contact}) <= 200`),
    check("tips_read_by_somebody", sql`(${table.readAt} is null) = (${table.readBy} is null)`),
  ],
);
