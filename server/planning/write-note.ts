import type { Db } from "#db/client.ts";
import { assignmentNotes } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { recordEvent } from "../events.ts";
import { type PlanInput, performPlan } from "./perform-plan.ts";
import { noteOf, refuseFaults } from "./plan-input.ts";
import { tellCalled } from "./tell-plan.ts";

/** A word about a plan, by whoever may see it; `@name` calls somebody. */
export async function writePlanNote(
  db: Db,
  actor: PersonActor,
  input: PlanInput & { text: string },
): Promise<{ id: number }> {
  return performPlan(db, actor, "notePlan", input, async ({ tx, plan, facts }) => {
    const fields: Record<string, string> = {};
    const text = noteOf(input.text, fields, "text");
    if (text === "") fields.text = "field.plan.note";
    refuseFaults(fields);
    const [note] = await tx
      .insert(assignmentNotes)
      .values({ assignmentId: plan.id, authorId: actor.id, text })
      .returning({ id: assignmentNotes.id });
    await recordEvent(
      tx,
      actor,
      { name: "notePlan", detail: { assignmentId: plan.id, noteId: note?.id } },
      "planning",
    );
    await tellCalled(tx, actor, facts, plan.id, text);
    return { id: note?.id ?? 0 };
  });
}
