import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { findLastGift } from "#db/queries/hand-overs.ts";
import { locks, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { decideHandOver } from "#domain/article/lock.ts";
import { DomainError } from "#domain/errors.ts";
import { countCharacters } from "#domain/korean/count.ts";
import { intake } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { tell } from "../notices/tell.ts";
import type { LockSeen } from "./lock-seen.ts";
import { assertMayWrite, type LockInput, lockOf, setLock } from "./locks.ts";
import { perform, type Work } from "./perform.ts";
import { snapshotIfUnkept } from "./revisions.ts";

/** What was kept of the former holder's text, as a revision that bears their name. */
export type KeptText = {
  readonly name: string;
  readonly revisionId: number;
  readonly characters: number;
};

export type TakeOver = {
  readonly lock: LockSeen;
  /** The holder has been told; ask again when these are over. Null once it has passed. */
  readonly secondsLeft: number | null;
  readonly kept: KeptText | null;
};

/**
 * 이어받기. The holder's page is warned and has 20 s to save what it has not yet; then the text as
 * saved is kept under its writer's name and the lock passes. Asked again and again until then.
 * `force`: a desk's reason for not waiting.
 */
export async function takeOverLock(
  db: Db,
  actor: PersonActor,
  input: LockInput & { force?: string },
): Promise<TakeOver> {
  return perform(db, actor, "takeOver", { editionId: input.editionId }, async (work) => {
    assertMayWrite(work);
    const { tx, edition, lock } = work;
    const reason = input.force === undefined ? null : assertMayForce(work, input.force);
    if (lock?.alive && lock.holderId === actor.id && lock.page === input.page)
      return { ...(await found(work, actor.id, input.page)), secondsLeft: null };
    const taker = { id: actor.id, page: input.page };
    const next = decideHandOver(heldBy(lock), taker, reason !== null);
    if (next.step === "askedByAnother") {
      const name = await nameOf(work, next.by);
      throw new DomainError("conflict", "lock.askedByAnother", { values: { name } });
    }
    if (next.step === "wait") {
      if (next.isNew) {
        const asked = { askedBy: actor.id, askedPage: input.page, askedAt: sql`clock_timestamp()` };
        await tx
          .update(locks)
          .set(asked as unknown as { askedBy: number })
          .where(eq(locks.editionId, edition.id));
        await tellHolder(work);
      }
      return { lock: await lockOf(work, input.page), secondsLeft: next.seconds, kept: null };
    }
    if (reason !== null) await tellHolder(work);
    const kept = await pass(work, taker, "takeOver", reason);
    return { lock: await lockOf(work, input.page), secondsLeft: null, kept };
  });
}

/** The holder gives it to whoever asked, before the time is over. */
export async function yieldLock(db: Db, actor: PersonActor, input: LockInput): Promise<LockSeen> {
  return perform(db, actor, "handOver", { editionId: input.editionId }, async (work) => {
    const { lock } = work;
    const isMine = lock?.holderId === actor.id && lock.page === input.page;
    if (isMine && lock.askedBy !== null && lock.askedPage !== null)
      await pass(work, { id: lock.askedBy, page: lock.askedPage }, "handOver", null);
    return lockOf(work, input.page);
  });
}

/** The holder gave it before the time was over. */
async function found(
  work: Work,
  personId: number,
  page: string,
): Promise<Pick<TakeOver, "lock" | "kept">> {
  const { tx, edition } = work;
  const given = await findLastGift(tx, edition.articleId, edition.id, personId);
  const kept = given && { ...given, name: await nameOf(work, given.from) };
  return { lock: await lockOf(work, page), kept };
}

async function pass(
  work: Work,
  taker: { id: number; page: string },
  name: "takeOver" | "handOver",
  reason: string | null,
): Promise<KeptText | null> {
  const { tx, actor, edition, article, working, lock } = work;
  const isFromAnother = lock !== null && lock.holderId !== taker.id;
  const from = isFromAnother ? await nameOf(work, lock.holderId) : "";
  const kept = await snapshotIfUnkept(work, "handover", from);
  await setLock(tx, edition.id, taker.id, taker.page);
  const characters = countCharacters(bodyText(working.content.body)).withSpaces;
  const detail = { from: lock?.holderId ?? null, to: taker.id, characters };
  await recordEvent(tx, actor, {
    name,
    articleId: article.id,
    editionId: edition.id,
    revisionId: kept?.id ?? null,
    detail: reason === null ? detail : { ...detail, forced: true, reason },
  });
  return kept && isFromAnother ? { name: from, revisionId: kept.id, characters } : null;
}

/** Also while their page is not in sight: by push, where they chose it. */
async function tellHolder({ tx, actor, edition, article, lock }: Work): Promise<void> {
  if (!lock?.alive) return;
  const about = { articleId: article.id, editionId: edition.id, practice: article.practice };
  await tell(tx, actor, { kind: "takeOver", ...about }, [lock.holderId]);
}

function assertMayForce({ actor, facts }: Work, given: string): string {
  const decision = decideAccess(actor, "forceTakeOver", facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  const reason = intake(given).trim();
  if (reason === "") throw new DomainError("invalid_input", "guard.reasonGiven");
  return reason.slice(0, 500);
}

function heldBy(lock: Work["lock"]) {
  if (!lock) return null;
  const { holderId, page, alive, askedBy, askedPage, askedAgo } = lock;
  const isAsked = askedBy !== null && askedPage !== null && askedAgo !== null;
  const asked = isAsked ? { by: askedBy, page: askedPage, secondsAgo: askedAgo } : null;
  return { holderId, page, alive, asked };
}

async function nameOf({ tx }: Work, personId: number): Promise<string> {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  return person?.name ?? "";
}
