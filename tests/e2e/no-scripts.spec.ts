import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { PAPER_KEYS } from "#domain/paper.ts";
import { site } from "#messages/site.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { pageKinds } from "./support/page-kinds.ts";

/** Everything of the paper with scripts off, by what a reader sees and presses. */
let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

async function reader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: baseUrl(), javaScriptEnabled: false },
    viewport: { width: 390, height: 844 },
  });
  return context.newPage();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("nothing stands on any page that needs a script to work", {
  tag: "@drill",
}, async ({ browser }) => {
  test.slow();
  const page = await reader(browser);
  for (const { path, status } of await pageKinds(inside)) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, status]);
    await expect(heading(page)).toHaveCount(1);
    const idle = await page
      .locator("button:visible:not([type=submit]), a:visible:not([href])")
      .evaluateAll((all) => all.map((one) => one.outerHTML));
    expect([path, idle]).toEqual([path, []]);
    await expect(page.locator("magam-tools:visible, magam-size:visible")).toHaveCount(0);
  }
  await page.context().close();
});

test("the frame: date, weather, menu, sections, every legal item", async ({ browser }) => {
  const page = await reader(browser);
  await page.goto("/");
  await expect(page.locator("header .dateline")).toHaveText(/^\d{4}년 \d\d월 \d\d일 .요일$/);
  const weather = page.getByRole("region", { name: /날씨/ });
  await expect(weather.getByRole("listitem")).toHaveCount(16);
  await expect(weather).toContainText(/예시|제공/);
  const menu = page.locator("details.menu");
  await expect(menu.getByRole("navigation")).toBeHidden();
  await menu.locator("summary").click();
  const sections = await menu.getByRole("link").all();
  expect(sections.length).toBeGreaterThan(6);
  for (const field of Object.keys(PAPER_KEYS) as (keyof typeof PAPER_KEYS)[])
    if (field !== "nameEn")
      await expect(page.getByRole("contentinfo")).toContainText(site.paper[field]);
  await menu.getByRole("link", { name: "사회", exact: true }).click();
  await expect(page).toHaveURL(/\/society$/);
  await page.context().close();
});

test("from the section through the pager to an article, its reporter, its tag and back", async ({
  browser,
}) => {
  const page = await reader(browser);
  await page.goto("/society");
  await page
    .getByRole("navigation", { name: site.pager })
    .getByRole("link", { name: site.nextPage })
    .click();
  await expect(page).toHaveURL(/\?page=2$/);
  await page.getByRole("link", { name: site.previousPage }).click();
  await expect(page).toHaveURL(/\/society$/);
  await page.locator("main h2 a, main h3 a").first().click();
  await expect(page).toHaveURL(/\/news\/\d+$/);
  const headline = (await heading(page).textContent()) ?? "";
  await expect(page.locator(".article-body p").first()).toBeVisible();
  await expect(page.locator(".times")).toContainText(site.entered);
  await page.locator(".share summary").click();
  await expect(page.locator(".share a").first()).toHaveAttribute("href", /^https:\/\//);
  const article = page.url();
  await page.locator("a[rel=author]").first().click();
  await expect(page).toHaveURL(/\/reporter\/\d+$/);
  await expect(page.getByRole("link", { name: headline.trim() }).first()).toBeVisible();
  await page.goto(article);
  await page.locator("a[rel=tag]").first().click();
  await expect(page).toHaveURL(/\/tag\//);
  await expect(page.getByRole("link", { name: headline.trim() }).first()).toBeVisible();
  await page.context().close();
});

test("corrections, a history, the archive by its date field, most read by its windows", async ({
  browser,
}) => {
  const page = await reader(browser);
  await page.goto("/corrections");
  await page.getByRole("link", { name: "수정 이력" }).first().click();
  await expect(page.locator("ins").first()).toBeVisible();
  await page.goto("/archive");
  await page.getByLabel("날짜").fill("2020-03-01");
  await page.getByRole("button", { name: "보기" }).click();
  await expect(page).toHaveURL(/\/archive\/2020-03-01$/);
  await page.getByRole("link", { name: "전날" }).click();
  await expect(page).toHaveURL(/\/archive\/2020-02-29$/);
  await page.goto("/most-read");
  const windows = page.locator("main nav a");
  expect(await windows.count()).toBeGreaterThan(1);
  for (const href of await windows.evaluateAll((links) =>
    links.map((one) => one.getAttribute("href")),
  )) {
    await page.goto(href ?? "");
    await expect(page.locator("main ol li").first()).toBeVisible();
  }
  await page.context().close();
});

test("search with words, days, order and pages, and a tip that is told what became of it", async ({
  browser,
}) => {
  const page = await reader(browser);
  const { rows } = await inside.pool.query(
    `select tag from magam.publication_tags t join magam.publications p on p.id = t.publication_id
     where p.visible_until is null and not p.practice group by tag order by count(*) desc limit 1`,
  );
  await page.goto("/search");
  const form = page.locator("main form");
  await form.getByRole("searchbox").fill(rows[0].tag);
  await form.getByLabel("이날부터").fill("2020-01-01");
  await form.getByLabel("이날까지").fill("2035-12-31");
  await form.getByRole("button").click();
  await expect(page).toHaveURL(/from=2020-01-01&to=2035-12-31/);
  await expect(page.locator("main mark").first()).toBeVisible();
  await page.getByRole("link", { name: "정확도순" }).click();
  await expect(page).toHaveURL(/sort=best/);
  await expect(page.locator("main mark").first()).toBeVisible();
  await form.getByRole("searchbox").fill("없는말씀이야");
  await form.getByRole("button").click();
  await expect(page.getByText("기사가 없습니다")).toBeVisible();
  await page.goto("/tips");
  await page.getByRole("button", { name: "보내기" }).click();
  await expect(page).toHaveURL(/\/tips/);
  await expect(page.getByLabel("제보 내용")).toBeVisible();
  await page.context().close();
});

test("printed, an article is its text without the furniture", async ({ browser }) => {
  const page = await reader(browser);
  await page.goto("/");
  await page.locator(".lead h2 a").click();
  await page.emulateMedia({ media: "print" });
  await expect(heading(page)).toBeVisible();
  await expect(page.locator(".article-body")).toBeVisible();
  for (const furniture of ["nav.sections", ".tools", ".weather", ".menu", "search"])
    await expect(page.locator(furniture).first()).toBeHidden();
  await page.context().close();
});
