import type { PlanRow } from "#db/queries/planning.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { Status } from "#domain/article/status.ts";
import {
  type AssignmentFacts,
  type AssignmentStatus,
  decidePlan,
  isEmbargoed,
  PLAN_ACTS,
  type PlanVerb,
  type Priority,
} from "#domain/planning/assignment.ts";

export type PlanView = {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly note: string;
  readonly status: AssignmentStatus;
  readonly sectionId: number;
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
  /** What this person may do with it now. */
  readonly may: readonly PlanVerb[];
};

const VERBS = Object.keys(PLAN_ACTS) as readonly PlanVerb[];

export function factsOfPlan({ plan, now, article }: PlanRow): AssignmentFacts {
  const at = new Date(now);
  // The embargo of the article that came of it is the plan's too: the later of the two counts.
  const ends = [plan.embargoUntil, article?.embargoUntil ?? null].flatMap((end) =>
    end === null ? [] : [new Date(end).getTime()],
  );
  const embargoUntil = ends.length === 0 ? null : new Date(Math.max(...ends));
  return { ...plan, embargoUntil, now: at };
}

export function planView(actor: PersonActor, row: PlanRow): PlanView {
  const facts = factsOfPlan(row);
  const { plan, section, article } = row;
  return {
    ...plan,
    section,
    pitchedBy: row.pitchedByName,
    assignee: row.assigneeName,
    coverage: row.coverageTitle,
    article: article && { editionId: article.editionId, status: article.status },
    embargoUntil: isEmbargoed(facts) ? facts.embargoUntil : null,
    may: VERBS.filter((verb) => decidePlan(actor, verb, facts).allowed),
  };
}
