import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  type Look,
  RECEIPT_ACTS,
  RECEIPT_STATES,
  type ReceiptAct,
  type ReceiptState,
} from "#domain/receipt.ts";
import { articles, editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";

const listed = (values: readonly string[]) =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));

/**
 * What readers were given after each publication, update, withdrawal and kill, as somebody without
 * an account asked for it. Opened by the act's own transaction, so that a stopped worker forgets
 * none; kept for good.
 */
export const receipts = magam.table(
  "receipts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    editionId: bigint("edition_id", { mode: "number" })
      .notNull()
      .references(() => editions.id),
    act: text().$type<ReceiptAct>().notNull(),
    /** What the article's page bears then (domain/receipt.ts). */
    mark: text().notNull(),
    /** The press's names of the pages concerned, to drop them once more. */
    pageTags: text("page_tags").array().notNull(),
    state: text().$type<ReceiptState>().notNull().default("open"),
    /** Null until the first look. */
    looks: jsonb().$type<readonly Look[]>(),
    startedAt: instant("started_at").notNull().default(sql`clock_timestamp()`),
    /** When a worker first asked: the patience counts from here, not from a worker's absence. */
    firstLookAt: instant("first_look_at"),
    /** Also the lease of the worker that is looking. */
    nextLookAt: instant("next_look_at").notNull().default(sql`clock_timestamp()`),
    droppedAt: instant("dropped_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    uniqueIndex("receipts_one_open").on(table.articleId).where(sql`state = 'open'`),
    index("receipts_due").on(table.nextLookAt).where(sql`state = 'open'`),
    index("receipts_by_article").on(table.articleId, table.id),
    check("receipts_known_act", sql`${table.act} in (${listed(RECEIPT_ACTS)})`),
    check("receipts_known_state", sql`${table.state} in (${listed(RECEIPT_STATES)})`),
    check("receipts_closed", sql`(${table.state} = 'open') = (${table.closedAt} is null)`),
  ],
);

/** Something a desk must know at once: a page readers did not get, a booking nobody finalised. */
export const alarms = magam.table(
  "alarms",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<"unseen" | "missed">().notNull(),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
    editionId: bigint("edition_id", { mode: "number" })
      .notNull()
      .references(() => editions.id),
    receiptId: bigint("receipt_id", { mode: "number" }).references(() => receipts.id),
    raisedAt: instant("raised_at").notNull().default(sql`clock_timestamp()`),
    clearedAt: instant("cleared_at"),
  },
  (table) => [
    // Raised once however many look, so that it is mailed once.
    uniqueIndex("alarms_one_open").on(table.kind, table.editionId).where(sql`cleared_at is null`),
    check("alarms_known_kind", sql`${table.kind} in ('unseen', 'missed')`),
  ],
);
