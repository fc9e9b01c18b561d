import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Status } from "#domain/article/status.ts";
import type { EventName, EventOutcome } from "#domain/event.ts";
import { instant, magam } from "./magam.ts";

/**
 * Append-only record of every act and refusal. Each stream (one article, the
 * people, the settings) is a hash chain that the database itself writes, so
 * that a row altered or taken out later is found.
 */
export const events = magam.table(
  "events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** `article:12`, `people`, `settings`, `audit`. */
    stream: text().notNull(),
    seq: integer().notNull().default(0),
    name: text().$type<EventName>().notNull(),
    outcome: text().$type<EventOutcome>().notNull(),
    articleId: bigint("article_id", { mode: "number" }),
    editionId: bigint("edition_id", { mode: "number" }),
    revisionId: bigint("revision_id", { mode: "number" }),
    fromStatus: text("from_status").$type<Status>(),
    toStatus: text("to_status").$type<Status>(),
    actorId: bigint("actor_id", { mode: "number" }),
    /** `system` job where no person acted. */
    job: text(),
    /** Reason codes, instants, numbers. Never text of an article; people by id. */
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: instant().notNull().default(sql`clock_timestamp()`),
    previousHash: text("previous_hash").notNull().default(""),
    hash: text().notNull().default(""),
  },
  (table) => [
    uniqueIndex("events_stream_seq").on(table.stream, table.seq),
    index("events_by_article").on(table.articleId, table.id),
    // Rows lie in the order of time, so a range of hours needs no more than this.
    index("events_by_time").using("brin", table.at),
    index("events_returns").on(table.at).where(sql`name = 'returnToReporter'`),
  ],
);

/**
 * The end of each chain, kept beside it by the same trigger, so that the last row
 * taken out of a chain is missed. The daily seals are made from here.
 */
export const eventHeads = magam.table(
  "event_heads",
  {
    stream: text().primaryKey(),
    seq: integer().notNull(),
    hash: text().notNull(),
    /** When the chain last grew by this database's clock, whatever past the event tells of. */
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index("event_heads_grown").on(table.at)],
);

/**
 * What must happen outside after a commit, written inside it: which printed
 * pages died, which mails go out.
 */
export const outbox = magam.table(
  "outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    topic: text().$type<"press" | "mail" | "tell">().notNull(),
    tags: text().array().notNull().default([]),
    /** Tags whose pages must not even be served stale: withdrawn or killed. */
    gone: text().array().notNull().default([]),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: instant().notNull().default(sql`clock_timestamp()`),
    doneAt: instant("done_at"),
  },
  (table) => [
    index("outbox_recent").on(table.at),
    index("outbox_waiting").on(table.id).where(sql`done_at is null and topic <> 'press'`),
  ],
);

/** The stored answer to a write, by the key its sender made: a retry gets the same answer. */
export const idempotency = magam.table(
  "idempotency",
  {
    key: text().primaryKey(),
    actorId: bigint("actor_id", { mode: "number" }).notNull(),
    verb: text().notNull(),
    result: jsonb().$type<unknown>(),
    at: instant().notNull().default(sql`now()`),
  },
  (table) => [index("idempotency_age").on(table.at)],
);
