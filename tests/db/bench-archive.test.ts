import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { findArticle } from "#db/queries/site.ts";
import { listMonths, listSection, listTag } from "#db/queries/site-lists.ts";
import { parseContent } from "#domain/article/content.ts";
import { fillArchive } from "../../bench/paper/archive.ts";
import { tagName, write } from "../../bench/paper/writing.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const COUNT = 600;
const GUARDS = `
  SELECT indexdef AS guard FROM pg_indexes WHERE schemaname = 'magam'
  UNION ALL SELECT conname || pg_get_constraintdef(oid) || convalidated FROM pg_constraint
    WHERE connamespace = 'magam'::regnamespace
  UNION ALL SELECT tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

let database: TestDatabase;
let owner: pg.Client;
let site: Connection;
let before: unknown[];

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  before = (await owner.query(GUARDS)).rows;
  await fillArchive(database.ownerUrl, COUNT, () => undefined);
  site = connect(database.siteUrl, { name: "archive test" });
});

afterAll(async () => {
  await site?.end();
  await owner?.end();
  await database?.drop();
});

describe("the measured archive", () => {
  test("is written in texts that the intake takes as they are", () => {
    for (let number = 1; number <= 50; number += 1) {
      const { content } = write(number);
      expect(parseContent(content)).toEqual({ ok: true, content });
    }
  });

  test("leaves every index, constraint and trigger as it was", async () => {
    expect((await owner.query(GUARDS)).rows).toEqual(before);
  });

  test("has one living edition of every article, approved by another in the hash that is out", async () => {
    const { rows } = await owner.query(`
      SELECT count(*)::int AS living,
        count(*) FILTER (WHERE p.content_hash = e.approved_hash AND p.content = r.content)::int AS same,
        count(*) FILTER (WHERE e.approved_by <> r.author_id)::int AS two
      FROM magam.editions e JOIN magam.publications p ON p.edition_id = e.id
      JOIN magam.revisions r ON r.id = p.revision_id
      WHERE e.status IN ('published', 'withdrawn')`);
    expect(rows).toEqual([{ living: COUNT, same: COUNT, two: COUNT }]);
  });

  test("is read by the paper's own queries, and what was withdrawn is not", async () => {
    const { articles, hasNext } = await listSection(site.db, "politics", 1);
    expect(articles).toHaveLength(10);
    expect(hasNext).toBe(true);
    expect((await listTag(site.db, tagName(0), 1)).articles.length).toBeGreaterThan(0);
    expect((await listMonths(site.db)).length).toBeGreaterThan(200);
    expect(await findArticle(site.db, 2)).not.toBeNull();
    expect(await findArticle(site.db, 501)).toBeNull();
  });
});
