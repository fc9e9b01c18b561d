import type { Status } from "#domain/article/status.ts";
import type { AssignmentStatus, PlanVerb, Priority } from "#domain/planning/assignment.ts";
import type { Tone } from "../../ui/notice.tsx";

/** A plan as plain values, with what the person who looks may do. */
export type PlanFacts = {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly note: string;
  readonly status: AssignmentStatus;
  readonly section: { readonly slug: string; readonly name: string; readonly nameEn: string };
  readonly pitchedBy: string;
  readonly assigneeId: number | null;
  readonly assignee: string | null;
  readonly dueAt: Date | null;
  readonly orderedLength: number | null;
  readonly pictureWanted: boolean;
  readonly priority: Priority;
  readonly coverageEventId: number | null;
  readonly coverage: string | null;
  readonly articleId: number | null;
  readonly article: { readonly editionId: number; readonly status: Status } | null;
  readonly embargoUntil: Date | null;
  readonly reason: string;
  readonly createdAt: Date;
  readonly may: readonly PlanVerb[];
};

export const PLAN_TONES: Record<AssignmentStatus, Tone> = {
  pitched: "accent",
  accepted: "good",
  assigned: "good",
  done: "plain",
  declined: "plain",
  dropped: "plain",
};
