import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { LIVE_CHANNEL, type LiveTopic } from "./hub.ts";

/**
 * Tells every open page that listens, at commit, that something changed: which, and nothing of it.
 * Editions, locks, texts and alarms tell of themselves (triggers of 0023), so no verb has to.
 */
export async function tellLive(tx: Tx | Db, topic: LiveTopic, id: number): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${`${topic} ${id}`})`);
}
