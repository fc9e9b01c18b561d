import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import {
  type CaseRow,
  type CaseText,
  type Claimant,
  type ConcernedArticle,
  findCase,
  findClaimant,
  findNoticeEdition,
  listCasesAbout,
  listCaseTexts,
  listClosedCases,
  listConcerned,
  listRunningCases,
} from "#db/queries/cases.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type CaseClock, type CaseState, clocksOf, stateOf, warnings } from "#domain/case/case.ts";
import { noticeTemplate } from "#domain/case/notice.ts";
import { type CaseAccess, type CaseAnswer, decideCase, maySeeCases } from "#domain/case/rights.ts";
import { DomainError } from "#domain/errors.ts";
import { factsOf } from "./case-work.ts";

export const CASES_PER_PAGE = 30;

export type ListedCase = Pick<CaseRow, "id" | "kind" | "channel" | "receivedOn" | "publishedAt"> & {
  readonly state: CaseState;
  readonly clocks: readonly CaseClock[];
  readonly headlines: readonly string[];
};

export type CaseList = {
  readonly running: readonly ListedCase[];
  readonly closed: readonly ListedCase[];
  readonly nextBefore: number | null;
};

/** What is to be done, most pressing first, then a page of what is over. Throws `forbidden`. */
export async function readCases(
  db: Db,
  actor: PersonActor,
  before: number | undefined,
): Promise<CaseList> {
  if (!maySeeCases(actor)) throw new DomainError("forbidden", "access.onlyDesks");
  const [running, closed, now] = await Promise.all([
    before === undefined ? listRunningCases(db) : [],
    listClosedCases(db, before, CASES_PER_PAGE + 1),
    clockOf(db),
  ]);
  const page = closed.slice(0, CASES_PER_PAGE);
  const last = page.at(-1);
  const concerned = await listConcerned(
    db,
    [...running, ...page].map(({ id }) => id),
  );
  const listed = (rows: readonly CaseRow[]) =>
    rows
      .filter((row) => decideCase(actor, "see", factsOf(row)).allowed)
      .map((row): ListedCase => {
        const { id, kind, channel, receivedOn, publishedAt } = row;
        return {
          ...{ id, kind, channel, receivedOn, publishedAt },
          state: stateOf(factsOf(row)),
          clocks: clocksOf(clockedOf(row), now),
          headlines: concerned
            .filter(({ caseId }) => caseId === id)
            .map(({ headline }) => headline),
        };
      });
  const days = ({ clocks }: ListedCase) => Math.min(...clocks.map((one) => one.days), 9_999);
  return {
    running: listed(running).sort((a, b) => days(a) - days(b)),
    closed: listed(page),
    nextBefore: closed.length > CASES_PER_PAGE && last ? last.id : null,
  };
}

const ACCESSES = [
  "seeClaimant",
  "reply",
  "decide",
  "write",
  "publish",
  "startArticle",
  "eraseClaimant",
] as const satisfies readonly CaseAccess[];

export type ReadCase = Omit<CaseRow, "sectionIds" | "writerIds"> & {
  readonly state: CaseState;
  readonly clocks: readonly CaseClock[];
  readonly articles: readonly ConcernedArticle[];
  /** The newest edition of its own article. */
  readonly noticeEditionId: number | null;
  /** null also for whom it is not. */
  readonly claimant: Claimant | null;
  readonly texts: readonly CaseText[];
  readonly template: { readonly title: string; readonly text: string };
  readonly may: Record<(typeof ACCESSES)[number], CaseAnswer>;
};

/** Null for whom the case does not exist; who claims only for those who follow it. */
export async function readCase(db: Db, actor: PersonActor, id: number): Promise<ReadCase | null> {
  const row = await findCase(db, id);
  if (!row || !decideCase(actor, "see", factsOf(row)).allowed) return null;
  const facts = factsOf(row);
  const [articles, texts, noticeEditionId, now] = await Promise.all([
    listConcerned(db, [id]),
    listCaseTexts(db, id),
    findNoticeEdition(db, id),
    clockOf(db),
  ]);
  const may = Object.fromEntries(
    ACCESSES.map((access) => [access, decideCase(actor, access, facts)]),
  ) as ReadCase["may"];
  const claimant = may.seeClaimant.allowed ? await findClaimant(db, id) : null;
  const { sectionIds: _sections, writerIds: _writers, ...shown } = row;
  return {
    ...shown,
    ...{ articles, texts, claimant, may, noticeEditionId },
    state: stateOf(facts),
    clocks: clocksOf(clockedOf(row), now),
    template: noticeTemplate(row.kind, row.basis, articles),
  };
}

/** The cases about an article that this person may see, newest first. */
export async function readCasesAbout(db: Db, actor: PersonActor, articleId: number) {
  const rows = await listCasesAbout(db, articleId);
  return rows
    .filter((row) => decideCase(actor, "see", factsOf(row)).allowed)
    .map((row) => ({ id: row.id, kind: row.kind, state: stateOf(factsOf(row)) }));
}

export type CaseWarning = { readonly id: number; readonly clock: CaseClock } & Pick<
  CaseRow,
  "kind"
>;

/** The clocks that warn, for the head of a desk's and the managing editor's screens. */
export async function readCaseWarnings(db: Db, actor: PersonActor): Promise<CaseWarning[]> {
  if (!maySeeCases(actor)) return [];
  const [running, now] = await Promise.all([listRunningCases(db), clockOf(db)]);
  const seen = running.filter((row) => decideCase(actor, "see", factsOf(row)).allowed);
  return warnings(
    seen.map((row) => ({ ...clockedOf(row), id: row.id, kind: row.kind })),
    now,
  ).map(({ one, clock }) => ({ id: one.id, kind: one.kind, clock }));
}

function clockedOf(row: CaseRow) {
  return { ...factsOf(row), replyDue: row.replyDue, publishDue: row.publishDue };
}

/** The database's: a wrong clock of this machine must not lengthen a legal day. */
async function clockOf(db: Db): Promise<Date> {
  const { rows } = await db.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}
