import type { Db } from "#db/client.ts";
import { listLapsed, listMissedEnds } from "#db/queries/calendar.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import {
  type AlarmRow,
  type ChainStep,
  findKillRequest,
  findPublishedContent,
  type KillRequestRow,
  type LinkedArticle,
  listAlarms,
  listLinked,
  listReceipts,
  listSteps,
  type ReceiptRow,
} from "#db/queries/out.ts";
import type { PersonActor } from "#domain/actor.ts";
import { type AccessDecision, decideAccess, isKilled, mayRead } from "#domain/article/access.ts";
import type { Content } from "#domain/article/content.ts";
import {
  type Decision,
  decide,
  decideCreate,
  type EditionFacts,
} from "#domain/article/permissions.ts";
import { maySeeQueue } from "#domain/article/queue.ts";
import { transition, type Verb } from "#domain/article/status.ts";
import { MISSED_AFTER_SECONDS } from "../receipts/alarms.ts";
import { LOCK_SECONDS } from "./load-edition.ts";

const OUT_VERBS = [
  "publishBreaking",
  "revise",
  "kill",
  "spike",
  "unspike",
] as const satisfies Verb[];

export type OutVerb = (typeof OUT_VERBS)[number];

/** What stands around an edition's way out and its life after it. */
export type Out = {
  readonly verbs: Record<OutVerb, Decision>;
  readonly requestKill: AccessDecision;
  readonly startRoundup: Decision;
  /** Out now, or withdrawn: what a kill can be asked for. */
  readonly isLive: boolean;
  readonly isKilled: boolean;
  readonly kill: (KillRequestRow & { readonly isLapsed: boolean }) | null;
  /** Empty for a story that never went out as breaking and stands alone. */
  readonly chain: readonly ChainStep[];
  readonly linked: readonly LinkedArticle[];
  /** What readers got of the article after its last act. */
  readonly receipt: ReceiptRow | null;
  /** What readers have now, where this edition is to replace it. */
  readonly published: Content | null;
};

/** Null for whom the edition does not exist. */
export async function readOut(
  db: Db,
  actor: PersonActor,
  edition: { readonly id: number; readonly articleId: number },
): Promise<Out | null> {
  const facts = (await listEditionFacts(db, [edition.id], LOCK_SECONDS)).get(edition.id);
  if (!facts || !mayRead(actor, facts)) return null;
  const [kill, steps, linked, [receipt], published] = await Promise.all([
    findKillRequest(db, edition.id),
    listSteps(db, edition.articleId),
    listLinked(db, edition.articleId),
    listReceipts(db, edition.articleId, 1),
    facts.liveStatus === null ? null : findPublishedContent(db, edition.articleId),
  ]);
  const [mayReadSteps, mayReadLinked] = await Promise.all([
    readable(db, actor, steps),
    readable(db, actor, linked),
  ]);
  const isStory = steps.some(({ isBreaking }) => isBreaking) || linked.length > 0;
  const verbs = OUT_VERBS.map((verb): [OutVerb, Decision] => [verb, decide(actor, verb, facts)]);
  return {
    verbs: Object.fromEntries(verbs) as Out["verbs"],
    requestKill: decideAccess(actor, "requestKill", facts),
    startRoundup: decideRoundup(actor, facts),
    isLive: transition("kill").from.includes(facts.status),
    isKilled: isKilled(facts),
    kill: kill && { ...kill, isLapsed: kill.expiresAt <= facts.now },
    chain: isStory ? mayReadSteps : [],
    linked: mayReadLinked,
    receipt: receipt ?? null,
    published,
  };
}

export type Alarm = AlarmRow & { readonly seconds: number };

/** What this person's desk must not overlook, the oldest first; nothing they may not read. */
export async function readAlarms(db: Db, actor: PersonActor): Promise<Alarm[]> {
  if (!maySeeQueue(actor)) return [];
  const [known, stopped, ends] = await Promise.all([
    listAlarms(db, MISSED_AFTER_SECONDS),
    listLapsed(db),
    listMissedEnds(db, MISSED_AFTER_SECONDS),
  ]);
  const rows: AlarmRow[] = [
    ...known,
    ...stopped.map((row) => ({ ...row, kind: "lapsed" as const, looks: null })),
    ...ends.map((row) => ({ ...row, kind: "endMissed" as const, looks: null })),
  ];
  const facts = await factsOf(db, rows);
  return rows
    .flatMap((row) => {
      const edition = facts.get(row.editionId);
      if (!edition || !mayRead(actor, edition)) return [];
      const age = edition.now.getTime() - row.at.getTime();
      return [{ ...row, seconds: Math.max(0, Math.round(age / 1000)) }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function decideRoundup(actor: PersonActor, facts: EditionFacts): Decision {
  if (facts.status !== "published")
    return { allowed: false, code: "invalid_transition", reason: "status" };
  return decideCreate(actor, facts.sectionId, "roundup");
}

async function readable<T extends { readonly editionId: number }>(
  db: Db,
  actor: PersonActor,
  rows: readonly T[],
): Promise<T[]> {
  const facts = await factsOf(db, rows);
  return rows.filter(({ editionId }) => {
    const edition = facts.get(editionId);
    return edition !== undefined && mayRead(actor, edition);
  });
}

function factsOf(db: Db, rows: readonly { readonly editionId: number }[]) {
  return listEditionFacts(
    db,
    rows.map(({ editionId }) => editionId),
    LOCK_SECONDS,
  );
}
