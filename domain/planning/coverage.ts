import { type Actor, isDeskOf } from "../actor.ts";
import { isEmbargoed, maySeePlans } from "./assignment.ts";

/** Something that happens outside and that the paper may send somebody to. */
export const COVERAGE_KINDS = ["briefing", "ruling", "match", "visit", "other"] as const;

export type CoverageKind = (typeof COVERAGE_KINDS)[number];

export type CoverageFacts = {
  readonly sectionId: number;
  readonly createdBy: number;
  readonly embargoUntil: Date | null;
  readonly now: Date;
};

/** An embargoed event is known to its desk and to whoever noted it. */
export function mayReadCoverage(actor: Actor, event: CoverageFacts): boolean {
  return mayChangeCoverage(actor, event) || (!isEmbargoed(event) && maySeePlans(actor));
}

export function mayChangeCoverage(actor: Actor, event: CoverageFacts): boolean {
  if (actor.kind === "system") return false;
  return event.createdBy === actor.id || isDeskOf(actor, event.sectionId);
}

/** Who is on duty is decided by the desk; a duty for the whole house by the managing editor. */
export function mayKeepDuty(actor: Actor, sectionId: number | null): boolean {
  return isDeskOf(actor, sectionId ?? 0);
}

/** A duty is a shift, not a season. */
export const LONGEST_DUTY_MS = 48 * 3_600_000;
