import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { grants, people, sections, templateRuns, templateSchedules } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";

export type ScheduleRow = Awaited<ReturnType<typeof listSchedules>>[number];

/** All schedules with the day each last made an article. */
export async function listSchedules(reader: Reader) {
  const last = reader
    .selectDistinctOn([templateRuns.scheduleId], {
      scheduleId: templateRuns.scheduleId,
      day: templateRuns.day,
    })
    .from(templateRuns)
    .orderBy(templateRuns.scheduleId, desc(templateRuns.day))
    .as("last");
  return reader
    .select({
      id: templateSchedules.id,
      kind: templateSchedules.kind,
      sectionId: templateSchedules.sectionId,
      ownerId: templateSchedules.ownerId,
      ownerName: people.name,
      isOwnerGone: sql<boolean>`${people.disabledAt} is not null`,
      headline: templateSchedules.headline,
      weekdays: templateSchedules.weekdays,
      at: sql<string>`to_char(${templateSchedules.at}, 'HH24:MI')`,
      isOn: templateSchedules.isOn,
      lastDay: last.day,
    })
    .from(templateSchedules)
    .innerJoin(people, eq(people.id, templateSchedules.ownerId))
    .leftJoin(last, eq(last.scheduleId, templateSchedules.id))
    .orderBy(asc(templateSchedules.at), asc(templateSchedules.id));
}

export type DueSchedule = NonNullable<Awaited<ReturnType<typeof lockDueSchedule>>>;

/**
 * The next schedule whose time has come today in Seoul and that has made nothing yet, locked; what
 * another worker holds is passed over. The database's clock decides, and nobody who is gone gets work.
 */
export async function lockDueSchedule(tx: Tx) {
  const day = sql<string | null>`magam.template_day(
    ${templateSchedules.weekdays}, ${templateSchedules.at}, ${templateSchedules.since}, clock_timestamp())`;
  const [due] = await tx
    .select({
      id: templateSchedules.id,
      kind: templateSchedules.kind,
      sectionId: templateSchedules.sectionId,
      ownerId: templateSchedules.ownerId,
      headline: templateSchedules.headline,
      day: sql<string>`${day}::text`,
      now: sql<string>`clock_timestamp()`,
    })
    .from(templateSchedules)
    .where(
      and(
        templateSchedules.isOn,
        sql`exists (select from ${people} where ${people.id} = ${templateSchedules.ownerId}
          and ${people.disabledAt} is null)`,
        sql`${day} is not null`,
        sql`not exists (select from ${templateRuns}
          where ${templateRuns.scheduleId} = ${templateSchedules.id} and ${templateRuns.day} = ${day})`,
      ),
    )
    .orderBy(asc(templateSchedules.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return due ?? null;
}

/** Asked once more under the lock: another worker may have made it just before. */
export async function hasRun(tx: Tx, { id, day }: DueSchedule): Promise<boolean> {
  const [run] = await tx
    .select({ day: templateRuns.day })
    .from(templateRuns)
    .where(and(eq(templateRuns.scheduleId, id), eq(templateRuns.day, day)));
  return run !== undefined;
}

/** Somebody's rights as they are now; null for who is not here, or no longer. */
export async function findPersonActor(reader: Reader, id: number): Promise<PersonActor | null> {
  const rows = await reader
    .select({
      name: people.name,
      role: grants.role,
      /** A right in a section is one in the sections that lie in it. */
      sections: sql<(number | null)[]>`array[${grants.sectionId}] || array(
        select part.id from ${sections} part where part.parent_id = ${grants.sectionId})`,
    })
    .from(people)
    .leftJoin(grants, eq(grants.personId, people.id))
    .where(and(eq(people.id, id), isNull(people.disabledAt)));
  const [first] = rows;
  if (!first) return null;
  return {
    kind: "person",
    id,
    name: first.name,
    grants: rows.flatMap(({ role, sections: places }) =>
      role === null ? [] : places.map((sectionId) => ({ role, sectionId })),
    ),
  };
}
