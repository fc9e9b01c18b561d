import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { assignments } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import type { EventName } from "#domain/event.ts";
import {
  type AssignmentFacts,
  decidePlan,
  mayReadPlan,
  type PlanVerb,
} from "#domain/planning/assignment.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { recordingRefusals } from "./refusals.ts";

export type AssignmentRow = typeof assignments.$inferSelect;

export type PlanWork = {
  readonly tx: Tx;
  readonly actor: PersonActor;
  readonly plan: AssignmentRow;
  readonly facts: AssignmentFacts;
};

export type PlanInput = {
  readonly assignmentId: number;
  /** What the person saw: with it a refusal says that somebody was faster. */
  readonly seenVersion?: number;
  readonly key?: string;
};

type Changes = Partial<
  Omit<typeof assignments.$inferInsert, "id" | "status" | "version" | "pitchedBy">
>;

/**
 * The frame of every act on a plan: under lock, as for articles. What one may not read does not
 * exist for one; a refusal is recorded too.
 */
export async function performPlan<T>(
  db: Db,
  actor: PersonActor,
  name: EventName,
  input: PlanInput,
  act: (work: PlanWork) => Promise<T>,
): Promise<T> {
  const { assignmentId } = input;
  return recordingRefusals(db, actor, name, { assignmentId }, () =>
    withTransaction(db, async (tx) => {
      const [plan] = await tx
        .select()
        .from(assignments)
        .where(eq(assignments.id, assignmentId))
        .for("update");
      const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
      const facts = plan && { ...plan, now: new Date(rows[0]?.now ?? Number.NaN) };
      if (!facts || !mayReadPlan(actor, facts)) throw new DomainError("not_found", "plan.notFound");
      const answered = await storedAnswer<T>(tx, actor, name, input.key);
      if (answered) return answered.result;
      const result = await act({ tx, actor, plan, facts });
      await storeAnswer(tx, actor, name, input.key, result);
      return result;
    }),
  );
}

/** Decides, changes and records: the only writer of a plan's status. */
export async function movePlan(
  work: PlanWork,
  verb: PlanVerb,
  changes: Changes = {},
  detail: Record<string, unknown> = {},
  seenVersion?: number,
): Promise<{ version: number }> {
  const { tx, actor, plan, facts } = work;
  const decision = decidePlan(actor, verb, facts);
  const isOvertaken = seenVersion !== undefined && seenVersion !== plan.version;
  if (!decision.allowed) {
    if (isOvertaken && decision.code === "invalid_transition")
      throw new DomainError("conflict", "planOvertaken");
    throw new DomainError(decision.code, decision.reason);
  }
  // What somebody else changed in between is not overwritten unseen.
  if (isOvertaken) throw new DomainError("conflict", "planOvertaken");
  const [moved] = await tx
    .update(assignments)
    .set({
      ...changes,
      status: decision.to,
      version: sql`${assignments.version} + 1`,
      changedAt: facts.now,
    })
    .where(and(eq(assignments.id, plan.id), eq(assignments.version, plan.version)))
    .returning({ version: assignments.version });
  if (!moved) throw new DomainError("conflict", "planOvertaken");
  await recordEvent(
    tx,
    actor,
    {
      name: verb,
      articleId: changes.articleId ?? plan.articleId,
      detail: { assignmentId: plan.id, from: plan.status, to: decision.to, ...detail },
    },
    "planning",
  );
  return moved;
}
