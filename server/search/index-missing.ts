import { and, desc, eq, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { publications, searchTexts } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { SEARCH_VERSION } from "#domain/search/index-text.ts";
import { keepSearchTexts } from "./keep-search-text.ts";

const BATCH = 100;

/**
 * Brings search up to what is out or booked: publications that came without their search row (the
 * demo, an import) or with one of an older tokenizer. Newest first; doing it twice, or in two
 * processes, changes nothing.
 * @returns how many were written
 */
export async function indexMissing(db: Db, stopped: () => boolean = () => false): Promise<number> {
  let written = 0;
  for (let below = Number.MAX_SAFE_INTEGER; !stopped(); ) {
    const rows = await withTransaction(db, async (tx) => {
      const missing = await tx
        .select({
          id: publications.id,
          articleId: publications.articleId,
          content: publications.content,
          kind: publications.kind,
          sectionId: publications.sectionId,
          practice: publications.practice,
          firstPublishedAt: publications.firstPublishedAt,
        })
        .from(publications)
        .leftJoin(searchTexts, eq(searchTexts.publicationId, publications.id))
        .where(
          and(
            lt(publications.id, below),
            eq(publications.practice, false),
            or(isNull(publications.visibleUntil), gt(publications.visibleUntil, sql`now()`)),
            or(isNull(searchTexts.publicationId), ne(searchTexts.version, SEARCH_VERSION)),
          ),
        )
        .orderBy(desc(publications.id))
        .limit(BATCH);
      await keepSearchTexts(tx, missing);
      return missing;
    });
    written += rows.length;
    if (rows.length < BATCH) break;
    below = rows.at(-1)?.id ?? 0;
  }
  return written;
}

/** Takes out the rows of texts that readers no longer get: they would be looked at in vain. */
export async function forgetEnded(db: Db): Promise<void> {
  await db.execute(sql`
    delete from magam.search_texts s using magam.publications p
    where p.id = s.publication_id and p.visible_until < now() - interval '1 hour'`);
}

/** Once, when the worker starts. */
export function startIndexing(db: Db): { stop(): Promise<void> } {
  let stopped = false;
  const running = (async () => {
    await forgetEnded(db);
    const written = await indexMissing(db, () => stopped);
    if (written > 0) console.log(`worker: search: ${written} articles indexed`);
  })().catch((error: Error) => console.error(`worker: search: ${error.message}`));
  return {
    async stop() {
      stopped = true;
      await running;
    },
  };
}
