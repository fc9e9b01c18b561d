import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { saveToPostgres } from "#server/press/save-views.ts";
import { NothingSaved } from "#server/press/views.ts";
import {
  approvedBy,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../support/newsroom.ts";

let room: TestNewsroom;
let press: pg.Client;
let site: pg.Client;
let writer: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  press = new pg.Client({ connectionString: room.database.pressUrl });
  site = new pg.Client({ connectionString: room.database.siteUrl });
  await Promise.all([press.connect(), site.connect()]);
});

afterAll(async () => {
  await Promise.all([press.end(), site.end()]);
  await room.close();
});

beforeEach(() => asOwner("truncate magam.article_views"));

async function asOwner(statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: room.database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

const count = (batch: Record<string, unknown>) =>
  press.query("select magam.count_views($1)", [JSON.stringify(batch)]);

async function counted(): Promise<[number, number][]> {
  const { rows } = await room.pool.query(
    "select article_id, count from magam.article_views order by article_id",
  );
  return rows.map((row) => [Number(row.article_id), Number(row.count)]);
}

test("views of one hour add up in one row", async () => {
  const { articleId } = await publishedBy(room, writer, desk);
  await count({ [articleId]: 3 });
  await count({ [articleId]: 2 });
  expect(await counted()).toEqual([[articleId, 5]]);
  const { rows } = await room.pool.query(
    "select hour = date_trunc('hour', now()) as now from magam.article_views",
  );
  expect(rows).toEqual([{ now: true }]);
});

test("only what readers can see now is counted", async () => {
  const out = await publishedBy(room, writer, desk);
  const draft = await draftBy(room, writer);
  const booked = await approvedBy(room, writer, desk);
  const publishAt = new Date(Date.now() + 3_600_000);
  await scheduleArticle(room.db, desk, { editionId: booked.editionId, publishAt });
  const practice = await publishedBy(room, writer, desk, { practice: true });
  const withdrawn = await publishedBy(room, writer, desk);
  const { editionId } = withdrawn;
  await withdrawArticle(room.db, desk, { editionId, reason: "사실 확인", reviewDate: publishAt });
  const ids = [out, draft, booked, practice, withdrawn].map(({ articleId }) => articleId);
  await count(Object.fromEntries([...ids, 999_999_999].map((id) => [id, 10])));
  expect(await counted()).toEqual([[out.articleId, 10]]);
});

test("a batch takes nothing away, and one that is no batch changes nothing", async () => {
  const { articleId } = await publishedBy(room, writer, desk);
  await count({ [articleId]: 4 });
  await count({ [articleId]: -3 });
  await count({});
  for (const batch of [{ [articleId]: "many" }, { "1; drop table": 1 }, { [articleId]: null }])
    await count(batch).catch(() => undefined);
  expect(await counted()).toEqual([[articleId, 4]]);
});

test("two presses that count at once lose no view", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 4; n += 1) ids.push((await publishedBy(room, writer, desk)).articleId);
  const second = new pg.Client({ connectionString: room.database.pressUrl });
  await second.connect();
  const batch = JSON.stringify(Object.fromEntries(ids.map((id) => [id, 1])));
  const twentyTimes = async (client: pg.Client) => {
    for (let n = 0; n < 20; n += 1) await client.query("select magam.count_views($1)", [batch]);
  };
  await Promise.all([twentyTimes(press), twentyTimes(second)]);
  await second.end();
  expect(await counted()).toEqual(ids.map((id) => [id, 40]));
});

test("the press reads no count, and readers and newsroom write none", async () => {
  const { articleId } = await publishedBy(room, writer, desk);
  await expect(press.query("select * from magam.article_views")).rejects.toThrow("permission");
  await expect(press.query("insert into magam.article_views values (1, now(), 1)")).rejects.toThrow(
    "permission",
  );
  for (const client of [site, room.pool])
    await expect(
      client.query("select magam.count_views($1)", [JSON.stringify({ [articleId]: 1 })]),
    ).rejects.toThrow("permission denied");
});

test("the press's own line saves whole batches, and knows when surely nothing was saved", async () => {
  const { articleId } = await publishedBy(room, writer, desk);
  const saver = saveToPostgres(room.database.pressUrl);
  await saver.save(new Map([[articleId, 2]]));
  await saver.save(new Map([[articleId, 1]]));
  expect(await counted()).toEqual([[articleId, 3]]);
  await asOwner("alter function magam.count_views(jsonb) rename to count_views_away");
  await expect(saver.save(new Map([[articleId, 1]]))).rejects.toBeInstanceOf(NothingSaved);
  await asOwner("alter function magam.count_views_away(jsonb) rename to count_views");
  await saver.save(new Map([[articleId, 1]]));
  expect(await counted()).toEqual([[articleId, 4]]);
  await saver.close();
  const nowhere = saveToPostgres("postgres://press@127.0.0.1:1/none");
  await expect(nowhere.save(new Map([[articleId, 1]]))).rejects.toBeInstanceOf(NothingSaved);
  await nowhere.close();
});

test("readers' role finds places and no counts", async () => {
  const { rows } = await site.query(`
    select attname as name from pg_attribute
    where attrelid = 'magam.site_rankings'::regclass and attnum > 0 order by attnum`);
  expect(rows.map(({ name }) => name)).toEqual([
    "time_window",
    "section_slug",
    "computed_at",
    "place",
    "id",
  ]);
  for (const table of ["article_views", "ranking_snapshots"])
    await expect(site.query(`select * from magam.${table}`)).rejects.toThrow("permission denied");
});
