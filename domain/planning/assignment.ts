import { type Actor, hasRole, hasRoleIn, isDeskOf } from "../actor.ts";

/** 발제와 취재 배정: a story somebody proposes, and what becomes of it until an article is there. */
export const ASSIGNMENT_STATUSES = [
  "pitched",
  "accepted",
  "assigned",
  "done",
  "declined",
  "dropped",
] as const;

export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export const OPEN_PLANS = ["pitched", "accepted", "assigned"] as const;

export const PRIORITIES = ["high", "normal", "low"] as const;

export type Priority = (typeof PRIORITIES)[number];

/** What deciding needs to know of one. */
export type AssignmentFacts = {
  readonly status: AssignmentStatus;
  readonly sectionId: number;
  readonly pitchedBy: number;
  /** Null: the desk itself. */
  readonly assigneeId: number | null;
  readonly embargoUntil: Date | null;
  readonly now: Date;
};

type Part = "pitcher" | "assignee" | "desk";

type PlanAct = {
  readonly from: readonly AssignmentStatus[];
  /** Null: it stays where it is. */
  readonly to: AssignmentStatus | null;
  readonly who: readonly Part[];
};

/** Every act on a plan: from where, to where, by whom. */
export const PLAN_ACTS = {
  editPlan: { from: OPEN_PLANS, to: null, who: ["desk"] },
  /** Its own words only, before a desk has answered. */
  editPitch: { from: ["pitched"], to: null, who: ["pitcher", "desk"] },
  acceptPitch: { from: ["pitched"], to: "accepted", who: ["desk"] },
  declinePitch: { from: ["pitched", "accepted"], to: "declined", who: ["desk"] },
  assignStory: { from: OPEN_PLANS, to: "assigned", who: ["desk"] },
  linkArticle: { from: ["accepted", "assigned"], to: null, who: ["assignee", "desk"] },
  finishPlan: { from: ["assigned"], to: "done", who: ["assignee", "desk"] },
  /** 취소: a pitcher takes back what nobody has answered yet. */
  dropPlan: { from: OPEN_PLANS, to: "dropped", who: ["desk"] },
  takeBackPitch: { from: ["pitched"], to: "dropped", who: ["pitcher"] },
  revivePlan: { from: ["done", "declined", "dropped"], to: "accepted", who: ["desk"] },
} as const satisfies Record<string, PlanAct>;

export type PlanVerb = keyof typeof PLAN_ACTS;

export type PlanDecision =
  | { readonly allowed: true; readonly to: AssignmentStatus }
  | {
      readonly allowed: false;
      readonly code: "forbidden" | "invalid_transition";
      readonly reason:
        | "access.onlyDesk"
        | "access.onlyAssignee"
        | "access.onlyPitcher"
        | "planStatus";
    };

/** Whoever may see the newsroom's plans at all. */
export function maySeePlans(actor: Actor): boolean {
  return hasRole(actor, "reporter", "desk", "copy_editor", "front_editor", "managing_editor");
}

export function mayPitchIn(actor: Actor, sectionId: number): boolean {
  return hasRoleIn(actor, sectionId, "reporter") || isDeskOf(actor, sectionId);
}

/**
 * What nobody has accepted is between its pitcher and the desk; what is planned is known to the
 * house, so that nobody covers it twice. An embargoed plan only to those who work on it.
 */
export function mayReadPlan(actor: Actor, plan: AssignmentFacts): boolean {
  if (actor.kind === "system") return true;
  if (isOneOf(actor, plan)) return true;
  if (isEmbargoed(plan)) return false;
  return plan.status !== "pitched" && plan.status !== "declined" && maySeePlans(actor);
}

/** Whether its words must not leave the circle of those who work on it. */
export function isEmbargoed({ embargoUntil, now }: Pick<AssignmentFacts, "embargoUntil" | "now">) {
  return embargoUntil !== null && embargoUntil > now;
}

export function decidePlan(actor: Actor, verb: PlanVerb, plan: AssignmentFacts): PlanDecision {
  const act: PlanAct = PLAN_ACTS[verb];
  if (!act.who.some((part) => hasPart(actor, part, plan)))
    return { allowed: false, code: "forbidden", reason: refusalOf(act.who) };
  if (!act.from.includes(plan.status))
    return { allowed: false, code: "invalid_transition", reason: "planStatus" };
  return { allowed: true, to: act.to ?? plan.status };
}

function isOneOf(actor: Actor, plan: AssignmentFacts): boolean {
  return (["pitcher", "assignee", "desk"] as const).some((part) => hasPart(actor, part, plan));
}

function hasPart(actor: Actor, part: Part, plan: AssignmentFacts): boolean {
  if (actor.kind === "system") return false;
  switch (part) {
    case "pitcher":
      return plan.pitchedBy === actor.id;
    case "assignee":
      return plan.assigneeId === actor.id;
    case "desk":
      return isDeskOf(actor, plan.sectionId);
  }
}

function refusalOf(who: readonly Part[]) {
  if (who.includes("assignee")) return "access.onlyAssignee";
  return who.includes("pitcher") ? "access.onlyPitcher" : "access.onlyDesk";
}

/** How near a deadline is: an hour before it everybody is told. */
export const DUE_SOON_MS = 60 * 60_000;

export type DueState = "ahead" | "soon" | "over";

export function dueState(dueAt: Date, now: Date): DueState {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return "over";
  return left <= DUE_SOON_MS ? "soon" : "ahead";
}
