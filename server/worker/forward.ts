import type { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";

/** Retried with growing pauses for some hours: the other side may be down for one. */
const RETRIES = { retryLimit: 8, retryBackoff: true } as const;

export type JobTransaction = {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** For `boss.send`: the job exists exactly if the transaction commits. */
  readonly options: typeof RETRIES & {
    readonly db: { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };
  };
};

/** One transaction with the job library: what is settled in it is settled exactly when its jobs exist. */
export async function withJobs<T>(db: Db, work: (jobs: JobTransaction) => Promise<T>): Promise<T> {
  const client = await db.$client.connect();
  const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
  try {
    await client.query("begin");
    const done = await work({
      query: async <Row>(text: string, values?: unknown[]) =>
        (await executeSql(text, values)).rows as Row[],
      options: { ...RETRIES, db: { executeSql } },
    });
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Turns what waits in the outbox under `topic` into jobs, at most 50 at once. */
export async function forwardWaiting<Payload>(
  db: Db,
  boss: PgBoss,
  topic: "mail" | "tell",
  jobsOf: (payload: Payload) => readonly { readonly queue: string; readonly data: object }[],
): Promise<void> {
  await withJobs(db, async (jobs) => {
    const waiting = await jobs.query<{ id: string; payload: Payload }>(
      `select id, payload from magam.outbox where topic = $1 and done_at is null
       order by id limit 50 for update skip locked`,
      [topic],
    );
    for (const { payload } of waiting)
      for (const { queue, data } of jobsOf(payload)) await boss.send(queue, data, jobs.options);
    await jobs.query("update magam.outbox set done_at = clock_timestamp() where id = any($1)", [
      waiting.map(({ id }) => id),
    ]);
  });
}
