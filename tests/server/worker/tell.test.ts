import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { outbox, settings } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { tellingOf } from "#server/articles/telling.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { startTelling } from "#server/worker/tell.ts";
import {
  approvedBy,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
} from "../../support/newsroom.ts";

const KEY = "0123456789abcdef";
const tomorrow = () => new Date(Date.now() + 86_400_000);

let room: TestNewsroom;
let server: Server;
let outside: string;
let writer: PersonActor;
let desk: PersonActor;
let heard: { path: string; type: string; body: string }[] = [];
/** How many messages the other side turns away before it takes one. */
let refusals = 0;

beforeAll(async () => {
  process.env.PUBLIC_URL = "https://paper.example";
  room = await testNewsroom();
  writer = await room.person("윤가람", "reporter");
  desk = await room.person("국지훈", "desk");
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const isRefused = refusals > 0;
      refusals -= isRefused ? 1 : 0;
      const type = request.headers["content-type"] ?? "";
      if (!isRefused) heard.push({ path: request.url ?? "", type, body });
      response.writeHead(isRefused ? 503 : 202).end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(async () => {
  heard = [];
  await room.db.delete(outbox);
});

afterAll(async () => {
  delete process.env.PUBLIC_URL;
  server.close();
  await room.close();
});

const waiting = async () =>
  (await room.db.select().from(outbox).where(eq(outbox.topic, "tell"))).map(
    ({ payload }) => payload as { pages: string[]; feeds: string[] },
  );

test("nobody is told anything until the paper has a key or a hub", async () => {
  await publishedBy(room, writer, desk);
  expect(await waiting()).toEqual([]);
});

test("engines and the hub hear once of a publish, again after a failure, never of what is not out", async () => {
  await room.db.insert(settings).values([
    { key: "machines.indexNowKey", value: KEY },
    { key: "machines.webSubHub", value: `${outside}/hub` },
  ]);
  await publishedBy(room, writer, desk, { practice: true });
  const booked = await approvedBy(room, writer, desk);
  await scheduleArticle(room.db, desk, { editionId: booked.editionId, publishAt: tomorrow() });
  await draftBy(room, writer);
  expect(await waiting()).toEqual([]);

  const { articleId } = await publishedBy(room, writer, desk);
  refusals = 1;
  const engines = [`${outside}/naver`, `${outside}/bing`];
  const options = { engines, allowLoopback: true };
  const telling = await startTelling(room.db, room.database.newsroomUrl, options);
  try {
    await vi.waitFor(() => expect(new Set(heard.map(({ path }) => path)).size).toBe(3), {
      ...{ timeout: 18_000, interval: 200 },
    });
  } finally {
    await telling.stop();
  }
  for (const engine of ["/naver", "/bing"]) {
    const [told] = heard.filter(({ path }) => path === engine);
    expect(JSON.parse(told?.body ?? "")).toEqual({
      host: "paper.example",
      key: KEY,
      keyLocation: `https://paper.example/${KEY}.txt`,
      urlList: [`https://paper.example/news/${articleId}`],
    });
  }
  const hub = new URLSearchParams(heard.find(({ path }) => path === "/hub")?.body);
  expect(hub.get("hub.mode")).toBe("publish");
  expect(hub.getAll("hub.url")).toContain("https://paper.example/atom/society.xml");
  expect(hub.getAll("hub.url")).toContain(`https://paper.example/rss/reporter/${writer.id}.xml`);
  const rows = await room.db.select().from(outbox).where(eq(outbox.topic, "tell"));
  expect(rows.map(({ doneAt }) => doneAt !== null)).toEqual([true]);
});

test("a withdrawal is told to engines and feeds", async () => {
  const { articleId, editionId } = await publishedBy(room, writer, desk);
  await room.db.delete(outbox);
  await withdrawArticle(room.db, desk, { editionId, reason: "시험", reviewDate: tomorrow() });
  expect(await waiting()).toMatchObject([
    { pages: [`/news/${articleId}`], feeds: expect.arrayContaining(["/feed/all.json"]) },
  ]);
});

test("a draft of a later edition tells nobody", async () => {
  const { editionId } = await publishedBy(room, writer, desk);
  await room.db.delete(outbox);
  await reviseArticle(room.db, desk, { editionId, changeKind: "typo", reason: "오탈자" });
  expect(await waiting()).toEqual([]);
});

test("of a mended typo the feeds are told, but no engine; of its restoring both", () => {
  const article = { id: 7, practice: false };
  const edition = { number: 2, changeKind: "typo", status: "approved" };
  const work = { article, edition } as unknown as Parameters<typeof tellingOf>[0];
  const texts = [{ content: contentOf(writer) }];
  expect(tellingOf(work, ["society"], texts, {}).pages).toEqual([]);
  expect(tellingOf(work, ["society"], texts, {}).feeds).toContain("/rss/all.xml");
  expect(tellingOf(work, ["society"], texts, { gone: true }).pages).toEqual(["/news/7"]);
  const back = { ...work, edition: { ...work.edition, status: "withdrawn" as const } };
  expect(tellingOf(back, ["society"], texts, {}).pages).toEqual(["/news/7"]);
});
