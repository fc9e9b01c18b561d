import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { listDesksOf } from "#db/queries/circles.ts";
import { alarms, articles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { tell } from "../notices/tell.ts";

/** How long after its instant a booking may stay unfinalised. Seconds. */
export const MISSED_AFTER_SECONDS = 5;
/** While others are being finalised, what waits stands in line: nobody is alarmed for so long. Seconds. */
const IN_LINE_SECONDS = 60;

type NewAlarm = {
  readonly kind: "unseen" | "missed";
  readonly articleId: number;
  readonly editionId: number;
  readonly receiptId?: number;
};

/** Raises it once: while one of its kind stands for the edition, nobody is told again. */
export async function raiseAlarm(tx: Tx, alarm: NewAlarm): Promise<void> {
  const { kind, articleId, editionId, receiptId = null } = alarm;
  const raised = await tx
    .insert(alarms)
    .values({ kind, articleId, editionId, receiptId })
    .onConflictDoNothing()
    .returning({ id: alarms.id });
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
  if (raised.length === 0 || !article) return;
  await tell(
    tx,
    system("alarms"),
    { kind: "alarm", articleId, editionId, detail: { alarm: kind }, practice: article.practice },
    await listDesksOf(tx, article.sectionId),
  );
}

/**
 * Notices bookings whose instant has passed without their being finalised, and those made good
 * since. Readers have the text by the clock all the same; what is late is the record of it and
 * everything that follows. Five hundred of one minute are no alarm as long as they are being done.
 */
export async function watchBookings(db: Db): Promise<void> {
  const { rows } = await db.execute<{ id: string; article_id: string }>(sql`
    select e.id, e.article_id from magam.editions e
    where ${isMissed} and not exists (select 1 from magam.alarms a
        where a.kind = 'missed' and a.edition_id = e.id and a.cleared_at is null)
      and (e.publish_at < clock_timestamp() - make_interval(secs => ${IN_LINE_SECONDS})
        or not exists (select 1 from magam.outbox o
          where o.at between clock_timestamp() - make_interval(secs => ${MISSED_AFTER_SECONDS})
            and clock_timestamp() and o.topic = 'press' and o.payload ? 'follows'))
    order by e.publish_at limit 100`);
  for (const { id, article_id } of rows)
    await withTransaction(db, (tx) =>
      raiseAlarm(tx, { kind: "missed", articleId: Number(article_id), editionId: Number(id) }),
    );
  await db.execute(sql`
    update magam.alarms a set cleared_at = clock_timestamp()
    where a.kind = 'missed' and a.cleared_at is null
      and not exists (select 1 from magam.editions e where e.id = a.edition_id and ${isMissed})`);
}

/** Of `magam.editions e`. */
export const isMissed = sql`e.status = 'scheduled'
  and e.publish_at < clock_timestamp() - make_interval(secs => ${MISSED_AFTER_SECONDS})`;
