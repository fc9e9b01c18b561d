import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { finaliseDue } from "#server/articles/finalise.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { rescheduleArticle } from "#server/articles/reschedule.ts";
import { scheduleArticle } from "#server/articles/schedule.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import type { RoleUrls } from "#server/postgres/role-urls.ts";
import { listenOnPostgres } from "#server/press/listen.ts";
import { createPress, type Press } from "#server/press/press.ts";
import { migrateTemplate, startCluster, type TestCluster } from "../../support/database.ts";
import { within } from "../../support/pace.ts";
import { startTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";
import { ask } from "./asking.ts";
import { hireStaff, type Prepared, prepareArticle, type Staff } from "./staff.ts";
import { standInPages } from "./stand-in-pages.ts";

let cluster: TestCluster;
let urls: RoleUrls;
let staff: Staff;
let site: Connection;
let web: Server;
let line: TcpProxy;
let press: Press;
let paper: string;
const log: string[] = [];
/** What was asked of the web process. */
const composed: string[] = [];

beforeAll(async () => {
  cluster = await startCluster();
  urls = await migrateTemplate(cluster.ownerUrl);
  staff = await hireStaff(urls.newsroom);
  site = connect(urls.site, { name: "site", max: 4 });
  const pages = standInPages(site.db);
  web = createServer((request, response) => {
    if (request.url !== "/api/health") composed.push(request.url ?? "");
    pages(request, response);
  });
  const webUrl = await listening(web);
  line = await startTcpProxy({ host: "127.0.0.1", port: Number(new URL(urls.press).port) });
  press = createPress({
    ...{ webUrl, publicUrl: "http://paper.example", publicDir: import.meta.dirname },
    source: listenOnPostgres(line.through(urls.press), (words) => log.push(words)),
    log: () => undefined,
  });
  paper = await listening(press.server);
});

afterAll(async () => {
  press?.server.closeAllConnections();
  await press?.close();
  await line?.close();
  web?.close();
  await site?.end();
  await staff?.end();
  await cluster?.stop();
});

beforeEach(async () => {
  line.heal();
  log.length = 0;
  await until(async () => {
    const { body } = await ask(`${paper}/api/health`);
    return body.toString().includes('"listening"');
  }, 10_000);
});

describe("a withdrawn article is gone from the press", () => {
  test("within 100 ms of the commit when the notification comes", async () => {
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const article = await printed();
      await withdraw(article);
      waits.push(await goneAfter(article));
    }
    waits.sort((a, b) => a - b);
    expect(within(waits[3] ?? Number.NaN, 100), String(waits)).toBe(true);
    expect(within(waits[6] ?? Number.NaN, 1000), String(waits)).toBe(true);
  });

  test("within 1 s when the notification was lost", async () => {
    const article = await printed();
    await endSilently(article);
    await staff.db.execute(sql`insert into magam.outbox (topic, tags, gone)
      values ('press', array[${tagOf(article)}], array[${tagOf(article)}])`);
    expect(within(await goneAfter(article), 1000)).toBe(true);
  });

  test("within 1 s when the press's connection is ended by the server right after the commit", async () => {
    const article = await printed();
    await withdraw(article);
    await endPressConnection();
    expect(within(await goneAfter(article), 1000)).toBe(true);
    await until(async () => log.includes("the database is heard again"), 5000);
  });

  test("within 1 s when the connection is reset while it is withdrawn", async () => {
    const article = await printed();
    line.reset();
    await withdraw(article);
    expect(within(await goneAfter(article), 1000)).toBe(true);
  });

  test("within 1 s over a slow line", async () => {
    const article = await printed();
    line.latency(40, 120);
    await withdraw(article);
    expect(within(await goneAfter(article), 1000)).toBe(true);
  });

  test("as soon as the line is back after an outage", async () => {
    const article = await printed();
    line.refuse();
    await withdraw(article);
    await pause(1500);
    line.heal();
    // The press tries again at most 1 s after its last attempt.
    expect(within(await goneAfter(article), 1500)).toBe(true);
  });

  test("within 1 s when the line is half open and nobody is told", async () => {
    const article = await printed();
    const lines = line.accepted();
    line.halfOpen("present");
    await withdraw(article);
    // The pulse comes every 300 ms and is given 400 ms; then a new line needs a sign-in.
    expect(within(await goneAfter(article, 6000), 1000)).toBe(true);
    expect(line.accepted()).toBeGreaterThan(lines);
    expect(log.join()).toContain("the database is not heard");
  });
});

describe("a booked article", () => {
  test("ends at its instant what was printed without it, no worker running, and only that", async () => {
    const { article, at } = await booked(1_500);
    const paths = [`/news/${article.articleId}`, "/", "/press-not-found"];
    for (const path of paths) await ask(paper + path);
    const before = composed.length;
    // A reader who asks ten times a second costs no render while there is nothing new.
    while (Date.now() < at.getTime() - 50) {
      expect(await statusOf(article)).toBe(404);
      await pause(100);
    }
    expect(composed.slice(before)).toEqual([]);
    await until(async () => (await statusOf(article)) === 200, 5_000);
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
    expect(within(Date.now() - at.getTime(), 200)).toBe(true);
    for (const path of paths) await ask(paper + path);
    expect(composed.slice(before).sort()).toEqual(["/", `/news/${article.articleId}`]);
    // The record that follows spares what was printed since.
    await withTransaction(staff.db, async (tx) => {
      await finaliseDue(tx, article.articleId);
    });
    await pause(100);
    for (const path of paths) await ask(paper + path);
    expect(composed.slice(before)).toHaveLength(2);
  });

  test("is there on time though the line was lost before its instant", async () => {
    const { article, at } = await booked(1_500);
    expect(await statusOf(article)).toBe(404);
    await pause(700);
    line.refuse();
    line.reset();
    await until(async () => (await statusOf(article)) === 200, 5_000);
    expect(within(Date.now() - at.getTime(), 200)).toBe(true);
  });

  test("that was moved is not there at its former instant, but at its new one", async () => {
    const { article, at } = await booked(1_800);
    const publishAt = new Date(at.getTime() + 1_200);
    await rescheduleArticle(staff.db, staff.desk, { editionId: article.editionId, publishAt });
    while (Date.now() < publishAt.getTime() - 50) {
      expect(await statusOf(article)).toBe(404);
      await pause(50);
    }
    await until(async () => (await statusOf(article)) === 200, 5_000);
    expect(within(Date.now() - publishAt.getTime(), 200)).toBe(true);
  });
});

describe("after a lost connection", () => {
  test("everything printed is printed anew, also what no message tells of", async () => {
    const articles = [await printed(), await printed()];
    for (const article of articles) await endSilently(article);
    await pause(700);
    for (const article of articles) expect(await statusOf(article)).toBe(200);
    await endPressConnection();
    for (const article of articles) expect(within(await goneAfter(article), 1000)).toBe(true);
  });
});

/** An article that is out and kept by the press. */
async function printed(): Promise<Prepared> {
  const article = await prepareArticle(staff, {});
  await publishArticle(staff.db, staff.desk, { editionId: article.editionId });
  await until(async () => (await statusOf(article)) === 200, 5000);
  // The notification of the publish itself is over, so the page printed now is kept.
  await pause(50);
  expect(await statusOf(article)).toBe(200);
  return article;
}

/** Approved, and booked for so many milliseconds from now. */
async function booked(ms: number): Promise<{ article: Prepared; at: Date }> {
  const article = await prepareArticle(staff, {});
  const at = new Date(Date.now() + ms);
  await scheduleArticle(staff.db, staff.desk, { editionId: article.editionId, publishAt: at });
  return { article, at };
}

async function withdraw({ editionId }: Prepared): Promise<void> {
  const reviewDate = new Date(Date.now() + 86_400_000);
  await withdrawArticle(staff.db, staff.desk, { editionId, reason: "사실 확인", reviewDate });
}

/** Ends the article's hours and tells nobody. */
async function endSilently({ articleId }: Prepared): Promise<void> {
  await staff.db.execute(sql`update magam.publications set visible_until = clock_timestamp()
    where article_id = ${articleId}`);
}

/** Ended by its own role, because only a superuser may end another's. */
async function endPressConnection(): Promise<void> {
  const client = new Client({ connectionString: urls.press });
  await client.connect();
  const { rows } = await client.query<{ ended: boolean }>(`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where usename = 'magam_press' and pid <> pg_backend_pid()`);
  await client.end();
  expect(rows).toEqual([{ ended: true }]);
}

/** Milliseconds from now until readers get no 200 any more. */
async function goneAfter(article: Prepared, patience = 5000): Promise<number> {
  const since = performance.now();
  await until(async () => (await statusOf(article)) === 404, patience);
  return performance.now() - since;
}

async function statusOf({ articleId }: Prepared): Promise<number> {
  return (await ask(`${paper}/news/${articleId}`)).status;
}

function tagOf({ articleId }: Prepared): string {
  return `article:${articleId}`;
}

async function until(isSo: () => Promise<boolean>, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`still not so after ${patience} ms`);
    await pause(2);
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
