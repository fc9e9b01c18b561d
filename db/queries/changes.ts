import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editions, hiddenWords, people, publications } from "#db/schema/index.ts";

/** More than any article has; the readers' own history ends at fifty. */
const MOST = 200;

/** Every text that readers had of an article, oldest first, with what is hidden of it from them now. */
export async function listTextsOfReaders(reader: Reader, articleId: number) {
  const rows = await reader
    .select({
      editionId: editions.id,
      number: editions.number,
      kind: publications.changeKind,
      note: publications.changeNote,
      at: publications.visibleFrom,
      content: publications.content,
      hiddenAt: hiddenWords.hiddenAt,
      hiddenBy: people.name,
      hiddenReason: hiddenWords.reason,
    })
    .from(publications)
    .innerJoin(editions, eq(editions.id, publications.editionId))
    .leftJoin(hiddenWords, eq(hiddenWords.editionId, editions.id))
    .leftJoin(people, eq(people.id, hiddenWords.hiddenBy))
    .where(
      and(
        eq(publications.articleId, articleId),
        eq(publications.held, false),
        sql`${publications.visibleFrom} <= clock_timestamp()
          and ${publications.visibleFrom} < coalesce(${publications.visibleUntil}, 'infinity')`,
      ),
    )
    .orderBy(asc(publications.visibleFrom), asc(publications.id))
    .limit(MOST);
  // A text that went out again unchanged is one entry.
  return rows.filter((row, place) => rows[place - 1]?.editionId !== row.editionId);
}
