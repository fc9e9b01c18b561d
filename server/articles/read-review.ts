import type { Db } from "#db/client.ts";
import { type BylinePerson, listBylinePeople } from "#db/queries/byline-people.ts";
import { type BookedEnd, type FlagSet, findBookedEnd, listFlagsSet } from "#db/queries/calendar.ts";
import { findLock } from "#db/queries/edition.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { rulesOf } from "#db/queries/kind-rules.ts";
import { listMarks, listReturnReasons, type ReturnMark } from "#db/queries/returns.ts";
import {
  findEarlierFiling,
  findFirstContent,
  findLastDetail,
  findReviewEdition,
  findSubmittedContent,
  listWriters,
  type ReviewEdition,
  type Writer,
} from "#db/queries/review.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type Access, type AccessDecision, decideAccess, mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import type { KindRules } from "#domain/article/kind-rules.ts";
import { type Decision, decide, type EditionFacts } from "#domain/article/permissions.ts";
import { checklist, type Issue } from "#domain/article/publishable.ts";
import { owesReview } from "#domain/article/queue.ts";
import type { ReturnReason } from "#domain/article/returns.ts";
import { isOpen, transition, type Verb } from "#domain/article/status.ts";
import { besideOf } from "./handouts.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { noteKilledReading } from "./read-killed.ts";
import { type KeptText, listTexts } from "./read-text.ts";

export const REVIEW_VERBS = [
  "claim",
  "release",
  "returnToReporter",
  "approve",
  "revoke",
  "publish",
  "schedule",
  "unschedule",
  "revise",
  "withdraw",
  "restore",
] as const satisfies readonly Verb[];

export type ReviewVerb = (typeof REVIEW_VERBS)[number];

const REVIEW_ACCESSES = [
  "write",
  "setFlag",
  "liftEmbargo",
  "reviewAfter",
  "chooseRelated",
  "bookEnd",
] as const satisfies readonly Access[];

export type ReviewAccess = (typeof REVIEW_ACCESSES)[number];

export type Review = {
  readonly edition: ReviewEdition;
  /** What the text is read against; null before it was handed in. */
  readonly base: {
    /** A later edition is read against what readers have, a first one against what was handed in. */
    readonly of: "published" | "submitted";
    readonly content: Content;
  } | null;
  /** What was handed in last and the time before; null where it was handed in once or is with its writer. */
  readonly filings: {
    readonly earlier: { readonly content: Content; readonly at: Date };
    readonly latest: Content;
  } | null;
  readonly checklist: readonly Issue[];
  readonly rules: KindRules;
  readonly verbs: Record<ReviewVerb, Decision>;
  readonly access: Record<ReviewAccess, AccessDecision>;
  /** Somebody on the desk has it in hand: the text is read beside what it was handed in as. */
  readonly isOnDesk: boolean;
  /** Flags can still keep it from going out. */
  readonly isOpen: boolean;
  readonly writers: readonly Writer[];
  readonly lock: {
    readonly holder: { readonly id: number; readonly name: string };
    readonly since: Date;
  } | null;
  /** The last return and what the reporter answered to it, if they did. */
  readonly returned: {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly text: string;
    /** The paragraphs it pointed at, with the reporter's answers. */
    readonly marks: readonly ReturnMark[];
  } | null;
  readonly answer: string | null;
  readonly owesReview: boolean;
  /** 게시 종료, where it is booked. */
  readonly end: BookedEnd | null;
  /** Who set the flags, when and why; those cleared since too. */
  readonly flagsSet: readonly FlagSet[];
  readonly bylinePeople: readonly BylinePerson[];
  /** What a desk may choose from when it sends the text back. */
  readonly returnReasons: readonly ReturnReason[];
  /** Every kept text of the article that the person may read, the newest first; empty once it is out. */
  readonly texts: readonly KeptText[];
  readonly now: Date;
};

/** An edition with all that a desk decides on; null for whom it does not exist. */
export async function readReview(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<Review | null> {
  const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
  if (!facts || !mayRead(actor, facts)) return null;
  const edition = await findReviewEdition(db, editionId);
  if (!edition) return null;
  const { articleId } = edition;
  await noteKilledReading(db, actor, { articleId, editionId, facts, where: "review" });
  const [writers, lock, base, filings, submission, returned] = await Promise.all([
    listWriters(db, editionId),
    findLock(db, editionId, LOCK_SECONDS),
    readBase(db, edition),
    readFilings(db, edition),
    findLastDetail(db, editionId, "submit"),
    readReturned(db, editionId),
  ]);
  const [bylinePeople, rules, beside, returnReasons, texts, end, flagsSet] = await Promise.all([
    listBylinePeople(db),
    rulesOf(db, edition.kind),
    besideOf(db, articleId, edition.content),
    listReturnReasons(db),
    isOpen(facts.status) ? listTexts(db, actor, editionId) : [],
    findBookedEnd(db, articleId),
    listFlagsSet(db, editionId),
  ]);
  return {
    edition,
    base,
    filings,
    checklist: checklist(edition.content, edition.kind, rules, beside),
    rules,
    verbs: decisions(REVIEW_VERBS, (verb) => decide(actor, verb, facts)),
    access: decisions(REVIEW_ACCESSES, (access) => decideAccess(actor, access, facts)),
    isOnDesk: transition("approve").from.includes(facts.status),
    isOpen: isOpen(facts.status),
    writers,
    lock: lock && {
      holder: { id: lock.holderId, name: lock.holderName },
      since: lock.takenAt,
    },
    returned,
    answer: words(submission?.detail.answer) || null,
    owesReview: isOut(facts) && owesAfterReading(edition),
    bylinePeople,
    returnReasons,
    texts,
    end,
    flagsSet,
    now: facts.now,
  };
}

async function readReturned(db: Db, editionId: number): Promise<Review["returned"]> {
  const [last, marks] = await Promise.all([
    findLastDetail(db, editionId, "returnToReporter"),
    listMarks(db, editionId),
  ]);
  if (!last) return null;
  const { code, name, nameEn, text } = last.detail;
  return {
    ...{ code: words(code), name: words(name), nameEn: words(nameEn), text: words(text) },
    marks,
  };
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

async function readBase(db: Db, edition: ReviewEdition): Promise<Review["base"]> {
  if (edition.submittedRevisionId === null) return null;
  const isLater = edition.number > 1;
  const content = isLater
    ? await findFirstContent(db, edition.id)
    : await findSubmittedContent(db, edition.submittedRevisionId);
  return content && { of: isLater ? "published" : "submitted", content };
}

async function readFilings(db: Db, edition: ReviewEdition): Promise<Review["filings"]> {
  const { id, status, submittedRevisionId } = edition;
  if (submittedRevisionId === null || transition("submit").from.includes(status)) return null;
  const [earlier, latest] = await Promise.all([
    findEarlierFiling(db, id),
    findSubmittedContent(db, submittedRevisionId),
  ]);
  return earlier && latest && { earlier, latest };
}

function owesAfterReading({ breakingById, reviewedAfterById }: ReviewEdition): boolean {
  return owesReview({ breakingBy: breakingById, reviewedAfterBy: reviewedAfterById });
}

/** A killed text is nobody's debt any more. */
function isOut({ status }: EditionFacts): boolean {
  return status === "published" || status === "withdrawn";
}

function decisions<K extends string, D>(keys: readonly K[], decided: (key: K) => D): Record<K, D> {
  return Object.fromEntries(keys.map((key) => [key, decided(key)])) as Record<K, D>;
}
