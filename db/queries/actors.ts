import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { grants, people, sections } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";

/** People with their rights, for asking what they may see; who is disabled may see nothing. */
export async function listActors(
  reader: Reader,
  personIds: readonly number[],
): Promise<PersonActor[]> {
  if (personIds.length === 0) return [];
  const rows = await reader
    .select({
      id: people.id,
      name: people.name,
      role: grants.role,
      sectionId: grants.sectionId,
      onDuty: grants.onDuty,
      /** A right in a section is one in the sections that lie in it. */
      parts: sql<number[]>`array(
        select part.id from ${sections} part where part.parent_id = ${grants.sectionId})`,
    })
    .from(people)
    .leftJoin(grants, eq(grants.personId, people.id))
    .where(and(inArray(people.id, [...personIds]), isNull(people.disabledAt)))
    .orderBy(asc(people.id));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    kind: "person",
    id,
    name: own[0]?.name ?? "",
    grants: own.flatMap(({ role, sectionId, onDuty, parts }) =>
      role === null
        ? []
        : [sectionId, ...parts].map((place) => ({
            role,
            sectionId: place,
            onDuty: onDuty ?? false,
          })),
    ),
  }));
}

/** Everybody who can be called by name in a note. */
export async function listPeople(reader: Reader): Promise<{ id: number; name: string }[]> {
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id));
}
