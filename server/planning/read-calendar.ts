import type { Db } from "#db/client.ts";
import { listPeople } from "#db/queries/actors.ts";
import { listSections } from "#db/queries/desk.ts";
import { listCoverage, listDuties, listPlansDue } from "#db/queries/planning.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayPitchIn, mayReadPlan, maySeePlans } from "#domain/planning/assignment.ts";
import { type CalendarSpan, calendarSpan } from "#domain/planning/calendar.ts";
import {
  type CoverageKind,
  mayChangeCoverage,
  mayKeepDuty,
  mayReadCoverage,
} from "#domain/planning/coverage.ts";
import type { PlacedSection } from "#domain/section.ts";
import { factsOfPlan, planView } from "./plan-view.ts";

type Place = { readonly slug: string; readonly name: string; readonly nameEn: string };

/** One thing on the calendar: what happens outside, or a deadline of ours. */
export type CalendarItem = {
  readonly type: "coverage" | "due";
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly at: Date;
  readonly endsAt: Date | null;
  readonly section: Place;
  /** Of what happens outside. */
  readonly kind: CoverageKind | null;
  readonly place: string;
  readonly note: string;
  /** Of a deadline: whose it is; null the desk's. */
  readonly assignee: string | null;
  readonly embargoUntil: Date | null;
  readonly mayMove: boolean;
};

export type CalendarDuty = {
  readonly id: number;
  readonly name: string;
  /** Null: the whole house. */
  readonly section: Place | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mayRemove: boolean;
};

export type Calendar = {
  readonly span: CalendarSpan;
  readonly items: readonly CalendarItem[];
  readonly duties: readonly CalendarDuty[];
  /** At this moment, whatever days are shown. */
  readonly onDutyNow: readonly CalendarDuty[];
  /** Where one may note what happens. */
  readonly sections: readonly PlacedSection[];
  /** Where one decides who is on duty; null among them is the whole house. */
  readonly dutySections: readonly (PlacedSection | null)[];
  readonly people: readonly { id: number; name: string }[];
  readonly now: Date;
};

/** A day or a week of what the paper covers, as this person may see it; null for whom there is none. */
export async function readCalendar(
  db: Db,
  actor: PersonActor,
  asked: { view?: string; day?: string },
  now: Date,
): Promise<Calendar | null> {
  if (!maySeePlans(actor)) return null;
  const span = calendarSpan(asked, now);
  const [coverage, due, duties, dutiesNow, sections, people] = await Promise.all([
    listCoverage(db, span.from, span.until),
    listPlansDue(db, span.from, span.until),
    listDuties(db, span.from, span.until),
    listDuties(db, now, new Date(now.getTime() + 1)),
    listSections(db),
    listPeople(db),
  ]);
  const house = mayKeepDuty(actor, null) ? [null] : [];
  const dutySections = [...house, ...sections.filter(({ id }) => mayKeepDuty(actor, id))];
  const items = [
    ...coverage
      .filter(({ event }) => mayReadCoverage(actor, { ...event, now }))
      .map((row) => coverageItem(actor, row, now)),
    ...due.filter((row) => mayReadPlan(actor, factsOfPlan(row))).map((row) => dueItem(actor, row)),
  ];
  return {
    span,
    items: items.sort((a, b) => a.at.getTime() - b.at.getTime()),
    duties: duties.map((row) => dutyItem(actor, row)),
    onDutyNow: dutiesNow.map((row) => dutyItem(actor, row)),
    sections: sections.filter(({ id }) => mayPitchIn(actor, id)),
    dutySections,
    people: dutySections.length > 0 ? people : [],
    now,
  };
}

type CoverageRow = Awaited<ReturnType<typeof listCoverage>>[number];

function coverageItem(actor: PersonActor, row: CoverageRow, now: Date): CalendarItem {
  const { event, section } = row;
  return {
    ...event,
    type: "coverage",
    at: event.startsAt,
    section,
    assignee: null,
    mayMove: mayChangeCoverage(actor, { ...event, now }),
  };
}

function dutyItem(
  actor: PersonActor,
  row: Awaited<ReturnType<typeof listDuties>>[number],
): CalendarDuty {
  const { id, name, section, sectionId, startsAt, endsAt } = row;
  return {
    ...{ id, name, startsAt, endsAt },
    section: sectionId === null ? null : section,
    mayRemove: mayKeepDuty(actor, sectionId),
  };
}

function dueItem(
  actor: PersonActor,
  row: Awaited<ReturnType<typeof listPlansDue>>[number],
): CalendarItem {
  const plan = planView(actor, row);
  return {
    ...plan,
    type: "due",
    at: plan.dueAt as Date,
    endsAt: null,
    kind: null,
    place: "",
    note: "",
    mayMove: plan.may.includes("editPlan"),
  };
}
