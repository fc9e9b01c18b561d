import type { Tx } from "#db/client.ts";
import { listActors, listPeople } from "#db/queries/actors.ts";
import { listDesksOf } from "#db/queries/circles.ts";
import type { Actor } from "#domain/actor.ts";
import { mentionedIn } from "#domain/mention.ts";
import type { PlanStep } from "#domain/notice.ts";
import { type AssignmentFacts, mayReadPlan } from "#domain/planning/assignment.ts";
import { tell } from "../notices/tell.ts";

/** Tells people what became of a plan that is theirs; `step` is a code, the words stay in the house. */
export async function tellOfPlan(
  tx: Tx,
  actor: Actor,
  assignmentId: number,
  step: PlanStep,
  personIds: readonly (number | null)[],
): Promise<void> {
  await tell(
    tx,
    actor,
    { kind: "assigned", assignmentId, detail: { step } },
    personIds.filter((id) => id !== null),
  );
}

/** Whose work an open plan is: its assignee, or the desk where there is none. */
export async function workersOf(
  tx: Tx,
  plan: Pick<AssignmentFacts, "assigneeId" | "sectionId">,
): Promise<number[]> {
  return plan.assigneeId === null ? listDesksOf(tx, plan.sectionId) : [plan.assigneeId];
}

/** Tells whoever is called by `@name` in a note, as long as they may see the plan. */
export async function tellCalled(
  tx: Tx,
  actor: Actor,
  facts: AssignmentFacts,
  assignmentId: number,
  words: string,
): Promise<void> {
  if (!words.includes("@")) return;
  const called = mentionedIn(words, await listPeople(tx));
  const readers = (await listActors(tx, called)).filter((person) => mayReadPlan(person, facts));
  await tell(
    tx,
    actor,
    { kind: "mentioned", assignmentId },
    readers.map(({ id }) => id),
  );
}
