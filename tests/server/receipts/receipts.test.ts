import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { alarms, outbox, receipts } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { killArticle, requestKill } from "#server/articles/kill.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { lookOnce } from "#server/receipts/look.ts";
import {
  bodyOf,
  contentOf,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";
import { readersPages } from "./readers-pages.ts";

let room: TestNewsroom;
let site: Connection;
let pages: ReturnType<typeof readersPages>;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  site = connect(room.database.siteUrl, { name: "site", max: 4 });
  author = await room.person("글쓴이", "reporter");
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  chief = await room.person("국장", "managing_editor");
  second = await room.person("부국장", "managing_editor");
});

beforeEach(() => {
  pages = readersPages(site.db);
});

afterAll(async () => {
  await site.end();
  await room.close();
});

const ofArticle = (articleId: number) =>
  room.db
    .select()
    .from(receipts)
    .where(eq(receipts.articleId, articleId))
    .orderBy(asc(receipts.id));

const openAlarms = async (editionId: number) =>
  (await room.db.select().from(alarms).where(eq(alarms.editionId, editionId))).filter(
    ({ clearedAt }) => clearedAt === null,
  );

/** What waits to be mailed because of an alarm. */
const alarmMails = async (editionId: number) =>
  (
    await room.pool.query(
      `select to_jsonb(d) || to_jsonb(n) as mail from magam.notice_deliveries d
       join magam.notices n on n.id = d.notice_id where n.kind = 'alarm' and d.channel = 'mail' and n.edition_id = $1`,
      [editionId],
    )
  ).rows;

/** As a worker would, until nothing is open; at most some seconds. */
async function lookUntilClosed(alarmAfterMs = 5_000): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    await lookOnce(room.db, pages.ask, alarmAfterMs);
    const open = await room.db.select().from(receipts).where(eq(receipts.state, "open"));
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const open = await room.db.select().from(receipts).where(eq(receipts.state, "open"));
  const unseen = open.flatMap(({ looks }) => looks?.filter(({ seenMs }) => seenMs === null));
  throw new Error(`a receipt stays open: ${JSON.stringify(unseen)}`);
}

async function revised(editionId: number): Promise<number> {
  const next = await reviseArticle(room.db, author, {
    editionId,
    changeKind: "typo",
    reason: "오탈자",
  });
  const content = contentOf(author, { body: bodyOf("고친 글이다.", "상인들은 반겼다.") });
  const textVersion = await write(room.db, author, next.editionId, 1, content);
  const edition = { editionId: next.editionId };
  await submitArticle(room.db, author, edition);
  await claimArticle(room.db, desk, edition);
  await approveArticle(room.db, desk, { ...edition, textVersion });
  await publishArticle(room.db, desk, edition);
  return next.editionId;
}

const kill = async (editionId: number, headline: string) => {
  await requestKill(room.db, chief, {
    editionId,
    reasonClass: "privacy",
    reason: "",
    typedHeadline: headline,
  });
  await killArticle(room.db, second, { editionId });
};

describe("a receipt", () => {
  test("names every page on which readers were given the article, with milliseconds", async () => {
    const { articleId } = await publishedBy(room, author, desk);
    await lookUntilClosed();
    const [receipt] = await ofArticle(articleId);
    expect(receipt).toMatchObject({ act: "publish", state: "seen" });
    expect(receipt?.looks?.map(({ surface }) => surface).sort()).toEqual([
      "article",
      "home",
      "reporter",
      "rss",
      "search",
      "section",
      "sitemap",
      "tag",
    ]);
    for (const { seenMs } of receipt?.looks ?? []) expect(seenMs).toBeGreaterThan(0);
  });

  test("of many articles of one moment asks for the pages that they share once", async () => {
    const out = await Promise.all([1, 2, 3].map(() => publishedBy(room, author, desk)));
    await lookOnce(room.db, pages.ask);
    const times = (path: string) => pages.asked.filter((one) => one === path).length;
    for (const { articleId } of out) {
      expect(times(`/news/${articleId}`)).toBe(1);
      expect((await ofArticle(articleId))[0]).toMatchObject({ state: "seen" });
    }
    expect([times("/"), times("/society")]).toEqual([1, 1]);
  });

  test("waits for the new text of an update: the old page does not count", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    await lookUntilClosed();
    await pages.freeze(`/news/${articleId}`);
    const next = await revised(editionId);
    await lookOnce(room.db, pages.ask, 5_000);
    const [, update] = await ofArticle(articleId);
    expect(update).toMatchObject({ act: "update", editionId: next, state: "open" });
    const unseen = update?.looks?.filter(({ seenMs }) => seenMs === null);
    expect(unseen?.map(({ surface }) => surface)).toEqual(["article"]);
    pages.thaw();
    await lookUntilClosed();
    expect((await ofArticle(articleId))[1]?.state).toBe("seen");
  });

  test("of a withdrawal and a kill is that nobody finds it any more", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    await lookUntilClosed();
    const reviewDate = new Date(Date.now() + 86_400_000);
    await withdrawArticle(room.db, desk, { editionId, reason: "확인 중", reviewDate });
    await lookUntilClosed();
    await restoreArticle(room.db, chief, { editionId, reason: "확인함" });
    await lookUntilClosed();
    const search = (await ofArticle(articleId))[0]?.looks?.find(
      ({ surface }) => surface === "search",
    );
    await pages.freeze(search?.path ?? "");
    await kill(editionId, contentOf(author).headline);
    await lookOnce(room.db, pages.ask, 5_000);
    const open = (await ofArticle(articleId)).at(-1);
    expect(open?.looks?.filter(({ seenMs }) => seenMs === null).map(({ path }) => path)).toEqual([
      search?.path,
    ]);
    pages.thaw();
    await lookUntilClosed();
    expect((await ofArticle(articleId)).map(({ act, state }) => [act, state])).toEqual([
      ["publish", "seen"],
      ["withdraw", "seen"],
      ["restore", "seen"],
      ["kill", "seen"],
    ]);
  });

  test("of the older of two acts is closed as superseded, and its alarm with it", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    await lookUntilClosed();
    await pages.freeze(`/news/${articleId}`);
    const next = await revised(editionId);
    await lookOnce(room.db, pages.ask, 0);
    expect(await openAlarms(next)).toHaveLength(1);
    const looking = lookOnce(room.db, pages.ask, 0);
    const newest = await revised(next);
    await looking;
    expect(await openAlarms(next)).toEqual([]);
    pages.thaw();
    await lookUntilClosed();
    expect((await ofArticle(articleId)).map(({ editionId: of, state }) => [of, state])).toEqual([
      [editionId, "seen"],
      [next, "superseded"],
      [newest, "seen"],
    ]);
  });

  test("is not opened for practice, which reaches nobody", async () => {
    const { articleId } = await publishedBy(room, author, desk, { practice: true });
    expect(await ofArticle(articleId)).toEqual([]);
  });
});

describe("a page that does not come", () => {
  test("is dropped once more after the patience, and the desk is told until it comes", async () => {
    await pages.freeze("/");
    const { articleId, editionId } = await publishedBy(room, author, desk);
    const before = await room.db.select().from(outbox).where(eq(outbox.topic, "press"));
    await lookOnce(room.db, pages.ask, 60_000);
    expect(await openAlarms(editionId)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await lookOnce(room.db, pages.ask, 200);
    expect(await openAlarms(editionId)).toMatchObject([{ kind: "unseen", articleId }]);
    const after = await room.db.select().from(outbox).where(eq(outbox.topic, "press"));
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.tags).toContain("home");
    const mails = await alarmMails(editionId);
    expect(mails).toHaveLength(3);
    expect(JSON.stringify(mails)).not.toContain(contentOf(author).headline);
    // Told once: further looks drop and raise nothing.
    await lookOnce(room.db, pages.ask, 200);
    expect(await openAlarms(editionId)).toHaveLength(1);
    expect(await room.db.select().from(outbox).where(eq(outbox.topic, "press"))).toHaveLength(
      after.length,
    );
    expect(await alarmMails(editionId)).toHaveLength(mails.length);
    pages.thaw();
    await lookUntilClosed(200);
    expect(await openAlarms(editionId)).toEqual([]);
    expect((await ofArticle(articleId))[0]?.state).toBe("seen");
  });

  test("because newer articles pushed the article off it raises no alarm", async () => {
    const { articleId, editionId } = await publishedBy(room, author, desk);
    await pages.freeze("/society");
    await pages.freeze("/");
    const [older] = await ofArticle(articleId);
    expect(older?.looks).toBeNull();
    await lookOnce(room.db, async () => ({ status: 200, text: "" }), 60_000);
    for (let count = 0; count < 13; count++)
      await publishedBy(room, author, desk, { content: { headline: `다음소식${count}호` } });
    pages.thaw();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await lookUntilClosed(200);
    expect(await openAlarms(editionId)).toEqual([]);
    const [receipt] = await ofArticle(articleId);
    expect(receipt?.state).toBe("seen");
    expect(receipt?.looks?.map(({ surface }) => surface)).not.toContain("section");
  });
});
