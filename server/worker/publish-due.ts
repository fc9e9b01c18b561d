import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { finaliseDue, lockNextDue } from "../articles/finalise.ts";
import { listenForWork } from "./wake.ts";

/** However long nothing is due, look again: a lost notification costs at most this. Milliseconds. */
const LONGEST_SLEEP = 1_000;

/**
 * Finalises every booked edition and every booked end whose instant has come: for
 * readers it came by the hours of the publication; this brings the record, the printed pages and the
 * side effects after it. The rows are the truth, so a missed run heals itself.
 */
export function startPublishing(db: Db, url: string): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => {};
  const listener = listenForWork(url, () => wake());
  const running = (async () => {
    while (!stopped) {
      const pause = await finaliseAllDue(db).catch((error: Error) => {
        console.error(`worker: publish-due: ${error.message}`);
        return LONGEST_SLEEP;
      });
      if (stopped) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await listener.stop();
      await running;
    },
  };
}

/**
 * Returns how long to sleep, by the database's clock. An article that cannot be finalised is told of
 * and passed over until the next time: one that is broken must not hold up those booked after it.
 */
export async function finaliseAllDue(db: Db): Promise<number> {
  const broken: number[] = [];
  for (let found = true; found; ) {
    let articleId: number | null = null;
    try {
      found = await withTransaction(db, async (tx) => {
        articleId = await lockNextDue(tx, broken);
        return articleId === null ? false : finaliseDue(tx, articleId);
      });
    } catch (error) {
      if (articleId === null) throw error;
      broken.push(articleId);
      console.error(`worker: publish-due: article ${articleId}: ${String(error)}`);
    }
  }
  const { rows } = await db.execute<{ pause: number | null }>(sql`
    select extract(epoch from least(
      (select min(publish_at) from magam.editions
        where status = 'scheduled' and article_id <> all(${sql.param(broken)}::bigint[])),
      (select min(ends_at) from magam.booked_ends
        where article_id <> all(${sql.param(broken)}::bigint[]))) - clock_timestamp())::float8 * 1000 as pause`);
  const pause = rows[0]?.pause ?? LONGEST_SLEEP;
  return Math.min(LONGEST_SLEEP, Math.max(1, Math.ceil(pause)));
}
