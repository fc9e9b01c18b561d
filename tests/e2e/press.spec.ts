import { expect, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { withdrawArticle } from "#server/articles/withdraw.ts";
import { within } from "../support/pace.ts";
import { pidsOf } from "./support/house.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(baseUrl() + path, { headers, redirect: "manual" });

async function someArticle(): Promise<{ id: number; editionId: number; headline: string }> {
  const rows = await inside.pool.query(
    `select p.article_id as id, p.edition_id as "editionId", p.content->>'headline' as headline
     from magam.publications p join magam.editions e on e.id = p.edition_id
     where e.status = 'published' and p.visible_until is null and not p.practice
     order by p.visible_from desc limit 1`,
  );
  const [row] = rows.rows;
  return { id: Number(row.id), editionId: Number(row.editionId), headline: row.headline };
}

test("a page is the same bytes whatever cookies, headers and query junk come with it", async () => {
  const { id } = await someArticle();
  for (const path of ["/", `/news/${id}`, "/society"]) {
    const plain = await (await get(path)).text();
    const junk = await get(`${path}?utm_source=x&_rsc=1&a=${"b".repeat(200)}`, {
      cookie: "magam-locale=en; next-auth.session-token=forged; a=b",
      rsc: "1",
      "next-router-prefetch": "1",
      "next-action": "0123456789abcdef",
      "x-middleware-subrequest": "middleware:middleware:middleware",
      "x-forwarded-host": "evil.example",
      "accept-language": "en",
    });
    expect(junk.status).toBe(200);
    expect(await junk.text()).toBe(plain);
    expect(junk.headers.get("set-cookie")).toBeNull();
  }
});

test("the framework's own endpoints do not answer readers", async () => {
  for (const path of [
    "/_next/image?url=%2Ficon.png&w=64&q=75",
    "/_next/data/build/index.json",
    "/news/1.rsc",
    "/__nextjs_original-stack-frame",
    "/newsroom.rsc",
    "/.env",
    "/news/..%2f..%2fpackage.json",
    "/no-such-page-at-all",
  ]) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, expect.any(Number)]);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.status, path).toBeLessThan(500);
  }
  const post = await fetch(`${baseUrl()}/`, {
    method: "POST",
    headers: { "next-action": "x", origin: baseUrl() },
    body: "[]",
  });
  expect(post.status).toBe(405);
});

test("a reader's page carries no framework script, a strict policy and no inline anything", async () => {
  const { id } = await someArticle();
  for (const path of ["/", `/news/${id}`]) {
    const answer = await get(path);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? "",
    );
    for (const attributes of scripts)
      expect(attributes).toMatch(/src="\/site\/|application\/ld\+json|speculationrules/);
    expect(html).not.toMatch(/\/_next\/static\/[^"]*\.js/);
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toContain('name="press"');
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
  }
});

test("readers go on reading what was printed while Next is killed under load", async () => {
  test.slow();
  const { id } = await someArticle();
  const pages = ["/", `/news/${id}`, "/society", "/rss/all.xml"];
  for (const page of pages) expect((await get(page)).status).toBe(200);
  const [web] = pidsOf("next-server");
  expect(web).toBeDefined();
  const answers: number[] = [];
  let going = true;
  const readers = [1, 2, 3, 4].map(async (reader) => {
    for (let turn = 0; going; turn++)
      answers.push((await get(pages[(turn + reader) % pages.length] ?? "/")).status);
  });
  process.kill(web ?? 0, "SIGKILL");
  await expect
    .poll(() => pidsOf("next-server").filter((pid) => pid !== web).length, { timeout: 30_000 })
    .toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  going = false;
  await Promise.all(readers);
  expect(answers.length).toBeGreaterThan(200);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});

test("a withdrawn article is gone from every page within a second", async () => {
  const { id, editionId, headline } = await someArticle();
  const pages = [`/news/${id}`, "/", "/rss/all.xml", "/sitemap/news.xml"];
  for (const page of pages) await get(page);
  const chief = await actorBy(inside, "mingyeong@magam.example");
  const before = performance.now();
  await withdrawArticle(inside.db, chief, {
    editionId,
    reason: "시험",
    reviewDate: new Date(Date.now() + 86_400_000),
  });
  for (;;) {
    const bodies = await Promise.all(pages.map(async (page) => (await get(page)).text()));
    if (bodies.every((body) => !body.includes(headline))) break;
    expect(within(performance.now() - before, 1_000)).toBe(true);
  }
  expect((await get(`/news/${id}`)).status).toBe(404);
  expect(await (await get(`/news/${id}`)).text()).toContain("게시가 중단된 기사");
});
