import type { ChangeKind, Kicker } from "#domain/article/kind.ts";
import type { BookingKind, CalendarView } from "#domain/calendar.ts";
import type { Action } from "../ui/use-action.ts";
import type { NearFacts } from "./moment-fields.tsx";
import type { Choice, ReviewActions } from "./review-facts.ts";

/** What will happen by itself to an article, as plain values. */
export type EntryFacts = {
  readonly kind: BookingKind;
  readonly editionId: number;
  readonly version: number;
  readonly number: number;
  readonly changeKind: ChangeKind | null;
  readonly practice: boolean;
  readonly section: { readonly name: string; readonly nameEn: string };
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly at: Date;
  readonly reason: string;
  /** Key under `reason.*`: why it will not go out at its hour as things stand. */
  readonly blockedBy: string | null;
  readonly change: Choice;
  readonly clashes: readonly { readonly headline: string; readonly at: Date }[];
};

export type CalendarFacts = {
  readonly view: CalendarView;
  readonly day: string;
  readonly days: readonly string[];
  readonly entries: readonly EntryFacts[];
  readonly now: Date;
};

export type CalendarActions = {
  readonly reschedule: Action<{ version: number }>;
  readonly unschedule: Action<{ version: number }>;
  readonly bookEnd: Action<{ endsAt: Date }>;
  readonly cancelEnd: Action<{ cancelled: true }>;
  readonly near: Action<readonly NearFacts[]>;
  readonly lastAct: ReviewActions["lastAct"];
};

/** Where an entry is to go: the quarter of an hour it was let fall on, or null where it is chosen by hand. */
export type Moving = {
  readonly entry: EntryFacts;
  readonly to: { readonly day: string; readonly time: string } | null;
};

export function entryKey({ kind, editionId }: EntryFacts): string {
  return `${kind}-${editionId}`;
}
