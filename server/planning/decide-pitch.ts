import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { listActors } from "#db/queries/actors.ts";
import { coverageEvents } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intake } from "#domain/korean/intake.ts";
import { mayPitchIn } from "#domain/planning/assignment.ts";
import { mayReadCoverage } from "#domain/planning/coverage.ts";
import { orderLength } from "./link-article.ts";
import { movePlan, type PlanInput, type PlanWork, performPlan } from "./perform-plan.ts";
import { type assignInput, momentOf, refuseFaults } from "./plan-input.ts";
import { tellOfPlan, workersOf } from "./tell-plan.ts";

/** 채택: the desk wants the story; who does it is said by assigning. */
export async function acceptPitch(
  db: Db,
  actor: PersonActor,
  input: PlanInput,
): Promise<{ version: number }> {
  return performPlan(db, actor, "acceptPitch", input, async (work) => {
    const moved = await movePlan(work, "acceptPitch", {}, {}, input.seenVersion);
    await tellOfPlan(work.tx, actor, work.plan.id, "accepted", [work.plan.pitchedBy]);
    return moved;
  });
}

/** 미채택: with a reason that the pitcher reads. */
export async function declinePitch(
  db: Db,
  actor: PersonActor,
  input: PlanInput & { reason: string },
): Promise<{ version: number }> {
  return performPlan(db, actor, "declinePitch", input, async (work) => {
    const reason = givenReason(input.reason);
    const moved = await movePlan(work, "declinePitch", { reason }, {}, input.seenVersion);
    await tellOfPlan(work.tx, actor, work.plan.id, "declined", [work.plan.pitchedBy]);
    return moved;
  });
}

/** 배정: whose it is, until when, how long, with a picture or not. Also every later change of these. */
export async function assignStory(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof assignInput>,
): Promise<{ version: number }> {
  return performPlan(db, actor, "assignStory", input, async (work) => {
    const { tx, plan, facts } = work;
    const fields: Record<string, string> = {};
    const dueAt = momentOf(input.due, "due", fields);
    if (dueAt === null && !fields.due) fields.due = "field.plan.due";
    const isMoved = dueAt?.getTime() !== plan.dueAt?.getTime();
    if (dueAt && isMoved && dueAt <= facts.now) fields.due = "field.plan.duePast";
    await lookAtAssignee(work, input.assigneeId, fields);
    await lookAtCoverage(work, input.coverageEventId, fields);
    refuseFaults(fields);
    const { assigneeId, orderedLength, pictureWanted, priority, coverageEventId } = input;
    const moved = await movePlan(
      work,
      "assignStory",
      { assigneeId, dueAt, orderedLength, pictureWanted, priority, coverageEventId, reason: "" },
      { assigneeId, dueAt, orderedLength, pictureWanted, priority },
      input.seenVersion,
    );
    if (plan.articleId !== null) await orderLength(tx, plan.articleId, orderedLength);
    await tellAssigned(work, assigneeId, isMoved);
    return moved;
  });
}

/** 취소: by the desk, with a reason; who pitched it takes it back without one before the desk answers. */
export async function dropPlan(
  db: Db,
  actor: PersonActor,
  input: PlanInput & { reason: string },
): Promise<{ version: number }> {
  return performPlan(db, actor, "dropPlan", input, async (work) => {
    const { plan } = work;
    const isOwn = plan.status === "pitched" && plan.pitchedBy === actor.id;
    const reason = isOwn ? intake(input.reason).trim() : givenReason(input.reason);
    const verb = isOwn ? "takeBackPitch" : "dropPlan";
    const moved = await movePlan(work, verb, { reason }, {}, input.seenVersion);
    if (!isOwn)
      await tellOfPlan(work.tx, actor, plan.id, "dropped", [plan.pitchedBy, plan.assigneeId]);
    return moved;
  });
}

/** 완료: by hand where no article says so, a picture or a tip for another desk. */
export async function finishPlan(
  db: Db,
  actor: PersonActor,
  input: PlanInput,
): Promise<{ version: number }> {
  return performPlan(db, actor, "finishPlan", input, async (work) => {
    const moved = await movePlan(work, "finishPlan", {}, {}, input.seenVersion);
    await tellOfPlan(work.tx, actor, work.plan.id, "done", [work.plan.pitchedBy]);
    return moved;
  });
}

/** 되살리기: what was done, declined or dropped is on the list again. */
export async function revivePlan(
  db: Db,
  actor: PersonActor,
  input: PlanInput,
): Promise<{ version: number }> {
  return performPlan(db, actor, "revivePlan", input, (work) =>
    movePlan(work, "revivePlan", { reason: "" }, {}, input.seenVersion),
  );
}

async function tellAssigned(work: PlanWork, assigneeId: number | null, isMoved: boolean) {
  const { tx, actor, plan } = work;
  const isNew = plan.status !== "assigned" || plan.assigneeId !== assigneeId;
  if (isNew) {
    const workers = await workersOf(tx, { assigneeId, sectionId: plan.sectionId });
    await tellOfPlan(tx, actor, plan.id, "assigned", workers);
    // Whose it was until now must not go on with it.
    if (plan.status === "assigned" && plan.assigneeId !== null)
      await tellOfPlan(tx, actor, plan.id, "changed", [plan.assigneeId]);
  } else if (isMoved) await tellOfPlan(tx, actor, plan.id, "changed", [assigneeId]);
}

async function lookAtAssignee(
  { tx, plan }: PlanWork,
  assigneeId: number | null,
  fields: Record<string, string>,
): Promise<void> {
  if (assigneeId === null) return;
  const [person] = await listActors(tx, [assigneeId]);
  if (!person || !mayPitchIn(person, plan.sectionId)) fields.assigneeId = "field.plan.assignee";
}

async function lookAtCoverage(
  { tx, actor, facts }: PlanWork,
  coverageEventId: number | null,
  fields: Record<string, string>,
): Promise<void> {
  if (coverageEventId === null) return;
  const [event] = await (tx as Tx)
    .select()
    .from(coverageEvents)
    .where(eq(coverageEvents.id, coverageEventId));
  if (!event || !mayReadCoverage(actor, { ...event, now: facts.now }))
    fields.coverageEventId = "field.plan.coverage";
}

function givenReason(text: string): string {
  const reason = intake(text).trim();
  if (reason === "") throw new DomainError("invalid_input", "guard.reasonGiven");
  if ([...reason].length > 500) refuseFaults({ reason: "field.reason.tooLong" });
  return reason;
}
