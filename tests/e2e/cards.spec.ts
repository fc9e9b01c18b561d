import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { readMachineFields } from "#domain/machines.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { importRedirects, readRedirects } from "#server/redirects/import-redirects.ts";
import { changeMachines } from "#server/settings/change-machines.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

const get = (path: string) => fetch(baseUrl() + path, { redirect: "manual" });

async function newest(): Promise<{ id: number; editionId: number }> {
  const { rows } = await inside.pool.query(
    `select p.article_id as id, p.edition_id as "editionId" from magam.publications p
     join magam.editions e on e.id = p.edition_id
     where e.status = 'published' and p.visible_until is null and not p.practice
     order by p.visible_from desc limit 1`,
  );
  return { id: Number(rows[0].id), editionId: Number(rows[0].editionId) };
}

async function imagesOf(path: string): Promise<string[]> {
  const html = await (await get(path)).text();
  return [...html.matchAll(/property="og:image" content="([^"]+)"/g)].map(([, url = ""]) => url);
}

/** Width and height as the browser decodes the picture. */
function sizeOf(page: Page, url: string): Promise<string> {
  return page.evaluate(async (source) => {
    const picture = await createImageBitmap(await (await fetch(source)).blob());
    return `${picture.width}x${picture.height}`;
  }, url);
}

test("an article and the home page bear cards in both shapes", async ({ page }) => {
  const { id } = await newest();
  await page.goto(`${baseUrl()}/robots.txt`);
  for (const path of [`/news/${id}`, "/"]) {
    await expect.poll(async () => (await fetch((await imagesOf(path))[0] ?? "")).status).toBe(200);
    const [wide = "", kakao = ""] = await imagesOf(path);
    expect(await sizeOf(page, wide)).toBe("1200x630");
    expect(await sizeOf(page, kakao)).toBe("800x400");
  }
  expect(await imagesOf(`/news/${id}`)).not.toEqual(await imagesOf("/"));
});

test("a card goes with its article, and comes back with it", async () => {
  const { id, editionId } = await newest();
  const [home] = await imagesOf("/");
  await expect.poll(async () => (await imagesOf(`/news/${id}`))[0]).not.toBe(home);
  const [card = ""] = await imagesOf(`/news/${id}`);
  expect((await fetch(card)).status).toBe(200);
  const chief = await actorBy(inside, "mingyeong@magam.example");
  const reviewDate = new Date(Date.now() + 86_400_000);
  await withdrawArticle(inside.db, chief, { editionId, reason: "시험", reviewDate });
  try {
    await expect.poll(async () => (await fetch(card)).status, { timeout: 1_500 }).toBe(404);
  } finally {
    await restoreArticle(inside.db, chief, { editionId, reason: "시험" });
  }
  await expect.poll(async () => (await fetch(card)).status).toBe(200);
});

test("the old addresses of a former system lead to one new address in one step", async () => {
  const { id } = await newest();
  const read = readRedirects(
    `path,param,value,target\n/news/article.html,no,50876,/news/${id}\n/news/section_list_all.html,sec_no,3,/society`,
  );
  await importRedirects(inside.db, read);
  for (const old of ["/news/article.html?no=50876", "/mobile/article.html?no=50876&utm_source=x"]) {
    await expect.poll(async () => (await get(old)).status).toBe(308);
    const target = (await get(old)).headers.get("location") ?? "";
    expect(target).toBe(`/news/${id}`);
    expect((await get(target)).status).toBe(200);
  }
  const list = await get("/news/section_list_all.html?sec_no=3&page=2");
  expect([list.status, list.headers.get("location")]).toEqual([308, "/society?page=2"]);
});

test("an unknown old number is a missing page with ways on, never the home page", async () => {
  const answer = await get("/news/article.html?no=999999999");
  expect(answer.status).toBe(404);
  const html = await answer.text();
  expect(html).toContain("찾으시는 페이지가 없습니다");
  expect(html).toContain('href="/society"');
});

test("files for machines follow the settings", async () => {
  const admin = await actorBy(inside, "hayul@magam.example");
  const nothing = readMachineFields(new Map());
  const key = "0123456789abcdef";
  await changeMachines(inside.db, admin, {
    ...nothing,
    ...{ indexNowKey: "", adsTxt: "example.com, 1, DIRECT", trainingCrawlers: "allow" },
    securityContact: "mailto:security@paper.example",
    webSubHub: "",
    humansTxt: key,
  });
  try {
    await expect.poll(async () => (await get("/ads.txt")).status).toBe(200);
    expect(await (await get("/ads.txt")).text()).toBe("example.com, 1, DIRECT\n");
    expect(await (await get("/robots.txt")).text()).not.toContain("GPTBot");
    const security = await (await get("/.well-known/security.txt")).text();
    expect(security).toMatch(/^Contact: mailto:security@paper\.example\nExpires: \d{4}-/);
    expect((await get(`/${key}.txt`)).status).toBe(404);
  } finally {
    await changeMachines(inside.db, admin, nothing);
  }
  await expect.poll(async () => (await get("/ads.txt")).status).toBe(404);
  expect(await (await get("/robots.txt")).text()).toContain("User-agent: GPTBot");
});
