import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { listHeads, listRankedHeads, listRankings } from "#db/queries/site-rankings.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import type { RankingWindow } from "#domain/ranking.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { takeSnapshot } from "#server/ranking/take-snapshot.ts";
import { mostReadTags } from "#server/site/most-read.ts";
import { sweep } from "#server/worker/sweep.ts";
import {
  publishedBy,
  type TestArticle,
  type TestNewsroom,
  testNewsroom,
} from "#tests/support/newsroom.ts";

let room: TestNewsroom;
let site: Connection;
let owner: pg.Client;
let writer: PersonActor;
let desk: PersonActor;
const society: TestArticle[] = [];
let sports: TestArticle;
let practice: TestArticle;
let advertorial: TestArticle;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site test" });
  owner = new pg.Client({ connectionString: room.database.ownerUrl });
  await owner.connect();
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk", "managing_editor");
  for (let n = 0; n < 3; n += 1)
    society.push(await publishedBy(room, writer, desk, { content: { headline: `기사 ${n}` } }));
  sports = await publishedBy(room, writer, desk, { sectionId: room.sports });
  practice = await publishedBy(room, writer, desk, { practice: true });
  advertorial = await publishedBy(room, writer, desk);
  await owner.query("update magam.publications set kind = 'advertorial' where article_id = $1", [
    advertorial.articleId,
  ]);
});

afterAll(async () => {
  await Promise.all([owner.end(), site.end()]);
  await room.close();
});

beforeEach(() => owner.query("truncate magam.article_views, magam.ranking_snapshots"));

const id = (n: number) => society[n]?.articleId ?? 0;

/** `ago` in whole hours before the running one. */
async function viewed(articleId: number, count: number, ago = 0): Promise<void> {
  await owner.query(
    `insert into magam.article_views values ($1, date_trunc('hour', now()) - make_interval(hours => $2), $3)`,
    [articleId, ago, count],
  );
}

/** As if five minutes had passed since the last one. */
async function snapshot(): Promise<boolean> {
  await owner.query(
    "update magam.ranking_snapshots set computed_at = computed_at - interval '5 minutes'",
  );
  return withTransaction(room.db, takeSnapshot);
}

async function ranking(window: RankingWindow, section: string | null = null) {
  const rankings = await listRankings(site.db, section);
  return rankings.find((one) => one.window === window)?.ids ?? [];
}

describe("a snapshot", () => {
  test("puts the most read first, of the paper and of each section", async () => {
    await viewed(id(0), 5);
    await viewed(id(1), 9);
    await viewed(sports.articleId, 7);
    await snapshot();
    expect(await ranking("1h")).toEqual([id(1), sports.articleId, id(0)]);
    expect(await ranking("1h", "society")).toEqual([id(1), id(0)]);
    expect(await ranking("1h", "sports")).toEqual([sports.articleId]);
  });

  test("counts each window for itself", async () => {
    await viewed(id(0), 5);
    await viewed(id(1), 50, 5);
    await viewed(id(2), 500, 100);
    await viewed(sports.articleId, 5_000, 169);
    await snapshot();
    expect(await ranking("1h")).toEqual([id(0)]);
    expect(await ranking("24h")).toEqual([id(1), id(0)]);
    expect(await ranking("7d")).toEqual([id(2), id(1), id(0)]);
  });

  test("has no place for an advertorial and for practice, however often it was read", async () => {
    await viewed(advertorial.articleId, 1_000);
    await viewed(practice.articleId, 1_000);
    await viewed(id(0), 1);
    await snapshot();
    const { rows } = await room.pool.query(
      "select distinct unnest(article_ids) as id from magam.ranking_snapshots",
    );
    expect(rows.map((row) => Number(row.id))).toEqual([id(0)]);
  });

  test("is taken once in five minutes by any number of workers", async () => {
    await viewed(id(0), 1);
    const took = await Promise.all(
      Array.from({ length: 4 }, () => withTransaction(room.db, takeSnapshot)),
    );
    expect(took.filter(Boolean)).toHaveLength(1);
    const { rows } = await room.pool.query(
      "select count(distinct computed_at)::int as instants, count(*)::int as rows from magam.ranking_snapshots",
    );
    expect(rows).toEqual([{ instants: 1, rows: 9 }]);
  });

  test("tells the press only when places changed", async () => {
    const told = async () => {
      const { rows } = await room.pool.query(
        "select count(*)::int as n from magam.outbox where 'ranking' = any(tags)",
      );
      return rows[0].n;
    };
    const before = await told();
    await viewed(id(0), 2);
    await snapshot();
    expect(await told()).toBe(before + 1);
    await snapshot();
    expect(await told()).toBe(before + 1);
    await viewed(id(1), 3);
    await snapshot();
    expect(await told()).toBe(before + 2);
  });

  test("of a paper nobody reads any more is empty, not the old one", async () => {
    await viewed(id(0), 2);
    await snapshot();
    await owner.query("truncate magam.article_views");
    await snapshot();
    expect(await listRankings(site.db, null)).toEqual([]);
  });
});

describe("what readers get of it", () => {
  test("a withdrawn article is gone at once, before the next counting", async () => {
    const gone = await publishedBy(room, writer, desk);
    await viewed(gone.articleId, 100);
    await viewed(id(0), 1);
    await snapshot();
    expect(await ranking("1h")).toEqual([gone.articleId, id(0)]);
    const reviewDate = new Date(Date.now() + 3_600_000);
    await withdrawArticle(room.db, desk, { editionId: gone.editionId, reason: "확인", reviewDate });
    expect(await ranking("1h")).toEqual([id(0)]);
    expect(await listHeads(site.db, [gone.articleId, id(0)])).toMatchObject([{ id: id(0) }]);
  });

  test("a page ends with every article in its list, so that a withdrawn one is on none", async () => {
    const articles = await listHeads(site.db, [id(2), id(0)]);
    const list = { section: null, window: "1h" as const, computedAt: new Date(), articles };
    expect(mostReadTags(list)).toEqual(["ranking", `article:${id(2)}`, `article:${id(0)}`]);
    expect(mostReadTags(null)).toEqual(["ranking"]);
  });

  test("the box's heads are the ranking's first, in its order", async () => {
    for (const [index, views] of [3, 9, 6].entries()) await viewed(id(index), views);
    await viewed(sports.articleId, 1);
    await snapshot();
    const rankings = await listRankedHeads(site.db, null, 3);
    const hour = rankings.find(({ window }) => window === "1h");
    expect(hour?.ids).toEqual((await ranking("1h")).slice(0, 3));
    expect(hour?.articles.map(({ headline }) => headline)).toEqual(["기사 1", "기사 2", "기사 0"]);
    expect(hour?.computedAt).toBeInstanceOf(Date);
    const ofSports = await listRankedHeads(site.db, "sports", 3);
    expect(ofSports[0]?.articles).toMatchObject([{ id: sports.articleId }]);
  });

  test("the heads come in the asked order", async () => {
    const heads = await listHeads(site.db, [id(2), id(0), id(1)]);
    expect(heads.map(({ headline }) => headline)).toEqual(["기사 2", "기사 0", "기사 1"]);
  });
});

test("counts go after ninety days, snapshots after two", async () => {
  await viewed(id(0), 1, 91 * 24);
  await viewed(id(0), 1, 89 * 24);
  await snapshot();
  await owner.query(
    "update magam.ranking_snapshots set computed_at = now() - interval '49 hours' where time_window = '1h'",
  );
  await sweep(room.db);
  const { rows } = await owner.query(`
    select (select count(*)::int from magam.article_views) as views,
      (select count(*)::int from magam.ranking_snapshots where time_window = '1h') as old,
      (select count(*)::int from magam.ranking_snapshots) as snapshots`);
  expect(rows).toEqual([{ views: 1, old: 0, snapshots: 6 }]);
});
