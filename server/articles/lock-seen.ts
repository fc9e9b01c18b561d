import type { Reader } from "#db/client.ts";
import { findLock } from "#db/queries/edition.ts";
import { HAND_OVER_SECONDS, LOCK_SECONDS } from "#domain/article/lock.ts";

/** A lock as a page shows it. Instants are ISO 8601, as the pages send and receive them. */
export type LockSeen = {
  readonly mine: boolean;
  readonly holder: { readonly id: number; readonly name: string } | null;
  readonly since: string | null;
  /** The holder's last key or save. */
  readonly activeAt: string | null;
  /** Somebody wants it from this page: who, and in how many seconds it passes. */
  readonly asked: { readonly name: string; readonly seconds: number } | null;
  /** This person may take it without waiting. */
  readonly mayForce: boolean;
};

export async function seenLock(
  reader: Reader,
  asked: { editionId: number; page: string; mayForce: boolean },
): Promise<LockSeen> {
  const lock = await findLock(reader, asked.editionId, LOCK_SECONDS);
  const { mayForce } = asked;
  if (!lock)
    return { mine: false, holder: null, since: null, activeAt: null, asked: null, mayForce };
  const mine = lock.page === asked.page;
  return {
    mine,
    holder: { id: lock.holderId, name: lock.holderName },
    since: lock.takenAt.toISOString(),
    activeAt: lock.activeAt.toISOString(),
    asked: mine ? askedOf(lock.askerName, lock.askedAgo) : null,
    mayForce,
  };
}

/** Null where nobody asks, or did so long ago that they are gone. */
function askedOf(name: string | null, ago: number | null): LockSeen["asked"] {
  if (name === null || ago === null || ago > LOCK_SECONDS) return null;
  return { name, seconds: Math.max(0, Math.ceil(HAND_OVER_SECONDS - ago)) };
}
