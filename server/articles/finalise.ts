import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { listDesksOf } from "#db/queries/circles.ts";
import { editions } from "#db/schema/index.ts";
import { system } from "#domain/actor.ts";
import { blockingFlag } from "#domain/article/permissions.ts";
import type { Alarm } from "#domain/notice.ts";
import { tell } from "../notices/tell.ts";
import { actOf, openReceipt } from "../receipts/open-receipt.ts";
import { expireDue } from "./expire.ts";
import { loadEdition } from "./load-edition.ts";
import type { Work } from "./perform.ts";
import { cancelBooking, dropPagesOf, liveEditionOf } from "./publications.ts";
import { moveEdition } from "./transition.ts";

const actor = system("publish-due");

/**
 * Brings an article's record up to the hour: a booked edition whose instant has
 * come is published in name too (readers have it since that instant, by the
 * hours of its publication), or lapses if a flag held it back; an article whose
 * booked end has come is withdrawn in name too. Called by the worker, and by
 * every verb first, so that a stopped worker misleads nobody. The article's row
 * must be locked by the caller's transaction or is locked here.
 */
export async function finaliseDue(tx: Tx, articleId: number): Promise<boolean> {
  // In this order: no edition is ever booked for after the end.
  const isOut = await finaliseBooking(tx, articleId);
  const isOver = await expireDue(tx, articleId);
  return isOut || isOver;
}

async function finaliseBooking(tx: Tx, articleId: number): Promise<boolean> {
  const [due] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        eq(editions.status, "scheduled"),
        sql`${editions.publishAt} <= clock_timestamp()`,
      ),
    );
  if (!due) return false;
  const loaded = await loadEdition(tx, due.id);
  const work = { ...loaded, tx, actor };
  const { edition, facts, liveEditionId } = loaded;
  const flag = blockingFlag(facts, edition.publishAt ?? facts.now);
  if (flag) {
    await cancelBooking(work);
    await moveEdition(work, "lapse", { publishAt: null }, { flag, publishAt: edition.publishAt });
    await tellStopped(work);
    return true;
  }
  if (liveEditionId) {
    const live = await liveEditionOf(tx, liveEditionId);
    if (live) await moveEdition({ ...work, edition: live }, "supersede", {}, { by: edition.id });
  }
  const lateMs = facts.now.getTime() - (edition.publishAt?.getTime() ?? 0);
  await moveEdition(
    work,
    "finalise",
    { publishedAt: edition.publishAt },
    { publishAt: edition.publishAt, lateMs },
    edition.approvedRevisionId,
  );
  await dropPagesOf(work, { booked: edition.publishAt });
  await openReceipt(work, actOf(edition), edition.publishAt);
  return true;
}

/** The desk counted on it: it hears at once, wherever it is. */
async function tellStopped({ tx, article, edition }: Work): Promise<void> {
  await tell(
    tx,
    actor,
    {
      ...{ kind: "alarm", articleId: article.id, editionId: edition.id },
      detail: { alarm: "stopped" satisfies Alarm },
      practice: article.practice,
    },
    await listDesksOf(tx, article.sectionId),
  );
}

/**
 * The article with the order due longest, its row locked; rows another worker holds are skipped, and
 * those the caller passes over.
 */
export async function lockNextDue(
  tx: Tx,
  passedOver: readonly number[] = [],
): Promise<number | null> {
  const due = await tx.execute<{ id: string }>(sql`
    select a.id from magam.articles a join (
      select article_id, publish_at as at from magam.editions
      where status = 'scheduled' and publish_at <= clock_timestamp()
      union all
      select article_id, ends_at from magam.booked_ends where ends_at <= clock_timestamp()
    ) due on due.article_id = a.id
    where a.id <> all(${sql.param([...passedOver])}::bigint[])
    order by due.at limit 1
    for update of a skip locked`);
  const [row] = due.rows;
  return row ? Number(row.id) : null;
}
