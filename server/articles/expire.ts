import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { bookedEnds, editions } from "#db/schema/index.ts";
import { system } from "#domain/actor.ts";
import { transition } from "#domain/article/status.ts";
import { openReceipt } from "../receipts/open-receipt.ts";
import { loadEdition } from "./load-edition.ts";
import { dropPagesOf, endCurrent } from "./publications.ts";
import { moveEdition } from "./transition.ts";

/**
 * 게시 종료, in name too: readers have had nothing of the article since its booked end, by the hours
 * of its publication. This brings the record, the printed pages and the receipt after it.
 */
export async function expireDue(tx: Tx, articleId: number): Promise<boolean> {
  const [end] = await tx
    .delete(bookedEnds)
    .where(and(eq(bookedEnds.articleId, articleId), sql`${bookedEnds.endsAt} <= clock_timestamp()`))
    .returning();
  if (!end) return false;
  const [live] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        inArray(editions.status, [...transition("expire").from]),
      ),
    );
  if (!live) return true;
  const work = { ...(await loadEdition(tx, live.id)), tx, actor: system("publish-due") };
  await endCurrent(work, end.endsAt);
  const lateMs = work.facts.now.getTime() - end.endsAt.getTime();
  await moveEdition(
    work,
    "expire",
    { reviewDate: null },
    { endsAt: end.endsAt, reason: end.reason, bookedBy: end.bookedBy, lateMs },
    work.edition.approvedRevisionId,
  );
  await dropPagesOf(work, { gone: true });
  await openReceipt(work, "withdraw", end.endsAt);
  return true;
}
