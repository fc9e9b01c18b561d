import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionPeople, editions, workingTexts } from "#db/schema/index.ts";
import { OPEN_STATUSES } from "#domain/article/status.ts";

/** The latest articles somebody is an author of and that are being worked on. */
export async function listOpenArticlesOf(reader: Reader, personId: number) {
  return reader
    .select({
      articleId: editions.articleId,
      headline: sql<string>`${workingTexts.content} ->> 'headline'`,
    })
    .from(editions)
    .innerJoin(editionPeople, eq(editionPeople.editionId, editions.id))
    .innerJoin(workingTexts, eq(workingTexts.editionId, editions.id))
    .where(
      and(
        eq(editionPeople.personId, personId),
        eq(editionPeople.part, "author"),
        inArray(editions.status, [...OPEN_STATUSES]),
      ),
    )
    .orderBy(desc(editions.changedAt))
    .limit(30);
}
