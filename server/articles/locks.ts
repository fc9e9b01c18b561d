import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { locks, people } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { decideAccess } from "#domain/article/access.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { type EditionInput, perform, type Work } from "./perform.ts";
import { snapshotIfUnkept } from "./revisions.ts";

export type LockState = {
  readonly mine: boolean;
  readonly holder: { readonly id: number; readonly name: string } | null;
  readonly since: Date | null;
  readonly seenAt: Date | null;
};

export type LockInput = EditionInput & {
  /** Made by the page when it opens: two tabs of one person are two writers. */
  readonly page: string;
};

/**
 * Takes the lock if it is free or dead, keeps it alive if it is one's own; says who has it otherwise.
 * An open page asks it by itself, so a refusal is nobody's act; that of a save is recorded.
 */
export async function takeLock(db: Db, actor: PersonActor, input: LockInput): Promise<LockState> {
  const take = async (work: Work) => {
    assertMayWrite(work);
    await holdLock(work, actor, input.page);
    return readLock(work.tx, work.edition.id, input.page);
  };
  return perform(db, actor, "takeLock", { editionId: input.editionId }, take, "unrecorded");
}

/** 이어받기: what the holder last saved is kept as a named revision, then the lock passes. */
export async function takeOverLock(
  db: Db,
  actor: PersonActor,
  input: LockInput,
): Promise<LockState> {
  return perform(db, actor, "takeOver", { editionId: input.editionId }, async (work) => {
    assertMayWrite(work);
    const { tx, edition, article, lock } = work;
    const kept = await snapshotIfUnkept(work, "handover");
    await setLock(tx, edition.id, actor.id, input.page);
    await recordEvent(tx, actor, {
      name: "takeOver",
      articleId: article.id,
      editionId: edition.id,
      revisionId: kept?.id ?? null,
      detail: { from: lock?.holderId ?? null },
    });
    return readLock(tx, edition.id, input.page);
  });
}

/** Lets go, when the page closes in peace. */
export async function releaseLock(db: Db, actor: PersonActor, input: LockInput): Promise<void> {
  await db
    .delete(locks)
    .where(
      and(
        eq(locks.editionId, input.editionId),
        eq(locks.holderId, actor.id),
        eq(locks.page, input.page),
      ),
    );
}

/** Inside a save: the lock is this page's afterwards, or the save learns whose it is. */
export async function holdLock(work: Work, actor: PersonActor, page: string): Promise<boolean> {
  const { tx, edition, lock } = work;
  if (lock?.alive && (lock.holderId !== actor.id || lock.page !== page)) return false;
  if (lock?.alive) {
    await tx
      .update(locks)
      .set({ seenAt: sql`clock_timestamp()` as unknown as Date })
      .where(eq(locks.editionId, edition.id));
    return true;
  }
  if (lock && lock.holderId !== actor.id) await snapshotIfUnkept(work, "handover");
  await setLock(tx, edition.id, actor.id, page);
  return true;
}

export async function readLock(tx: Tx | Db, editionId: number, page: string): Promise<LockState> {
  const [row] = await tx
    .select({ lock: locks, name: people.name })
    .from(locks)
    .innerJoin(people, eq(people.id, locks.holderId))
    .where(
      and(
        eq(locks.editionId, editionId),
        sql`${locks.seenAt} > clock_timestamp() - make_interval(secs => ${LOCK_SECONDS})`,
      ),
    );
  if (!row) return { mine: false, holder: null, since: null, seenAt: null };
  return {
    mine: row.lock.page === page,
    holder: { id: row.lock.holderId, name: row.name },
    since: row.lock.takenAt,
    seenAt: row.lock.seenAt,
  };
}

async function setLock(tx: Tx, editionId: number, holderId: number, page: string): Promise<void> {
  const now = sql`clock_timestamp()` as unknown as Date;
  const values = { holderId, page, takenAt: now, seenAt: now };
  await tx
    .insert(locks)
    .values({ editionId, ...values })
    .onConflictDoUpdate({ target: locks.editionId, set: values });
}

function assertMayWrite(work: Work): void {
  const decision = decideAccess(work.actor, "write", work.facts);
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
}
