import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listReporter, listTag } from "#db/queries/site-lists.ts";
import type { PersonActor } from "#domain/actor.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { indexMissing } from "#server/search/index-missing.ts";
import {
  approvedBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "#tests/support/newsroom.ts";

/** Rows of lists and of search whose hours are not their publication's. */
const ASTRAY = `
  SELECT t.publication_id FROM (
    SELECT publication_id, visible_from, visible_until, held FROM magam.publication_tags
    UNION ALL
    SELECT publication_id, visible_from, visible_until, held FROM magam.publication_people
    UNION ALL
    SELECT publication_id, visible_from, visible_until, held FROM magam.search_texts) t
  JOIN magam.publications p ON p.id = t.publication_id
  WHERE (t.visible_from, t.visible_until, t.held)
    IS DISTINCT FROM (p.visible_from, p.visible_until, p.held OR p.practice)`;

const TAG = "물레방아";

let room: TestNewsroom;
let site: Connection;
let owner: pg.Client;
let writer: PersonActor;
let desk: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  owner = new pg.Client({ connectionString: room.database.ownerUrl });
  await owner.connect();
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
}, 60_000);

afterAll(async () => {
  await owner?.end();
  await site?.end();
  await room?.close();
});

const tagged = { content: { tags: [TAG] } };
const later = () => new Date(Date.now() + 3_600_000);

async function listed(): Promise<number[][]> {
  const lists = [await listTag(site.db, TAG, 1), await listReporter(site.db, writer.id, 1)];
  return lists.map(({ articles }) => articles.map(({ id }) => id));
}

async function allInStep(): Promise<void> {
  expect((await owner.query(ASTRAY)).rows).toEqual([]);
}

describe("the hours that lists and search keep beside their rows", () => {
  test("follow a publication through withdrawal and return", async () => {
    const { articleId, editionId } = await publishedBy(room, writer, desk, tagged);
    expect(await listed()).toEqual([[articleId], [articleId]]);
    await allInStep();
    await withdrawArticle(room.db, desk, { editionId, reason: "확인", reviewDate: later() });
    expect(await listed()).toEqual([[], []]);
    await allInStep();
    await restoreArticle(room.db, desk, { editionId, reason: "확인을 마침" });
    expect(await listed()).toEqual([[articleId], [articleId]]);
    await allInStep();
    await withdrawArticle(room.db, desk, { editionId, reason: "확인", reviewDate: later() });
  });

  test("keep a booked article off every list until its time comes", async () => {
    const { editionId } = await approvedBy(room, writer, desk, tagged);
    await scheduleArticle(room.db, desk, { editionId, publishAt: later() });
    expect(await listed()).toEqual([[], []]);
    await allInStep();
    await unscheduleArticle(room.db, desk, { editionId });
    await allInStep();
  });

  test("are read from the publication when a text is indexed long after it", async () => {
    const { editionId } = await publishedBy(room, writer, desk, tagged);
    await owner.query("DELETE FROM magam.search_texts");
    await owner.query("UPDATE magam.publications SET held = true WHERE edition_id = $1", [
      editionId,
    ]);
    expect(await listed()).toEqual([[], []]);
    await indexMissing(room.db);
    const { rows } = await owner.query(
      `SELECT t.held FROM magam.search_texts t JOIN magam.publications p ON p.id = t.publication_id
       WHERE p.edition_id = $1`,
      [editionId],
    );
    expect(rows).toEqual([{ held: true }]);
    await allInStep();
  });
});
