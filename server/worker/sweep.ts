import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { dropOldCards } from "../cards/make-cards.ts";

const EVERY_MS = 10 * 60 * 1000;

/**
 * Takes out what has done its duty: answered idempotency keys, dropped-page
 * notes, spent counters, ended sessions, old notices, old counts of readers, cards of texts that are
 * over. Never anything else of an article.
 */
export function startSweeping(db: Db): { stop(): Promise<void> } {
  const timer = setInterval(() => {
    void sweep(db).catch((error: Error) => console.error(`worker: sweep: ${error.message}`));
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
    },
  };
}

export async function sweep(db: Db): Promise<void> {
  await db.execute(sql`delete from magam.idempotency where at < now() - interval '2 days'`);
  await db.execute(
    sql`delete from magam.outbox where at < now() - interval '1 day' and (topic = 'press' or done_at is not null)`,
  );
  await db.execute(
    sql`delete from magam.sign_in_limits where expire < extract(epoch from now()) * 1000`,
  );
  await db.execute(sql`delete from magam.sessions where expires_at < now() - interval '30 days'`);
  await db.execute(
    sql`delete from magam.locks where seen_at < clock_timestamp() - interval '1 day'`,
  );
  await db.execute(
    sql`delete from magam.open_pages where seen_at < clock_timestamp() - interval '1 day'`,
  );
  await dropOldCards(db);
  await db.execute(sql`delete from magam.notices where at < now() - interval '90 days'`);
  await db.execute(sql`delete from magam.article_views where hour < now() - interval '90 days'`);
  await db.execute(
    sql`delete from magam.ranking_snapshots where computed_at < now() - interval '2 days'`,
  );
}
