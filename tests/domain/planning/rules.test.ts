import { describe, expect, test } from "vitest";
import type { PersonActor, Role } from "#domain/actor.ts";
import {
  ASSIGNMENT_STATUSES,
  type AssignmentFacts,
  decidePlan,
  dueState,
  mayReadPlan,
  PLAN_ACTS,
  type PlanVerb,
} from "#domain/planning/assignment.ts";
import { addDays, atHour, calendarSpan, onDay } from "#domain/planning/calendar.ts";
import { mayChangeCoverage, mayKeepDuty, mayReadCoverage } from "#domain/planning/coverage.ts";

const now = new Date("2026-02-09T10:00:00+09:00");
const SECTION = 1;
const OTHER = 2;

function person(id: number, role: Role, sectionId: number | null = SECTION): PersonActor {
  return { kind: "person", id, name: `p${id}`, grants: [{ role, sectionId }] };
}

const pitcher = person(1, "reporter");
const assignee = person(2, "reporter");
const desk = person(3, "desk");
const chief = person(4, "managing_editor", null);
const colleague = person(5, "reporter");
const otherDesk = person(6, "desk", OTHER);
const advertising = person(7, "advertising", null);
const admin = person(8, "admin", null);
const everybody = { pitcher, assignee, desk, chief, colleague, otherDesk, advertising, admin };

const plan = (changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  status: "assigned",
  sectionId: SECTION,
  pitchedBy: pitcher.id,
  assigneeId: assignee.id,
  embargoUntil: null,
  now,
  ...changes,
});

/** Said apart from the table: who may do what, and in which statuses. */
const EXPECTED: Record<PlanVerb, [who: string[], from: string[]]> = {
  editPlan: [
    ["desk", "chief"],
    ["pitched", "accepted", "assigned"],
  ],
  editPitch: [["pitcher", "desk", "chief"], ["pitched"]],
  acceptPitch: [["desk", "chief"], ["pitched"]],
  declinePitch: [
    ["desk", "chief"],
    ["pitched", "accepted"],
  ],
  assignStory: [
    ["desk", "chief"],
    ["pitched", "accepted", "assigned"],
  ],
  linkArticle: [
    ["assignee", "desk", "chief"],
    ["accepted", "assigned"],
  ],
  finishPlan: [["assignee", "desk", "chief"], ["assigned"]],
  dropPlan: [
    ["desk", "chief"],
    ["pitched", "accepted", "assigned"],
  ],
  takeBackPitch: [["pitcher"], ["pitched"]],
  revivePlan: [
    ["desk", "chief"],
    ["done", "declined", "dropped"],
  ],
};

describe("an act on a plan", () => {
  test.each(Object.keys(PLAN_ACTS) as PlanVerb[])("%s is for whom it is for, and when", (verb) => {
    const [who, from] = EXPECTED[verb];
    for (const [name, actor] of Object.entries(everybody))
      for (const status of ASSIGNMENT_STATUSES) {
        const decision = decidePlan(actor, verb, plan({ status }));
        const expected = who.includes(name) && from.includes(status);
        expect([verb, name, status, decision.allowed]).toEqual([verb, name, status, expected]);
        if (!decision.allowed)
          expect(decision.code).toBe(who.includes(name) ? "invalid_transition" : "forbidden");
      }
  });

  test("lets nobody accept by having pitched, and the machinery do nothing", () => {
    expect(decidePlan(pitcher, "acceptPitch", plan({ status: "pitched" })).allowed).toBe(false);
    expect(decidePlan({ kind: "system", job: "x" }, "finishPlan", plan()).allowed).toBe(false);
  });
});

describe("a plan", () => {
  const readers = (facts: AssignmentFacts) =>
    Object.entries(everybody)
      .filter(([, actor]) => mayReadPlan(actor, facts))
      .map(([name]) => name);

  test("is known to its circle before it is accepted, to the newsroom after", () => {
    expect(readers(plan({ status: "pitched", assigneeId: null }))).toEqual([
      ...["pitcher", "desk", "chief"],
    ]);
    expect(readers(plan())).toEqual([
      ...["pitcher", "assignee", "desk", "chief", "colleague", "otherDesk"],
    ]);
  });

  test("under embargo is known to those who work on it, until the very instant", () => {
    const until = (ms: number) => plan({ embargoUntil: new Date(now.getTime() + ms) });
    expect(readers(until(1))).toEqual(["pitcher", "assignee", "desk", "chief"]);
    expect(readers(until(0))).toContain("colleague");
  });
});

describe("an event outside", () => {
  const event = { sectionId: SECTION, createdBy: colleague.id, embargoUntil: null, now };

  test("is seen by the newsroom and moved by whoever noted it and the desk", () => {
    const movers = Object.entries(everybody).filter(([, actor]) => mayChangeCoverage(actor, event));
    expect(movers.map(([name]) => name)).toEqual(["desk", "chief", "colleague"]);
    expect(mayReadCoverage(otherDesk, event)).toBe(true);
    expect(mayReadCoverage(advertising, event)).toBe(false);
    const secret = { ...event, embargoUntil: new Date(now.getTime() + 1) };
    expect(mayReadCoverage(otherDesk, secret)).toBe(false);
    expect(mayReadCoverage(colleague, secret)).toBe(true);
  });

  test("and who is on duty for the whole house is the managing editor's to say", () => {
    expect([desk, chief, colleague].map((actor) => mayKeepDuty(actor, SECTION))).toEqual([
      ...[true, true, false],
    ]);
    expect([desk, chief].map((actor) => mayKeepDuty(actor, null))).toEqual([false, true]);
  });
});

describe("the calendar", () => {
  test("shows the week from Monday, by the clock in Seoul", () => {
    // Sunday, 23:30 in Seoul: still the week before.
    const span = calendarSpan({}, new Date("2026-02-08T23:30:00+09:00"));
    expect([span.days[0], span.days.at(-1)]).toEqual(["2026-02-02", "2026-02-08"]);
    expect(span.from).toEqual(new Date("2026-02-02T00:00:00+09:00"));
    expect(span.until).toEqual(new Date("2026-02-09T00:00:00+09:00"));
    expect([span.previous, span.next]).toEqual(["2026-02-01", "2026-02-15"]);
  });

  test("takes nonsense for today's week", () => {
    for (const day of ["2026-02-30", "1999-01-01", "2100-01-01", "tomorrow", "2026-2-9"])
      expect(calendarSpan({ view: "year", day }, now)).toEqual(calendarSpan({}, now));
    expect(calendarSpan({ view: "day", day: "2026-02-28" }, now)).toMatchObject({
      days: ["2026-02-28"],
      next: "2026-03-01",
    });
  });

  test("moves to another day at the same time, and to another hour at the same minute", () => {
    const at = new Date("2026-02-09T14:20:00+09:00");
    expect(onDay(at, addDays("2026-02-09", 20))).toEqual(new Date("2026-03-01T14:20:00+09:00"));
    expect(atHour(at, "2026-02-09", 9)).toEqual(new Date("2026-02-09T09:20:00+09:00"));
    expect(onDay(at, "2026-02-30")).toBeNull();
  });

  test("calls a deadline near within the hour and past from its instant", () => {
    const after = (ms: number) => new Date(now.getTime() + ms);
    expect([3_600_001, 3_600_000, 1, 0].map((ms) => dueState(after(ms), now))).toEqual([
      ...["ahead", "soon", "soon", "over"],
    ]);
  });
});
