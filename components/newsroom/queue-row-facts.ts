import type { BylineEntry } from "#domain/article/content.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import type { QueueTab } from "#domain/article/queue.ts";
import type { Status } from "#domain/article/status.ts";

/** One line of the queue, as plain values. */
export type QueueRowFacts = {
  readonly editionId: number;
  readonly number: number;
  readonly version: number;
  readonly status: Status;
  readonly kind: Kind;
  readonly practice: boolean;
  readonly section: { readonly name: string; readonly nameEn: string };
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly byline: readonly BylineEntry[];
  readonly length: { readonly withoutSpaces: number; readonly withSpaces: number };
  readonly since: Date;
  readonly waitedMinutes: number | null;
  readonly claimedBy: string | null;
  readonly approvedBy: string | null;
  readonly lockedBy: string | null;
  readonly embargoUntil: Date | null;
  readonly legalHold: boolean;
  readonly onHold: boolean;
  readonly breakingBy: number | null;
  readonly owesReview: boolean;
  readonly claim: { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
};

export type QueueFacts = {
  readonly tab: QueueTab;
  readonly section: string;
  readonly hasOwnSections: boolean;
  readonly sections: readonly { slug: string; name: string; nameEn: string }[];
  readonly counts: Record<QueueTab, number>;
  readonly debts: number;
  readonly rows: readonly QueueRowFacts[];
  readonly now: Date;
};
