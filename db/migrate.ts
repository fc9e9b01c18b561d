import { readFile } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";

export type RolePasswords = { newsroom: string; site: string; press: string };

const HERE = import.meta.dirname;
const MIGRATION_LOCK = 4_242_001;

/** Limits a role carries with it, whatever program logs in as it. Times in milliseconds. */
const ROLE_SETTINGS = {
  magam_newsroom: {
    statement_timeout: 10_000,
    lock_timeout: 4_000,
    transaction_timeout: 15_000,
    idle_in_transaction_session_timeout: 10_000,
  },
  magam_site: {
    // To start a worker takes longer than any readers' query should.
    max_parallel_workers_per_gather: 0,
    statement_timeout: 3_000,
    lock_timeout: 1_000,
    transaction_timeout: 5_000,
    idle_in_transaction_session_timeout: 3_000,
  },
  magam_press: {
    statement_timeout: 2_000,
    lock_timeout: 1_000,
    transaction_timeout: 5_000,
    idle_in_transaction_session_timeout: 3_000,
  },
} as const;

/**
 * Brings the database to this version: roles, tables, rights, job tables. Runs
 * as the owner, alone (advisory lock), and changes nothing when all is there.
 */
export async function migrate(
  ownerUrl: string,
  options: { passwords: RolePasswords; log?: (line: string) => void },
): Promise<{ applied: number }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "magam migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("SET lock_timeout = '2s'");
    await ensureRoles(client, options.passwords);
    const before = await countApplied(client);
    await applyMigrations(drizzle(client), {
      migrationsFolder: path.join(HERE, "migrations"),
      migrationsSchema: "magam",
      migrationsTable: "migrations",
    });
    await migrateJobs(ownerUrl);
    await client.query(await readFile(path.join(HERE, "rights.sql"), "utf8"));
    await grantJobs(client);
    const applied = (await countApplied(client)) - before;
    options.log?.(applied === 0 ? "database is current" : `${applied} migrations applied`);
    return { applied };
  } finally {
    await client.end();
  }
}

async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const wanted = {
    magam_newsroom: passwords.newsroom,
    magam_site: passwords.site,
    magam_press: passwords.press,
  };
  const database = client.escapeIdentifier(await currentDatabase(client));
  for (const [role, password] of Object.entries(wanted)) {
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    const verb = known.rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
    for (const [name, value] of Object.entries(ROLE_SETTINGS[role as keyof typeof ROLE_SETTINGS]))
      await client.query(`ALTER ROLE ${role} SET ${name} = '${value}'`);
    await client.query(`ALTER ROLE ${role} SET search_path = magam`);
  }
  await client.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
}

/** The job library's own tables (schema pgboss), made by the owner so that running parts need no DDL right. */
async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  for (const queue of ["mail", "push", "websub", "indexnow"]) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
}

async function grantJobs(client: pg.Client): Promise<void> {
  await client.query(`
    REVOKE ALL ON SCHEMA pgboss FROM PUBLIC;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC;
    GRANT USAGE ON SCHEMA pgboss TO magam_newsroom;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO magam_newsroom;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO magam_newsroom;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO magam_newsroom;`);
}

async function countApplied(client: pg.Client): Promise<number> {
  const table = await client.query("SELECT to_regclass('magam.migrations') AS name");
  if (table.rows[0].name === null) return 0;
  return Number((await client.query("SELECT count(*) FROM magam.migrations")).rows[0].count);
}

async function currentDatabase(client: pg.Client): Promise<string> {
  return (await client.query("SELECT current_database() AS name")).rows[0].name;
}
