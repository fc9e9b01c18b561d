import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { type TestNewsroom, testNewsroom } from "../support/newsroom.ts";

let room: TestNewsroom;
let preparing: Connection;
let owner: Connection;

beforeAll(async () => {
  room = await testNewsroom();
  owner = connect(room.database.ownerUrl, { name: "owner", max: 1 });
  preparing = connect(room.database.ownerUrl, { name: "preparing", max: 1, prepares: true });
});

afterAll(async () => {
  await preparing.end();
  await owner.end();
  await room.close();
});

const prepared = async (like: string) => {
  const { rows } = await preparing.pool.query(
    `select count(*)::int as count from pg_prepared_statements where statement like '${like}'`,
  );
  return rows[0].count;
};

test("a statement asked again is planned once, whatever its values", async () => {
  for (const value of [1, 2, 3]) {
    const { rows } = await preparing.db.execute(sql`select ${value}::int as a_value`);
    expect(rows).toEqual([{ a_value: value }]);
  }
  expect(await prepared("%a_value%")).toBe(1);
});

test("a statement is asked anew when a migration changed what it names", async () => {
  await owner.pool.query("create view magam.changing as select 1::int as one");
  const ask = async () => (await preparing.db.execute(sql`select * from magam.changing`)).rows;
  expect(await ask()).toEqual([{ one: 1 }]);
  await owner.pool.query("create or replace view magam.changing as select 1::int as one, 2 as two");
  expect(await ask()).toEqual([{ one: 1, two: 2 }]);
  expect(await ask()).toEqual([{ one: 1, two: 2 }]);
});

test("a refusal stays one, and however many are asked, a connection keeps a bounded number", async () => {
  await expect(preparing.db.execute(sql`select 1 / ${0}::int`)).rejects.toThrow();
  for (let number = 0; number < 250; number += 1)
    await preparing.db.execute(sql.raw(`select ${number} as many_texts`));
  expect(await prepared("%many_texts%")).toBeLessThanOrEqual(200);
});
