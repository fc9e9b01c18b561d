import type { z } from "zod";
import type { Db } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { movePlan, performPlan } from "./perform-plan.ts";
import { moment, momentOf, planInput, refuseFaults } from "./plan-input.ts";
import { tellOfPlan, workersOf } from "./tell-plan.ts";

export const moveDueInput = planInput.extend({ due: moment });

/** Another deadline, as the calendar moves it. The rest of the order stays. */
export async function moveDue(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof moveDueInput>,
): Promise<{ version: number }> {
  return performPlan(db, actor, "editPlan", input, async (work) => {
    const { tx, plan, facts } = work;
    const fields: Record<string, string> = {};
    const dueAt = momentOf(input.due, "due", fields);
    if (dueAt === null) fields.due ??= "field.plan.due";
    refuseFaults(fields);
    if ((dueAt as Date) <= facts.now) throw new DomainError("invalid_input", "field.plan.duePast");
    const detail = { due: dueAt, before: plan.dueAt };
    const moved = await movePlan(work, "editPlan", { dueAt }, detail, input.seenVersion);
    if (plan.status === "assigned")
      await tellOfPlan(tx, actor, plan.id, "changed", await workersOf(tx, plan));
    return moved;
  });
}
