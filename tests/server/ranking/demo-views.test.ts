import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listHeads, listRankings } from "#db/queries/site-rankings.ts";
import { fullestRanking } from "#domain/ranking.ts";
import { seedDemo } from "#server/demo/seed.ts";
import { type TestDatabase, testDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let site: Connection;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemo(database.ownerUrl);
  site = connect(database.siteUrl, { name: "site test" });
});

afterAll(async () => {
  await site.end();
  await database.drop();
});

test("the demo's list is full at the first start, in every window", async () => {
  const rankings = await listRankings(site.db, null);
  expect(rankings.map(({ window }) => window).sort()).toEqual(["1h", "24h", "7d"]);
  for (const { ids } of rankings) expect(ids.length).toBeGreaterThanOrEqual(7);
  const first = fullestRanking(rankings);
  expect(first?.window).toBe("1h");
  expect(await listHeads(site.db, first?.ids ?? [])).toHaveLength(first?.ids.length ?? 0);
});

test("every section has something most read", async () => {
  const { rows } = await site.pool.query(
    "select count(distinct section_slug)::int as ranked, (select count(*)::int from magam.site_sections) as all from magam.site_rankings",
  );
  expect(rows[0].ranked).toBe(rows[0].all);
});
