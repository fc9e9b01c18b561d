import { expect, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { faultsOf } from "./support/access.ts";
import { baseUrl, connectInside } from "./support/inside.ts";

/** The test browser calls itself headless, which is left out as a machine. */
const READER =
  "Mozilla/5.0 (Linux; Android 16; SM-S936N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

async function viewsOf(id: number): Promise<number> {
  const { rows } = await inside.pool.query(
    "select coalesce(sum(count), 0)::int as views from magam.article_views where article_id = $1",
    [id],
  );
  return rows[0].views;
}

async function someArticle(): Promise<number> {
  const { rows } = await inside.pool.query(
    `select article_id as id from magam.publications
     where visible_until is null and not practice and not held order by visible_from limit 1`,
  );
  return Number(rows[0].id);
}

test("a reading in a browser is counted once, and a machine's not at all", async ({ browser }) => {
  const id = await someArticle();
  const before = await viewsOf(id);
  const machine = await browser.newPage();
  await machine.goto(`${baseUrl()}/news/${id}`);
  const reader = await browser.newPage({ userAgent: READER });
  const told = reader.waitForResponse((answer) => answer.url().endsWith("/api/views"));
  await reader.goto(`${baseUrl()}/news/${id}`);
  expect((await told).status()).toBe(204);
  await reader.reload();
  await expect.poll(() => viewsOf(id), { timeout: 10_000 }).toBe(before + 1);
  // The next save, too, has nothing more to add.
  await reader.waitForTimeout(3500);
  expect(await viewsOf(id)).toBe(before + 1);
});

test("the list stands on the home page and leads to its own page, without script", async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(baseUrl());
  const list = page.getByRole("region", { name: /많이 본 뉴스 TOP7/ });
  await expect(list.getByRole("listitem")).toHaveCount(7);
  await expect(list.getByText(/\d\d:\d\d 기준/)).toBeVisible();
  await list.getByRole("heading").getByRole("link").click();
  await page.getByRole("link", { name: "최근 7일" }).click();
  await expect(page).toHaveURL(/\/most-read\?window=7d$/);
  await expect(page.getByRole("heading", { level: 1, name: "많이 본 뉴스" })).toBeVisible();
  expect(await page.locator("main ol > li").count()).toBeGreaterThan(7);
});

test("the ranking's page has no accessibility fault", { tag: "@drill" }, async ({ page }) => {
  await page.goto(`${baseUrl()}/most-read`);
  expect(await faultsOf(page)).toEqual([]);
});
