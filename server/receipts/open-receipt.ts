import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alarms, publications, receipts } from "#db/schema/index.ts";
import { tagsOfPublication } from "#domain/page-tags.ts";
import { markOf, type ReceiptAct } from "#domain/receipt.ts";
import { wakeWorker } from "../outbox.ts";

type Act = {
  readonly tx: Tx;
  readonly article: { readonly id: number; readonly practice: boolean };
  readonly edition: { readonly id: number; readonly number: number };
  readonly section: { readonly slug: string };
};

/**
 * Asks for a receipt of what the transaction is about to commit; `since` is the instant from which
 * readers are to have it, by default now. An earlier one of the article that is still open is
 * closed: what it waits for will not be seen any more. Practice articles reach nobody and get none.
 */
export async function openReceipt(
  { tx, article, edition, section }: Act,
  act: ReceiptAct,
  since?: Date | null,
): Promise<void> {
  if (article.practice) return;
  await supersedeReceipts(tx, article.id);
  const shown = await tx
    .select({ content: publications.content, visibleFrom: publications.visibleFrom })
    .from(publications)
    .where(
      and(
        eq(publications.articleId, article.id),
        eq(publications.held, false),
        // A booked successor is not what readers have now.
        sql`${publications.visibleFrom} <= clock_timestamp()`,
      ),
    )
    .orderBy(desc(publications.visibleFrom), desc(publications.id))
    .limit(2);
  const [latest] = shown;
  if (!latest) return;
  const tags = shown.flatMap(({ content }) => tagsOfPublication(article.id, section.slug, content));
  await tx.insert(receipts).values({
    articleId: article.id,
    editionId: edition.id,
    act,
    mark: markOf(latest.visibleFrom),
    pageTags: [...new Set(tags)],
    ...(since ? { startedAt: since } : {}),
  });
  await wakeWorker(tx);
}

/** A text out again, or anew: which of the two acts it is depends on whether readers had one. */
export function actOf(edition: { readonly number: number }): "publish" | "update" {
  return edition.number > 1 ? "update" : "publish";
}

async function supersedeReceipts(tx: Tx, articleId: number): Promise<void> {
  const closed = await tx
    .update(receipts)
    .set({ state: "superseded", closedAt: sql`clock_timestamp()` as unknown as Date })
    .where(and(eq(receipts.articleId, articleId), eq(receipts.state, "open")))
    .returning({ id: receipts.id });
  for (const { id } of closed)
    await tx
      .update(alarms)
      .set({ clearedAt: sql`clock_timestamp()` as unknown as Date })
      .where(and(eq(alarms.receiptId, id), sql`${alarms.clearedAt} is null`));
}
