import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { listActors } from "#db/queries/actors.ts";
import { duties } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { maySeePlans } from "#domain/planning/assignment.ts";
import { LONGEST_DUTY_MS, mayKeepDuty } from "#domain/planning/coverage.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { keyed, moment, momentOf, refuseFaults } from "./plan-input.ts";
import { recordingRefusals } from "./refusals.ts";

export const dutyInput = z.strictObject({
  personId: z.int("field.plan.assignee").positive("field.plan.assignee"),
  /** Null: for the whole house. */
  sectionId: z.int().positive().nullable(),
  starts: moment,
  ends: moment,
  ...keyed,
});
export const removeDutyInput = z.strictObject({ dutyId: z.int().positive() });

/** 당직: who is there from when to when. Says it; the right to send a breaking story is a right of its own. */
export async function addDuty(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof dutyInput>,
): Promise<{ id: number }> {
  const fields: Record<string, string> = {};
  const startsAt = momentOf(input.starts, "starts", fields);
  const endsAt = momentOf(input.ends, "ends", fields);
  if (startsAt === null) fields.starts ??= "field.moment.malformed";
  if (endsAt === null) fields.ends ??= "field.moment.malformed";
  if (startsAt && endsAt && endsAt <= startsAt) fields.ends = "field.plan.ends";
  if (startsAt && endsAt && endsAt.getTime() - startsAt.getTime() > LONGEST_DUTY_MS)
    fields.ends = "field.plan.dutyLong";
  const asked = { personId: input.personId, sectionId: input.sectionId };
  return recordingRefusals(db, actor, "addDuty", asked, () =>
    withTransaction(db, async (tx) => {
      const answered = await storedAnswer<{ id: number }>(tx, actor, "addDuty", input.key);
      if (answered) return answered.result;
      if (!mayKeepDuty(actor, input.sectionId))
        throw new DomainError("forbidden", "access.onlyDesk");
      const [person] = await listActors(tx, [input.personId]);
      if (!person || !maySeePlans(person)) fields.personId = "field.plan.assignee";
      refuseFaults(fields);
      const { personId, sectionId } = input;
      const [added] = await tx
        .insert(duties)
        .values({
          ...{ personId, sectionId, createdBy: actor.id },
          ...{ startsAt: startsAt as Date, endsAt: endsAt as Date },
        })
        .returning({ id: duties.id });
      const result = { id: added?.id ?? 0 };
      const detail = { dutyId: result.id, personId, sectionId, startsAt, endsAt };
      await recordEvent(tx, actor, { name: "addDuty", detail }, "planning");
      await storeAnswer(tx, actor, "addDuty", input.key, result);
      return result;
    }),
  );
}

export async function removeDuty(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof removeDutyInput>,
): Promise<{ removed: true }> {
  const { dutyId } = input;
  return recordingRefusals(db, actor, "removeDuty", { dutyId }, () =>
    withTransaction(db, async (tx) => {
      const [duty] = await tx.select().from(duties).where(eq(duties.id, input.dutyId));
      if (!duty || !maySeePlans(actor)) throw new DomainError("not_found", "dutyNotFound");
      if (!mayKeepDuty(actor, duty.sectionId))
        throw new DomainError("forbidden", "access.onlyDesk");
      const gone = await tx.delete(duties).where(eq(duties.id, duty.id)).returning();
      if (gone.length === 0) throw new DomainError("not_found", "dutyNotFound");
      const { personId, sectionId, startsAt, endsAt } = duty;
      const detail = { dutyId, personId, sectionId, startsAt, endsAt };
      await recordEvent(tx, actor, { name: "removeDuty", detail }, "planning");
      return { removed: true as const };
    }),
  );
}
