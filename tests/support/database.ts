import { randomBytes } from "node:crypto";
import pg from "pg";
import { type RoleUrls, rolePasswords, roleUrls } from "#server/postgres/role-urls.ts";
import { startCluster } from "./cluster.ts";

export { makeTestDirectory, startCluster, type TestCluster } from "./cluster.ts";

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly newsroomUrl: string;
  readonly siteUrl: string;
  readonly pressUrl: string;
  drop(): Promise<void>;
}

/** The roles belong to the whole cluster, so all its databases share their passwords. */
const secret = "only-for-tests-only-for-tests-only-for-tests";
const template = "magam";
/** Set by the vitest project's setup before the test processes start; they inherit it. */
const variable = "MAGAM_TEST_CLUSTER";

/** vitest `globalSetup` of the project `database`: one cluster, migrated once. */
export async function setup(): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  try {
    await migrateTemplate(cluster.ownerUrl);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  process.env[variable] = cluster.ownerUrl;
  return cluster.stop;
}

/** Migrates the database of a cluster of `startCluster` and returns the URLs of its roles. */
export async function migrateTemplate(ownerUrl: string): Promise<RoleUrls> {
  const { migrate } = await import("#db/migrate.ts");
  await migrate(ownerUrl, { passwords: rolePasswords(secret) });
  return roleUrls(ownerUrl, secret);
}

/** A fresh, migrated, empty database; call it in `beforeAll` and `drop()` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env[variable];
  if (!clusterUrl) throw new Error("testDatabase() is for files of the vitest project «database»");
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Two copies of a template at once are refused; the lock lets test files take turns.
  await asOwner(clusterUrl, [
    "SELECT pg_advisory_lock(20261122)",
    `CREATE DATABASE ${name} TEMPLATE ${template}`,
    // Rights on the database itself are not copied with it.
    `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
  ]);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const roles = roleUrls(url.href, secret);
  return {
    ownerUrl: url.href,
    newsroomUrl: roles.newsroom,
    siteUrl: roles.site,
    pressUrl: roles.press,
    drop: () => drop(clusterUrl, name),
  };
}

/**
 * A database's owner may not end a superuser's process, and an autovacuum worker
 * that passes by is one: it is gone a moment later.
 */
async function drop(clusterUrl: string, name: string, attempts = 50): Promise<void> {
  try {
    await asOwner(clusterUrl, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
  } catch (error) {
    const denied = error instanceof pg.DatabaseError && error.code === "42501";
    if (!denied || attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drop(clusterUrl, name, attempts - 1);
  }
}

/** On the maintenance database: the template must have no connection while it is copied. */
async function asOwner(clusterUrl: string, statements: string[]): Promise<void> {
  const url = new URL(clusterUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
