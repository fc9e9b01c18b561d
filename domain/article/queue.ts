import { type Actor, hasRole } from "../actor.ts";
import { LIVE_STATUSES, OPEN_STATUSES, type Status } from "./status.ts";

/**
 * How a desk's queue is laid out: which editions lie under which tab, in what
 * order, and from when on waiting is too long.
 */
export const QUEUE_TABS = [
  "waiting",
  "mine",
  "reviewing",
  "approved",
  "scheduled",
  "publishedToday",
  "returned",
  "held",
] as const;

export type QueueTab = (typeof QUEUE_TABS)[number];

const TAB_STATUSES: Record<QueueTab, readonly Status[]> = {
  waiting: ["submitted"],
  mine: ["in_review"],
  reviewing: ["in_review"],
  approved: ["approved"],
  scheduled: ["scheduled"],
  publishedToday: LIVE_STATUSES,
  returned: ["returned"],
  held: OPEN_STATUSES,
};

/** Whether the rows under a tab must say their status themselves. */
export function hasManyStatuses(tab: QueueTab): boolean {
  return TAB_STATUSES[tab].length > 1;
}

/** Every status that has a place in the queue; live ones only on the day they went out. */
export const QUEUE_STATUSES: readonly Status[] = [
  "submitted",
  "in_review",
  "approved",
  "scheduled",
  "returned",
];

/** Whoever reads before readers do. The queue itself shows only what each of them may read. */
export function maySeeQueue(actor: Actor): boolean {
  return hasRole(actor, "desk", "copy_editor", "managing_editor");
}

/** What of a line decides where in the queue it lies. */
type Lying = {
  readonly status: Status;
  readonly claimedBy: { readonly id: number } | null;
  readonly legalHold: boolean;
  readonly onHold: boolean;
};

/** `me`: whose own work lies under «mine». */
export function isUnder(tab: QueueTab, row: Lying, me: number): boolean {
  if (!TAB_STATUSES[tab].includes(row.status)) return false;
  if (tab === "mine") return row.claimedBy?.id === me;
  return tab !== "held" || row.legalHold || row.onHold;
}

/** A live text that went out unread by a second person and still is. */
export type BreakingDebt = {
  readonly breakingBy: number | null;
  readonly reviewedAfterBy: number | null;
};

export function owesReview({ breakingBy, reviewedAfterBy }: BreakingDebt): boolean {
  return breakingBy !== null && reviewedAfterBy === null;
}

/** 말머리 of texts that cannot wait; the rest goes by its time. */
const URGENT_KICKERS = ["속보", "긴급", "1보"];

export function isUrgent(kicker: string | null): boolean {
  return kicker !== null && URGENT_KICKERS.includes(kicker);
}

/** Minutes from which a text waits noticeably, and too long, until a desk sets others. */
export const WAIT_MINUTES = { long: 15, tooLong: 30 } as const;

export type WaitMinutes = { readonly long: number; readonly tooLong: number };

export type Wait = "fresh" | "long" | "tooLong";

/** Whole minutes, none below 0, though clocks differ. */
export function minutesSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 60_000));
}

export function waitOf(minutes: number, from: WaitMinutes): Wait {
  if (minutes >= from.tooLong) return "tooLong";
  return minutes >= from.long ? "long" : "fresh";
}

/** Whether waiting counts against the desk: a text is handed in and nobody has decided on it. */
export function isWaiting(status: Status): boolean {
  return status === "submitted" || status === "in_review";
}

type Placed = {
  readonly editionId: number;
  readonly kicker: string | null;
  readonly since: number;
};

/** Urgent ones first; then the longest waiting, or what went out last. */
export function sortQueue<T extends Placed>(tab: QueueTab, rows: readonly T[]): T[] {
  const direction = tab === "publishedToday" || tab === "returned" ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      Number(isUrgent(b.kicker)) - Number(isUrgent(a.kicker)) ||
      direction * (a.since - b.since) ||
      a.editionId - b.editionId,
  );
}
