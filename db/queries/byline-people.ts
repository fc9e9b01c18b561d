import { asc, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { people } from "#db/schema/index.ts";

export type BylinePerson = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly beat: string;
};

/** Those who may sign an article now, by name. A disabled person keeps the bylines they have. */
export async function listBylinePeople(reader: Reader): Promise<BylinePerson[]> {
  return reader
    .select({ id: people.id, name: people.name, title: people.title, beat: people.beat })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id));
}
