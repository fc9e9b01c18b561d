import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import {
  CASE_BASES,
  CASE_CHANNELS,
  CASE_DECISIONS,
  CASE_KINDS,
  CASE_LIMITS,
  type CaseBasis,
  type CaseChannel,
  type CaseDecision,
  type CaseKind,
  PLACEMENTS,
  type Placement,
  PUBLISH_DAYS,
  REPLY_DAYS,
} from "#domain/case/case.ts";
import { articles, editions } from "./articles.ts";
import { instant, magam } from "./magam.ts";
import { people } from "./people.ts";

const listed = (values: readonly string[]) =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));
const dueAfter = (days: number) =>
  sql.raw(`case when channel = 'own' then null else received_on + ${days} end`);

/**
 * 정정·반론·추후보도: one claim or finding and what became of it. Never deleted; what came in never
 * changes, and how it was answered is added. The days are Seoul's, kept by the database.
 */
export const correctionCases = magam.table(
  "correction_cases",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<CaseKind>().notNull(),
    channel: text().$type<CaseChannel>().notNull(),
    /** What is said to be wrong, in the newsroom's words; who says so stands apart. */
    claim: text().notNull(),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    replyDue: date("reply_due", { mode: "string" }).generatedAlwaysAs(dueAfter(REPLY_DAYS)),
    publishDue: date("publish_due", { mode: "string" }).generatedAlwaysAs(dueAfter(PUBLISH_DAYS)),
    openedBy: bigint("opened_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    openedAt: instant("opened_at").notNull().default(sql`clock_timestamp()`),
    repliedBy: bigint("replied_by", { mode: "number" }).references(() => people.id),
    repliedAt: instant("replied_at"),
    decision: text().$type<CaseDecision>(),
    basis: text().$type<CaseBasis>(),
    decisionReason: text("decision_reason").notNull().default(""),
    decidedBy: bigint("decided_by", { mode: "number" }).references(() => people.id),
    decidedAt: instant("decided_at"),
    /** The article of its own in which the notice appears, where that is its place. */
    noticeArticleId: bigint("notice_article_id", { mode: "number" }).references(() => articles.id),
  },
  (table) => [
    uniqueIndex("correction_cases_notice_article").on(table.noticeArticleId),
    index("correction_cases_undecided").on(table.replyDue).where(sql`decision is null`),
    check("correction_cases_known_kind", sql`${table.kind} in (${listed(CASE_KINDS)})`),
    check("correction_cases_known_channel", sql`${table.channel} in (${listed(CASE_CHANNELS)})`),
    check("correction_cases_known_decision", sql`${table.decision} in (${listed(CASE_DECISIONS)})`),
    check("correction_cases_known_basis", sql`${table.basis} in (${listed(CASE_BASES)})`),
    check(
      "correction_cases_basis_of_accepted",
      sql`(${table.basis} is not null) = (${table.decision} is not distinct from 'accepted')`,
    ),
    check(
      "correction_cases_decided_by_somebody",
      sql`(${table.decision} is null) = (${table.decidedBy} is null)
        and (${table.decision} is null) = (${table.decidedAt} is null)`,
    ),
    check(
      "correction_cases_replied_by_somebody",
      sql`(${table.repliedAt} is null) = (${table.repliedBy} is null)`,
    ),
    check(
      "correction_cases_claim_length",
      sql`char_length(${table.claim}) between 1 and ${sql.raw(String(CASE_LIMITS.claim))}`,
    ),
    check(
      "correction_cases_received_before",
      sql`${table.receivedOn} <= (${table.openedAt} at time zone 'Asia/Seoul')::date`,
    ),
  ],
);

/**
 * Who claims. Personal data, apart from the record so that it can be erased without touching it;
 * read only through server/cases/read-case.ts, which asks who asks.
 */
export const correctionClaimants = magam.table("correction_claimants", {
  caseId: bigint("case_id", { mode: "number" })
    .primaryKey()
    .references(() => correctionCases.id),
  name: text().notNull(),
  contact: text().notNull().default(""),
});

/** The articles that a case is about, both ways. For good. */
export const correctionCaseArticles = magam.table(
  "correction_case_articles",
  {
    caseId: bigint("case_id", { mode: "number" })
      .notNull()
      .references(() => correctionCases.id),
    articleId: bigint("article_id", { mode: "number" })
      .notNull()
      .references(() => articles.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.articleId] }),
    index("correction_case_articles_by_article").on(table.articleId),
  ],
);

/** Every text that was written for a case's notice; nothing updates or deletes one. */
export const correctionTexts = magam.table(
  "correction_texts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    caseId: bigint("case_id", { mode: "number" })
      .notNull()
      .references(() => correctionCases.id),
    number: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    placement: text().$type<Placement>().notNull(),
    writtenBy: bigint("written_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    writtenAt: instant("written_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    unique("correction_texts_number").on(table.caseId, table.number),
    unique("correction_texts_of_case").on(table.caseId, table.id),
    check("correction_texts_known_placement", sql`${table.placement} in (${listed(PLACEMENTS)})`),
    check("correction_texts_not_empty", sql`${table.title} <> '' and ${table.text} <> ''`),
  ],
);

/** A notice in a box, as readers have it from its hour on. Never changed, never deleted. */
export const correctionNotices = magam.table(
  "correction_notices",
  {
    caseId: bigint("case_id", { mode: "number" })
      .primaryKey()
      .references(() => correctionCases.id),
    textId: bigint("text_id", { mode: "number" }).notNull(),
    publishedBy: bigint("published_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    publishedAt: instant("published_at").notNull(),
  },
  (table) => [
    index("correction_notices_newest").on(table.publishedAt),
    foreignKey({
      name: "correction_notices_text",
      columns: [table.caseId, table.textId],
      foreignColumns: [correctionTexts.caseId, correctionTexts.id],
    }),
  ],
);

/**
 * Editions whose words readers' edit history does not show, for somebody's privacy: when, of what
 * kind and that there was a change stays. Only what is hidden now stands here; the events keep who.
 */
export const hiddenWords = magam.table("hidden_words", {
  editionId: bigint("edition_id", { mode: "number" })
    .primaryKey()
    .references(() => editions.id),
  hiddenBy: bigint("hidden_by", { mode: "number" })
    .notNull()
    .references(() => people.id),
  hiddenAt: instant("hidden_at").notNull().default(sql`clock_timestamp()`),
  reason: text().notNull(),
});
