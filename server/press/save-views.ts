import pg from "pg";
import { NothingSaved, type SaveViews } from "./views.ts";

/** Longer than the role's own limit, so that the database says first that it gave up. Milliseconds. */
const QUERY_TIMEOUT_MS = 5000;

/** Saves through `magam.count_views()`, as a role that may call it, on a connection of its own. */
export function saveToPostgres(url: string): { save: SaveViews; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "magam-press views",
    max: 1,
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 30_000,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  // Without a listener a restart of the database would end the press (node-postgres#2635).
  pool.on("error", () => undefined);
  return {
    async save(counts) {
      const client = await pool.connect().catch((error: unknown) => {
        throw new NothingSaved("no connection", { cause: error });
      });
      let broken = true;
      try {
        const batch = JSON.stringify(Object.fromEntries(counts));
        await client.query("SELECT magam.count_views($1)", [batch]);
        broken = false;
      } catch (error) {
        // The database itself refused, so it took back all of it.
        if (error instanceof pg.DatabaseError) throw new NothingSaved("refused", { cause: error });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
