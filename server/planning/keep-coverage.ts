import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { coverageEvents, sections } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { mayPitchIn } from "#domain/planning/assignment.ts";
import { COVERAGE_KINDS, mayChangeCoverage, mayReadCoverage } from "#domain/planning/coverage.ts";
import { recordEvent } from "../events.ts";
import { storeAnswer, storedAnswer } from "../idempotency.ts";
import { keyed, moment, momentOf, noteOf, refuseFaults, titleOf } from "./plan-input.ts";
import { recordingRefusals } from "./refusals.ts";

const coverage = {
  kind: z.enum(COVERAGE_KINDS),
  title: z.string().max(2_000),
  place: z.string().max(2_000),
  note: z.string().max(10_000),
  starts: moment,
  ends: moment,
  embargo: moment,
  ...keyed,
};

export const newCoverageInput = z.strictObject({
  ...coverage,
  sectionId: z.int("field.section.unknown").positive("field.section.unknown"),
});

const known = { coverageId: z.int().positive(), seenVersion: z.int().positive().optional() };
export const changeCoverageInput = z.strictObject({ ...coverage, ...known });
export const moveCoverageInput = z.strictObject({ ...known, starts: moment, ...keyed });
export const cancelCoverageInput = z.strictObject({ ...known, ...keyed });

type Row = typeof coverageEvents.$inferSelect;

/** 일정: something that happens outside, noted for everybody. */
export async function planCoverage(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof newCoverageInput>,
): Promise<{ id: number }> {
  const fields: Record<string, string> = {};
  const values = valuesOf(input, fields);
  const { sectionId } = input;
  return recordingRefusals(db, actor, "planCoverage", { sectionId }, () =>
    withTransaction(db, async (tx) => {
      const answered = await storedAnswer<{ id: number }>(tx, actor, "planCoverage", input.key);
      if (answered) return answered.result;
      const [section] = await tx.select().from(sections).where(eq(sections.id, input.sectionId));
      if (!section) fields.sectionId = "field.section.unknown";
      refuseFaults(fields);
      if (!mayPitchIn(actor, input.sectionId))
        throw new DomainError("forbidden", "part.anyReporter");
      const [planned] = await tx
        .insert(coverageEvents)
        .values({ ...(values as Row), sectionId: input.sectionId, createdBy: actor.id })
        .returning({ id: coverageEvents.id });
      const result = { id: planned?.id ?? 0 };
      await recordEvent(
        tx,
        actor,
        { name: "planCoverage", detail: { coverageId: result.id, sectionId: input.sectionId } },
        "planning",
      );
      await storeAnswer(tx, actor, "planCoverage", input.key, result);
      return result;
    }),
  );
}

export async function changeCoverage(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof changeCoverageInput>,
): Promise<{ version: number }> {
  return withCoverage(db, actor, "changeCoverage", input, (row) => {
    const fields: Record<string, string> = {};
    const values = valuesOf(input, fields);
    refuseFaults(fields);
    return { ...values, kind: input.kind ?? row.kind };
  });
}

/** Another hour or day; how long it lasts stays. */
export async function moveCoverage(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof moveCoverageInput>,
): Promise<{ version: number }> {
  return withCoverage(db, actor, "changeCoverage", input, (row) => {
    const fields: Record<string, string> = {};
    const startsAt = momentOf(input.starts, "starts", fields);
    if (startsAt === null) fields.starts ??= "field.moment.malformed";
    refuseFaults(fields);
    const start = startsAt as Date;
    const lasts = row.endsAt === null ? null : row.endsAt.getTime() - row.startsAt.getTime();
    return { startsAt: start, endsAt: lasts === null ? null : new Date(start.getTime() + lasts) };
  });
}

export async function cancelCoverage(
  db: Db,
  actor: PersonActor,
  input: z.output<typeof cancelCoverageInput>,
): Promise<{ version: number }> {
  return withCoverage(db, actor, "cancelCoverage", input, (_, now) => ({ cancelledAt: now }));
}

async function withCoverage(
  db: Db,
  actor: PersonActor,
  name: "changeCoverage" | "cancelCoverage",
  input: { coverageId: number; seenVersion?: number; key?: string },
  changesOf: (row: Row, now: Date) => Partial<Row>,
): Promise<{ version: number }> {
  const { coverageId } = input;
  return recordingRefusals(db, actor, name, { coverageId }, () =>
    withTransaction(db, async (tx) => {
      const answered = await storedAnswer<{ version: number }>(tx, actor, name, input.key);
      if (answered) return answered.result;
      const { row, now } = await lockCoverage(tx, actor, input.coverageId);
      if (!mayChangeCoverage(actor, { ...row, now }))
        throw new DomainError("forbidden", "access.onlyPlanner");
      if (row.cancelledAt !== null)
        throw new DomainError("invalid_transition", "coverageCancelled");
      if (input.seenVersion !== undefined && input.seenVersion !== row.version)
        throw new DomainError("conflict", "planOvertaken");
      const changes = changesOf(row, now);
      const version = row.version + 1;
      await tx
        .update(coverageEvents)
        .set({ ...changes, version, changedAt: now })
        .where(eq(coverageEvents.id, row.id));
      const { startsAt = row.startsAt } = changes;
      await recordEvent(
        tx,
        actor,
        { name, detail: { coverageId: row.id, from: row.startsAt, to: startsAt } },
        "planning",
      );
      await storeAnswer(tx, actor, name, input.key, { version });
      return { version };
    }),
  );
}

async function lockCoverage(tx: Tx, actor: PersonActor, id: number) {
  const [row] = await tx
    .select()
    .from(coverageEvents)
    .where(eq(coverageEvents.id, id))
    .for("update");
  const { rows } = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  const now = new Date(rows[0]?.now ?? Number.NaN);
  if (!row || !mayReadCoverage(actor, { ...row, now }))
    throw new DomainError("not_found", "coverageNotFound");
  return { row, now };
}

function valuesOf(
  input: z.output<typeof newCoverageInput> | z.output<typeof changeCoverageInput>,
  fields: Record<string, string>,
): Partial<Row> {
  const startsAt = momentOf(input.starts, "starts", fields);
  const endsAt = momentOf(input.ends, "ends", fields);
  if (startsAt === null) fields.starts ??= "field.moment.malformed";
  if (startsAt && endsAt && endsAt <= startsAt) fields.ends = "field.plan.ends";
  const place = intakeLine(input.place);
  if ([...place].length > 100) fields.place = "field.plan.titleLong";
  return {
    kind: input.kind,
    title: titleOf(input.title, fields),
    place,
    note: noteOf(input.note, fields),
    startsAt: startsAt ?? undefined,
    endsAt,
    embargoUntil: momentOf(input.embargo, "embargo", fields),
  };
}
