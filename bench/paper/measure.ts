import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Asking } from "./timed.ts";

/** Something to be asked of archives of every size. */
export interface Measure<Archive> {
  readonly name: string;
  readonly ask: (archive: Archive) => Asking<Promise<unknown>>;
}

/** The database's process behind a pool of one connection. */
export async function backendOf(db: Db): Promise<number> {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const pid = rows[0]?.pid;
  if (pid === undefined) throw new Error("the database told no process");
  return pid;
}
