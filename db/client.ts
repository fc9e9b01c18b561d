import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";
import * as schema from "./schema/index.ts";

export type Db = NodePgDatabase<typeof schema> & { $client: pg.Pool };
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** Either: for reads that a verb or a page may ask. */
export type Reader = Db | Tx;

export type Connection = { readonly db: Db; readonly pool: pg.Pool; end(): Promise<void> };

/** One pool as one role. All waits are bounded (milliseconds), so a stuck database is said, not suffered. */
export function connect(
  url: string,
  options: {
    name: string;
    max?: number;
    /** Milliseconds of one statement, where the role's own limit is too long. */
    statementTimeout?: number;
    onError?: (error: Error) => void;
    /** For a process that asks few statements often. */
    prepares?: boolean;
  },
): Connection {
  const pool = new pg.Pool({
    ...(options.prepares ? { Client: PreparingClient } : {}),
    connectionString: url,
    application_name: `magam ${options.name}`,
    max: options.max ?? 10,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 12_000,
    statement_timeout: options.statementTimeout,
    keepAlive: true,
  });
  // Without a listener a restart of the database would end the process (node-postgres#2635).
  const onError = options.onError ?? (() => {});
  pool.on("error", onError);
  // The same for a connection that is lost while somebody works on it: the work itself fails too.
  pool.on("connect", (client) => client.on("error", onError));
  return { db: drizzle(pool, { schema }), pool, end: () => pool.end() };
}
