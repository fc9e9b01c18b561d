import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { verifyAudit } from "#server/audit/verify.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

/** By its name alone: its number is given when it lands. */
async function migration(name: string): Promise<string> {
  const file = (await readdir("db/migrations")).find((one) => one.endsWith(`_${name}.sql`)) ?? "";
  return readFile(join("db/migrations", file), "utf8");
}

let database: TestDatabase;
let owner: Connection;

beforeAll(async () => {
  database = await testDatabase();
  owner = connect(database.ownerUrl, { name: "owner", max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** The function as it was before, from the migration that made it. */
async function asBefore(name: string): Promise<string> {
  const statements = (await migration("guards")).split("--> statement-breakpoint");
  const made = statements.find((one) => one.includes(`CREATE FUNCTION magam.${name}`)) ?? "";
  return made.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION");
}

test("a house that comes to this version has its whole chains hashed anew, and a broken one stays broken", async () => {
  const { pool } = owner;
  await pool.query("drop table magam.event_heads; drop index magam.events_by_time");
  for (const name of ["event_hash", "events_chain"]) await pool.query(await asBefore(name));
  for (const stream of ["article:1", "article:2", "people"])
    for (let round = 0; round < 4; round += 1)
      await pool.query(
        "insert into magam.events (stream, name, outcome) values ($1, 'submit', 'done')",
        [stream],
      );
  await pool.query(`alter table magam.events disable trigger events_immutable;
    update magam.events set name = 'publish' where stream = 'article:2' and seq = 2;
    alter table magam.events enable trigger events_immutable`);

  const made = (await migration("event_heads")).split("--> statement-breakpoint");
  await pool.query(["begin", ...made, "commit"].join(";\n"));

  const seals = await mkdtemp(join(tmpdir(), "magam-seals-"));
  const whole = async () => (await verifyAudit(owner.db, seals)).faults.map(({ where }) => where);
  expect(new Set(await whole())).toEqual(new Set(["article:2"]));
  await pool.query(
    "insert into magam.events (stream, name, outcome) values ('people', 'signIn', 'done')",
  );
  expect(new Set(await whole())).toEqual(new Set(["article:2"]));
  const gone = "delete from magam.events where stream = 'people' and seq = 5";
  await pool.query(`alter table magam.events disable trigger events_immutable; ${gone}`);
  expect(new Set(await whole())).toEqual(new Set(["article:2", "people"]));
});
