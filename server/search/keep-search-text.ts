import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type publications, searchTexts } from "#db/schema/index.ts";
import { indexText } from "#domain/search/index-text.ts";

type Publication = Pick<
  typeof publications.$inferSelect,
  "id" | "articleId" | "content" | "kind" | "sectionId" | "practice" | "firstPublishedAt"
>;

/**
 * Writes what search needs of publications, in their own transaction: what is out is found, from
 * the same instant. Practice is in no index. Writing again replaces the rows.
 */
export async function keepSearchTexts(tx: Tx, rows: readonly Publication[]): Promise<void> {
  const values = rows
    .filter(({ practice }) => !practice)
    .map((row) => {
      const { id: publicationId, articleId, firstPublishedAt } = row;
      const { pieces, ...text } = indexText(row);
      return { publicationId, articleId, firstPublishedAt, ...text, pieces: [...pieces] };
    });
  if (values.length === 0) return;
  await tx
    .insert(searchTexts)
    .values(values)
    .onConflictDoUpdate({
      target: searchTexts.publicationId,
      set: {
        quarter: sql`excluded.quarter`,
        key: sql`excluded.key`,
        headKey: sql`excluded.head_key`,
        bylineKey: sql`excluded.byline_key`,
        pieces: sql`excluded.pieces`,
        version: sql`excluded.version`,
      },
    });
}
