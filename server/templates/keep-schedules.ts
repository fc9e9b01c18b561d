import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { findPersonActor } from "#db/queries/template-schedules.ts";
import { sections, templateSchedules } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { LIMITS } from "#domain/article/content.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { decideCreate } from "#domain/article/permissions.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { recordEvent } from "../events.ts";
import { assertManagingEditor } from "../settings/change-kind-rules.ts";

const positive = z.int("field.malformed").positive("field.malformed");

export const scheduleInput = z.strictObject({
  /** Absent for a new one. */
  id: positive.optional(),
  kind: z.enum(KINDS, "field.kind.unknown"),
  sectionId: z.int("field.section.unknown").positive("field.section.unknown"),
  ownerId: z.int("field.schedule.owner").positive("field.schedule.owner"),
  headline: z.string("field.headline.empty").max(2_000, "field.headline.tooLong"),
  weekdays: z
    .array(z.int().min(0).max(6))
    .min(1, "field.schedule.weekdays")
    .max(7, "field.schedule.weekdays"),
  at: z.string("field.schedule.at").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "field.schedule.at"),
  isOn: z.boolean(),
});

export type KeptSchedule = z.infer<typeof scheduleInput>;

/** A template that begins an article by itself. A time of today that is past is not made up for. */
export async function keepSchedule(
  db: Db,
  actor: PersonActor,
  input: KeptSchedule,
): Promise<{ id: number }> {
  assertManagingEditor(actor);
  const headline = soundHeadline(input.headline);
  return withTransaction(db, async (tx) => {
    await assertOwnerMay(tx, input);
    const { id, ...given } = input;
    const values = {
      ...{ ...given, headline, changedBy: actor.id },
      weekdays: [...new Set(given.weekdays)].sort(),
    };
    const since = sql`clock_timestamp()` as unknown as Date;
    const [kept] =
      id === undefined
        ? await tx.insert(templateSchedules).values(values).returning(known)
        : await tx
            .update(templateSchedules)
            .set({ ...values, since })
            .where(eq(templateSchedules.id, id))
            .returning(known);
    if (!kept) throw new DomainError("not_found", "schedule.notFound");
    const detail = { schedule: kept.id, ...values };
    await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
    return kept;
  });
}

const known = { id: templateSchedules.id };

function soundHeadline(typed: string): string {
  const headline = intakeLine(typed);
  const reason = headline === "" ? "field.headline.empty" : "field.headline.tooLong";
  if (headline === "" || [...headline].length > LIMITS.headline)
    throw new DomainError("invalid_input", "input.faults", { fields: { headline: reason } });
  return headline;
}

/** Whoever is to write the article must be one who could have begun it. */
async function assertOwnerMay(
  tx: Tx,
  { sectionId, kind, ownerId }: { sectionId: number; kind: Kind; ownerId: number },
): Promise<void> {
  const fields: Record<string, string> = {};
  const [section] = await tx.select().from(sections).where(eq(sections.id, sectionId));
  if (!section) fields.sectionId = "field.section.unknown";
  const owner = await findPersonActor(tx, ownerId);
  if (!owner || !decideCreate(owner, sectionId, kind).allowed)
    fields.ownerId = "field.schedule.owner";
  if (Object.keys(fields).length > 0)
    throw new DomainError("invalid_input", "input.faults", { fields });
}
