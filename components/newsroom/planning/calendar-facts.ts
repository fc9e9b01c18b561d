import type { CoverageKind } from "#domain/planning/coverage.ts";

type Place = { readonly slug: string; readonly name: string; readonly nameEn: string };

/** One thing on the calendar, as plain values: what happens outside, or a deadline of ours. */
export type CalendarEntry = {
  readonly type: "coverage" | "due";
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly at: Date;
  readonly endsAt: Date | null;
  readonly section: Place;
  readonly kind: CoverageKind | null;
  readonly place: string;
  readonly note: string;
  readonly assignee: string | null;
  readonly embargoUntil: Date | null;
  readonly mayMove: boolean;
};

export type DutyEntry = {
  readonly id: number;
  readonly name: string;
  readonly section: Place | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mayRemove: boolean;
};

export function keyOf({ type, id }: Pick<CalendarEntry, "type" | "id">): string {
  return `${type}-${id}`;
}
