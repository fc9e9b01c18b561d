import { desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editions, people, revisionNames, revisions } from "#db/schema/index.ts";

export type VersionRow = Awaited<ReturnType<typeof listTexts>>[number];

/** The latest kept texts of the given editions with what they are called, oldest first. */
export async function listTexts(reader: Reader, editionIds: readonly number[], most: number) {
  const rows = await reader
    .select({
      id: revisions.id,
      editionId: revisions.editionId,
      edition: editions.number,
      number: revisions.number,
      cause: revisions.cause,
      author: people.name,
      at: revisions.at,
      name: sql<string>`coalesce(${revisionNames.name}, ${revisions.name})`,
      content: revisions.content,
    })
    .from(revisions)
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .leftJoin(people, eq(people.id, revisions.authorId))
    .leftJoin(revisionNames, eq(revisionNames.revisionId, revisions.id))
    .where(inArray(revisions.editionId, [...editionIds]))
    .orderBy(desc(revisions.id))
    .limit(most);
  return rows.reverse();
}
