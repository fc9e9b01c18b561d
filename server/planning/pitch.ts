import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Db } from "#db/client.ts";
import { assignments, sections } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { mayPitchIn } from "#domain/planning/assignment.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { movePlan, performPlan } from "./perform-plan.ts";
import {
  type editPitchInput,
  momentOf,
  noteOf,
  type pitchInput,
  refuseFaults,
  titleOf,
} from "./plan-input.ts";
import { recordingRefusals } from "./refusals.ts";
import { tellCalled } from "./tell-plan.ts";

/** 발제: a story proposed to the desk of a section. */
export async function pitchStory(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof pitchInput>,
): Promise<{ id: number }> {
  const fields: Record<string, string> = {};
  const title = titleOf(input.title, fields);
  const note = noteOf(input.note, fields);
  const embargoUntil = momentOf(input.embargo, "embargo", fields);
  const { sectionId } = input;
  return recordingRefusals(db, actor, "pitchStory", { sectionId }, () =>
    withTransaction(db, async (tx) => {
      const answered = await storedAnswer<{ id: number }>(tx, actor, "pitchStory", input.key);
      if (answered) return answered.result;
      const [section] = await tx.select().from(sections).where(eq(sections.id, input.sectionId));
      if (!section) fields.sectionId = "field.section.unknown";
      refuseFaults(fields);
      if (!mayPitchIn(actor, input.sectionId))
        throw new DomainError("forbidden", "part.anyReporter");
      const [pitched] = await tx
        .insert(assignments)
        .values({ title, note, sectionId: input.sectionId, pitchedBy: actor.id, embargoUntil })
        .returning();
      if (!pitched) throw new DomainError("unavailable", "database.noRow");
      await recordEvent(
        tx,
        actor,
        { name: "pitchStory", detail: { assignmentId: pitched.id, sectionId: input.sectionId } },
        "planning",
      );
      const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
      await tellCalled(
        tx,
        actor,
        { ...pitched, now: new Date(rows[0]?.now ?? 0) },
        pitched.id,
        note,
      );
      const result = { id: pitched.id };
      await storeAnswer(tx, actor, "pitchStory", input.key, result);
      return result;
    }),
  );
}

/** Other words for what nobody has answered yet; later the desk alone may change them. */
export async function editPitch(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof editPitchInput>,
): Promise<{ version: number }> {
  return performPlan(db, actor, "editPitch", input, async (work) => {
    const fields: Record<string, string> = {};
    const title = titleOf(input.title, fields);
    const note = noteOf(input.note, fields);
    const embargoUntil = momentOf(input.embargo, "embargo", fields);
    refuseFaults(fields);
    const verb = work.plan.status === "pitched" ? "editPitch" : "editPlan";
    return movePlan(work, verb, { title, note, embargoUntil }, {}, input.seenVersion);
  });
}
