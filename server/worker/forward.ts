import type { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";

type SameTransaction = {
  readonly db: { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };
};

/** Retried with growing pauses for some hours: the other side may be down for one. */
const RETRIES = { retryLimit: 8, retryBackoff: true } as const;

/**
 * Turns what waits in the outbox under `topic` into jobs, at most 50 at once. One transaction with
 * the job library: an outbox row is settled exactly when its jobs exist.
 */
export async function forwardWaiting<Payload>(
  db: Db,
  boss: PgBoss,
  topic: "mail" | "tell",
  jobsOf: (payload: Payload) => readonly { readonly queue: string; readonly data: object }[],
): Promise<void> {
  const client = await db.$client.connect();
  const sameTransaction: SameTransaction = {
    db: { executeSql: (text, values) => client.query(text, values) },
  };
  try {
    await client.query("begin");
    const waiting = await client.query<{ id: string; payload: Payload }>(
      `select id, payload from magam.outbox where topic = $1 and done_at is null
       order by id limit 50 for update skip locked`,
      [topic],
    );
    for (const { payload } of waiting.rows)
      for (const { queue, data } of jobsOf(payload))
        await boss.send(queue, data, { ...RETRIES, ...sameTransaction });
    await client.query("update magam.outbox set done_at = clock_timestamp() where id = any($1)", [
      waiting.rows.map(({ id }) => id),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
