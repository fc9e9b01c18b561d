import { expect, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { PAPER_KEYS } from "#domain/paper.ts";
import { site } from "#messages/site.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { plantAdvertorial, takeBack } from "./support/plant-article.ts";
import { rawRequest } from "./support/raw-request.ts";

/** Checks 7, 8 and 11 of those that the captured page gives; tests/domain/seed-checks.test.tsx lists all. */
let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

test("7: in the search field, Enter in mid-composition sends nothing; what was composed is what is sought", async ({
  page,
}) => {
  await page.goto(baseUrl());
  await page.locator("header").getByRole("searchbox").click();
  const keyboard = await HangulKeyboard.of(page);
  await keyboard.type("따릉");
  await keyboard.compose("ㅇ", "이");
  await keyboard.pressWhileComposing("Enter", "이");
  await page.waitForTimeout(300);
  expect(page.url()).toBe(`${baseUrl()}/`);
  await expect(page.locator("header").getByRole("searchbox")).toHaveValue("따릉이");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseUrl()}/search?q=${encodeURIComponent("따릉이")}`);
});

test("8: the first page shows every legal item, scripts off, and through a cache in front", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseUrl());
  const foot = page.getByRole("contentinfo");
  const fields = (Object.keys(PAPER_KEYS) as (keyof typeof PAPER_KEYS)[]).filter(
    (field) => field !== "nameEn",
  );
  for (const field of fields) {
    const item = foot.locator("div", { has: page.locator("dt", { hasText: site.paper[field] }) });
    await expect(item.first().locator("dd")).toBeVisible();
    await expect(item.first().locator("dd")).not.toBeEmpty();
  }
  expect(site.paper.youthOfficer).toContain("청소년보호책임자");
  await context.close();
  const through = await rawRequest("/", "GET", {
    ...{ via: "1.1 cdn.example", "x-forwarded-for": "203.0.113.7", "cdn-loop": "cdn" },
    "accept-encoding": "br",
  });
  expect(through.headers["cache-control"]).toMatch(/^public/);
  for (const field of fields) expect(through.text).toContain(site.paper[field]);
});

test("11: an advertorial is called 광고, names nobody, and stands in no feed, map, ranking or relation", async ({
  page,
}) => {
  const headline = `가람 공기청정기 이야기 ${Date.now()}`;
  const id = await plantAdvertorial(inside, headline);
  try {
    await expect.poll(async () => (await rawRequest(`/news/${id}`)).status).toBe(200);
    await page.goto(`${baseUrl()}/news/${id}`);
    await expect(page.locator("h1")).toContainText("광고");
    await expect(page.locator(".byline")).toHaveCount(0);
    await expect(page.locator("main")).not.toContainText("윤가람");
    await page.goto(`${baseUrl()}/society`);
    const row = page.locator("article, li").filter({ hasText: headline }).last();
    await expect(row).toContainText("광고");
    const { rows } = await inside.pool.query(
      `select article_id as id from magam.publications
       where visible_until is null and not practice and kind = 'straight'
         and visible_from <= now() and cardinality(person_ids) > 0 order by id desc limit 1`,
    );
    for (const path of [
      ...["/rss/all.xml", "/atom/all.xml", "/feed/all.json", "/rss/society.xml"],
      ...["/sitemap/news.xml", "/most-read", "/most-read?window=7d", "/"],
      ...[`/news/${rows[0].id}`, "/breaking.json"],
    ])
      expect([path, (await rawRequest(path)).text.includes(headline)]).toEqual([path, false]);
  } finally {
    await takeBack(inside, [id]);
  }
});
