import type { Db } from "#db/client.ts";
import {
  type AlarmEntry,
  type ChangeRow,
  countOut,
  countOwn,
  countReturns,
  listChanges,
  listRaisedAlarms,
  listWaits,
  type OutCell,
  type ReturnCount,
  type ShareCount,
  type WaitRow,
} from "#db/queries/board.ts";
import { listSections } from "#db/queries/desk.ts";
import { type Actor, hasRole, type PersonActor } from "#domain/actor.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import { lastWeeks, type Period } from "#domain/period.ts";

const WEEKS = 8;
const MOST_LISTED = 20;

export type WeekShare = ShareCount & { readonly week: Period };

export type Board = {
  readonly period: Period;
  readonly sections: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string;
  }[];
  readonly weeks: readonly WeekShare[];
  readonly out: readonly OutCell[];
  readonly waits: readonly WaitRow[];
  readonly returns: readonly ReturnCount[];
  readonly changes: {
    readonly counts: Record<ChangeKind, number>;
    readonly rows: readonly ChangeRow[];
  };
  readonly alarms: readonly AlarmEntry[];
};

/** Sums of everybody's work are for the managing editor; nobody is counted by name. */
export function maySeeBoard(actor: Actor): boolean {
  return hasRole(actor, "managing_editor");
}

/** What the newsroom did in a time; null for whom this does not exist. */
export async function readBoard(
  db: Db,
  actor: PersonActor,
  period: Period,
  now: Date,
): Promise<Board | null> {
  if (!maySeeBoard(actor)) return null;
  const weeks = lastWeeks(WEEKS, now);
  const [sections, out, waits, returns, changes, alarms, shares] = await Promise.all([
    listSections(db),
    countOut(db, period),
    listWaits(db, period),
    countReturns(db, period),
    listChanges(db, period, MOST_LISTED),
    listRaisedAlarms(db, period, MOST_LISTED),
    Promise.all(weeks.map(async (week) => ({ week, ...(await countOwn(db, week)) }))),
  ]);
  return { period, sections, weeks: shares, out, waits, returns, changes, alarms };
}
