import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { locks } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { OWN_LOCK_SECONDS } from "#domain/article/lock.ts";
import { DomainError } from "#domain/errors.ts";
import { type LockSeen, seenLock } from "./lock-seen.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";
import { snapshotIfUnkept } from "./revisions.ts";

export type LockInput = EditionInput & {
  /** Made by the page when it opens: two tabs of one person are two writers. */
  readonly page: string;
  /** Seconds since the last key in it. */
  readonly idle?: number;
};

/**
 * Takes the lock if it is free or dead, keeps it alive if it is one's own; says who has it otherwise.
 * An open page asks it by itself, so a refusal is nobody's act; that of a save is recorded.
 */
export async function takeLock(db: Db, actor: PersonActor, input: LockInput): Promise<LockSeen> {
  const take = async (work: Work) => {
    assertMayWrite(work);
    await holdLock(work, actor, input.page, input.idle);
    return lockOf(work, input.page);
  };
  return perform(db, actor, "takeLock", { editionId: input.editionId }, take, "unrecorded");
}

/** Lets go, when the page closes in peace, or asks no more for what another holds. */
export async function releaseLock(db: Db, actor: PersonActor, input: LockInput): Promise<void> {
  const { editionId, page } = input;
  const here = eq(locks.editionId, editionId);
  await db
    .update(locks)
    .set({ askedBy: null, askedPage: null, askedAt: null })
    .where(and(here, eq(locks.askedBy, actor.id), eq(locks.askedPage, page)));
  await db.delete(locks).where(and(here, eq(locks.holderId, actor.id), eq(locks.page, page)));
}

/** Inside a save: the lock is this page's afterwards, or the save learns whose it is. */
export async function holdLock(
  work: Work,
  actor: PersonActor,
  page: string,
  idle = 0,
): Promise<boolean> {
  const { tx, edition, lock } = work;
  const isOwn = lock?.holderId === actor.id;
  const isThere = lock?.alive && !(isOwn && lock.page !== page && lock.seenAgo > OWN_LOCK_SECONDS);
  if (isThere && !(isOwn && lock.page === page)) return false;
  if (isThere) {
    await tx
      .update(locks)
      .set({ seenAt: clock(), activeAt: clock(idle) })
      .where(eq(locks.editionId, edition.id));
    return true;
  }
  if (lock && lock.holderId !== actor.id) await snapshotIfUnkept(work, "handover");
  await setLock(tx, edition.id, actor.id, page);
  return true;
}

/** Gives it to this page, whoever had it or asked for it. */
export async function setLock(
  tx: Tx,
  editionId: number,
  holderId: number,
  page: string,
): Promise<void> {
  const times = { takenAt: clock(), seenAt: clock(), activeAt: clock() };
  const values = { holderId, page, ...times, askedBy: null, askedPage: null, askedAt: null };
  await tx
    .insert(locks)
    .values({ editionId, ...values })
    .onConflictDoUpdate({ target: locks.editionId, set: values });
}

export async function lockOf({ tx, actor, edition, facts }: Work, page: string): Promise<LockSeen> {
  const mayForce = decideAccess(actor, "forceTakeOver", facts).allowed;
  return seenLock(tx, { editionId: edition.id, page, mayForce });
}

export function assertMayWrite(work: Work): void {
  const decision = decideAccess(work.actor, "write", work.facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
}

/** The database's clock, some seconds ago. */
function clock(ago = 0): Date {
  return sql`clock_timestamp() - make_interval(secs => ${ago})` as unknown as Date;
}
