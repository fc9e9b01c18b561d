import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { intake, intakeLine } from "#domain/korean/intake.ts";
import { parseSeoulLocal } from "#domain/korean/seoul-clock.ts";

/** Shapes of what the planning screens send; days and times as typed, by the clock in Seoul. */
const id = z.int().positive();
const clock = z.string().max(10);
export const keyed = { key: z.string().max(100).optional() };

/** A day and a time; both empty stand for none. */
export const moment = z.strictObject({ day: clock, time: clock });

export const planInput = z.strictObject({
  assignmentId: id,
  seenVersion: id.optional(),
  ...keyed,
});

export const pitchInput = z.strictObject({
  sectionId: z.int("field.section.unknown").positive("field.section.unknown"),
  title: z.string().max(2_000),
  note: z.string().max(10_000),
  embargo: moment,
  ...keyed,
});

export const editPitchInput = planInput.extend({
  title: z.string().max(2_000),
  note: z.string().max(10_000),
  embargo: moment,
});

export const assignInput = planInput.extend({
  /** Null: the desk itself. */
  assigneeId: id.nullable(),
  due: moment,
  orderedLength: z.int().min(1).max(100_000).nullable(),
  pictureWanted: z.boolean(),
  priority: z.enum(["high", "normal", "low"]),
  coverageEventId: id.nullable(),
});

export const reasonInput = planInput.extend({ reason: z.string().max(2_000) });

export const noteInput = planInput.extend({ text: z.string().max(10_000) });

export type Moment = z.output<typeof moment>;

/** Null where nothing was typed. Puts the fault beside the field where it is no moment. */
export function momentOf(
  { day, time }: Moment,
  field: string,
  fields: Record<string, string>,
): Date | null {
  if (day === "" && time === "") return null;
  const instant = parseSeoulLocal(day, time);
  if (instant === null) fields[field] = "field.moment.malformed";
  return instant;
}

export function titleOf(text: string, fields: Record<string, string>): string {
  const title = intakeLine(text);
  if (title === "") fields.title = "field.plan.title";
  if ([...title].length > 100) fields.title = "field.plan.titleLong";
  return title;
}

export function noteOf(text: string, fields: Record<string, string>, field = "note"): string {
  const note = intake(text).trim();
  if ([...note].length > 2_000) fields[field] = "field.plan.noteLong";
  return note;
}

export function refuseFaults(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
}
