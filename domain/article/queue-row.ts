import type { Kicker, Kind } from "./kind.ts";
import type { Status } from "./status.ts";

/** What a desk may do to a text from its queue; each but `claim` is done on the text's own page. */
export const QUEUE_VERBS = ["claim", "approve", "returnToReporter", "schedule"] as const;

export type QueueVerb = (typeof QUEUE_VERBS)[number];

/** What a line of the queue tells of a text; the same text always tells the same. */
export type TextFacts = {
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly { readonly personId: number | null; readonly name: string }[];
  /** Characters of the body, without and with spaces. */
  readonly length: { readonly withoutSpaces: number; readonly withSpaces: number };
  /** How many checks stand against publishing it. */
  readonly failing: number;
};

export type Person = { readonly id: number; readonly name: string };

/** One line of the queue as one person sees it: plain values, instants in milliseconds. */
export type QueueRow = TextFacts & {
  readonly editionId: number;
  readonly number: number;
  readonly version: number;
  readonly status: Status;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly sectionId: number;
  readonly orderedLength: number | null;
  /** What its place in the list counts from: handed in, due, out or changed. */
  readonly since: number;
  /** Handed in and not decided on since then; null where nobody waits. */
  readonly waitingSince: number | null;
  readonly claimedBy: Person | null;
  readonly approvedBy: string | null;
  readonly lockedBy: string | null;
  /** Whoever has a page of it open, the asker apart. */
  readonly openTo: readonly string[];
  readonly embargoUntil: number | null;
  readonly legalHold: boolean;
  readonly onHold: boolean;
  readonly breaking: boolean;
  readonly owesReview: boolean;
  /** Remarks to the desk that stand on it. */
  readonly notes: number;
  readonly claim: { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
  readonly can: readonly QueueVerb[];
};

/** How far a text is off its ordered length, in per cent; null without an order. */
export function offOrder(row: Pick<QueueRow, "length" | "orderedLength">): number | null {
  if (!row.orderedLength) return null;
  return Math.round((row.length.withoutSpaces / row.orderedLength - 1) * 100);
}
