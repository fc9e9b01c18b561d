import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { CHANNELS, type Channel, NOTICE_KINDS, type NoticeKind } from "#domain/notice.ts";
import { articles, editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people, sessions } from "./people.ts";
import { assignments } from "./planning.ts";

const listed = (values: readonly string[]) =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));

/**
 * Something people are told, written in the transaction of the act it tells of. Bears no text of an
 * article: what a reader of the list may see of it is looked up when they look.
 */
export const notices = magam.table(
  "notices",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<NoticeKind>().notNull(),
    articleId: bigint("article_id", { mode: "number" }).references(() => articles.id),
    editionId: bigint("edition_id", { mode: "number" }).references(() => editions.id),
    assignmentId: bigint("assignment_id", { mode: "number" }).references(() => assignments.id),
    /** Whose act it was; null for the house itself. */
    actorId: bigint("actor_id", { mode: "number" }).references(() => people.id),
    /** Codes only, such as which alarm. */
    detail: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    at: instant().notNull().default(sql`clock_timestamp()`),
  },
  () => [check("notices_known_kind", sql`kind in (${listed(NOTICE_KINDS)})`)],
);

/** Who was told: each of them can see the others. */
export const noticeReceivers = magam.table(
  "notice_receivers",
  {
    noticeId: bigint("notice_id", { mode: "number" })
      .notNull()
      .references(() => notices.id, { onDelete: "cascade" }),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** Whether it stands in their list; who chose mail alone has it there alone. */
    shown: boolean().notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.personId] }),
    index("notice_receivers_list").on(table.personId, table.noticeId.desc()).where(sql`shown`),
    index("notice_receivers_unread").on(table.personId).where(sql`shown and read_at is null`),
  ],
);

/** What is to leave the house for one person by one channel, once; settled as its job is made. */
export const noticeDeliveries = magam.table(
  "notice_deliveries",
  {
    noticeId: bigint("notice_id", { mode: "number" })
      .notNull()
      .references(() => notices.id, { onDelete: "cascade" }),
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => people.id),
    channel: text().$type<Exclude<Channel, "screen">>().notNull(),
    /** Later than the notice where the person has quiet hours. */
    dueAt: instant("due_at").notNull(),
    doneAt: instant("done_at"),
    outcome: text().$type<"sent" | "read" | "nowhere">(),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.personId, table.channel] }),
    index("notice_deliveries_due").on(table.dueAt).where(sql`done_at is null`),
    check(
      "notice_deliveries_known_channel",
      sql`channel in (${listed(CHANNELS.filter((channel) => channel !== "screen"))})`,
    ),
    check("notice_deliveries_settled", sql`(done_at is null) = (outcome is null)`),
  ],
);

/** What a person chose to be told and how; whoever has no row has what is usual. */
export const noticeSettings = magam.table(
  "notice_settings",
  {
    personId: bigint("person_id", { mode: "number" })
      .primaryKey()
      .references(() => people.id),
    choices: jsonb().$type<Record<string, readonly Channel[]>>().notNull().default({}),
    /** Minutes of the day in Seoul. */
    quietFrom: smallint("quiet_from"),
    quietUntil: smallint("quiet_until"),
  },
  () => [
    check(
      "notice_settings_quiet",
      sql`(quiet_from is null) = (quiet_until is null)
        and quiet_from between 0 and 1439 and quiet_until between 0 and 1439`,
    ),
  ],
);

/**
 * A browser that shows notices though no page is open. It is told nothing once its session was
 * ended (signing out, a change of rights), and goes with the session's row.
 */
export const pushDevices = magam.table("push_devices", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  personId: bigint("person_id", { mode: "number" })
    .notNull()
    .references(() => people.id),
  sessionHash: text("session_hash")
    .notNull()
    .references(() => sessions.idHash, { onDelete: "cascade" }),
  /** An address of the browser's maker. */
  endpoint: text().notNull().unique(),
  p256dh: text().notNull(),
  auth: text().notNull(),
  createdAt: instant("created_at").notNull().default(sql`now()`),
});
