/** How long a lock outlives the last sign of its holder's page. Seconds. */
export const LOCK_SECONDS = 60;
/** The same for one's own other pages: whoever opens the text anew is not kept waiting. Seconds. */
export const OWN_LOCK_SECONDS = 15;
/** What the holder has, from being warned until the text passes. Seconds. */
export const HAND_OVER_SECONDS = 20;
/** Whoever asked and is gone since asks no more. Seconds. */
const ASKING_LAPSES = 60;

/** A lock as whoever wants it finds it. */
export type HeldLock = {
  readonly holderId: number;
  readonly page: string;
  /** Its holder's page gave a sign of life within `LOCK_SECONDS`. */
  readonly alive: boolean;
  readonly asked: {
    readonly by: number;
    readonly page: string;
    readonly secondsAgo: number;
  } | null;
};

export type HandOver =
  | { readonly step: "pass" }
  /** `isNew`: the holder has yet to be told. */
  | { readonly step: "wait"; readonly seconds: number; readonly isNew: boolean }
  | { readonly step: "askedByAnother"; readonly by: number };

/**
 * 이어받기: the lock passes at once where nobody is there to be warned, or where it is one's own in
 * another tab, or by force; else the holder is asked and has `HAND_OVER_SECONDS`.
 */
export function decideHandOver(
  lock: HeldLock | null,
  taker: { readonly id: number; readonly page: string },
  isForced: boolean,
): HandOver {
  if (!lock?.alive || lock.holderId === taker.id || isForced) return { step: "pass" };
  const { asked } = lock;
  const isAsking = asked !== null && asked.secondsAgo < ASKING_LAPSES;
  if (!isAsking) return { step: "wait", seconds: HAND_OVER_SECONDS, isNew: true };
  if (asked.by !== taker.id || asked.page !== taker.page)
    return { step: "askedByAnother", by: asked.by };
  const left = Math.ceil(HAND_OVER_SECONDS - asked.secondsAgo);
  return left <= 0 ? { step: "pass" } : { step: "wait", seconds: left, isNew: false };
}
