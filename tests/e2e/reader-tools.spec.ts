import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { saveText } from "#server/articles/save-text.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { contentOf } from "../support/newsroom.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

async function someArticles(): Promise<{ id: number; editionId: number }[]> {
  const { rows } = await inside.pool.query(
    `select p.article_id as id, p.edition_id as "editionId" from magam.publications p
     join magam.editions e on e.id = p.edition_id
     where e.status = 'published' and p.visible_until is null and not p.practice
       and p.kind = 'straight' order by p.visible_from limit 3`,
  );
  return rows.map((row) => ({ id: Number(row.id), editionId: Number(row.editionId) }));
}

async function publishBreakingNews(headline: string): Promise<number> {
  const chief = await actorBy(inside, "mingyeong@magam.example");
  const { rows } = await inside.pool.query("select id from magam.sections where slug = 'society'");
  const { editionId, articleId } = await createArticle(inside.db, chief, {
    ...{ sectionId: Number(rows[0].id), kind: "straight", headline, practice: false },
  });
  const content = contentOf(chief, { headline });
  await saveText(inside.db, chief, { editionId, page: "e2e", baseVersion: 1, content });
  await publishBreaking(inside.db, chief, { editionId, typedHeadline: headline });
  return articleId;
}

test("속보 reaches an open page within five seconds, once, and stays away when closed", async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/corrections`);
  const bar = page.getByRole("status");
  await page.waitForTimeout(1_000);
  const headline = `강변 터널 통행 멈춤 ${Date.now()}`;
  const id = await publishBreakingNews(headline);
  await expect(bar).toContainText(headline, { timeout: 5_000 });
  expect(await bar.getByRole("link").getAttribute("href")).toBe(`/news/${id}`);
  await page.getByRole("button", { name: "속보 닫기" }).click();
  await expect(bar).toBeEmpty();
  await page.reload();
  await page.waitForTimeout(1_500);
  await expect(page.getByRole("status")).toBeEmpty();
  await page.goto(`${baseUrl()}/news/${id}`);
  await page.waitForTimeout(1_000);
  await expect(page.locator("magam-breaking")).toBeEmpty();
});

test("a page that nobody looks at asks for nothing", async ({ page }) => {
  await page.goto(`${baseUrl()}/corrections`);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.waitForTimeout(500);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.waitForTimeout(6_000);
  expect(asked.filter((url) => url.endsWith("/breaking.json"))).toEqual([]);
});

test("the text's size has five steps and is remembered", async ({ page }) => {
  const [article] = await someArticles();
  await page.goto(`${baseUrl()}/news/${article?.id}`);
  const size = () =>
    page.locator(".article-body").evaluate((body) => getComputedStyle(body).fontSize);
  const sizes = new Set([await size()]);
  const smaller = page.getByRole("button", { name: "글자 작게" });
  const larger = page.getByRole("button", { name: "글자 크게" });
  await smaller.click();
  while ((await larger.getAttribute("aria-disabled")) !== "true") {
    sizes.add(await size());
    await larger.click();
  }
  sizes.add(await size());
  expect(sizes.size).toBe(5);
  const largest = await size();
  await page.reload();
  expect(await size()).toBe(largest);
});

test("copying says that it did", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [article] = await someArticles();
  await page.goto(`${baseUrl()}/news/${article?.id}`);
  await page.getByRole("button", { name: "주소 복사" }).click();
  await expect(page.getByText("주소를 복사했습니다")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${baseUrl()}/news/${article?.id}`);
});

test("음성듣기 reads sentence by sentence, marks the one it is at, and stops", async ({ page }) => {
  await standInVoice(page);
  const [article] = await someArticles();
  await page.goto(`${baseUrl()}/news/${article?.id}`);
  await page.getByRole("button", { name: "음성듣기" }).click();
  const stop = page.getByRole("button", { name: "듣기 중지" });
  await expect(stop).toBeVisible();
  await expect.poll(() => spoken(page)).toHaveLength(3);
  const marked = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get("magam-heard") ?? [])];
    return range?.toString();
  });
  const said = await spoken(page);
  expect(said[0]).toEqual({ lang: "ko-KR", text: await page.locator("h1").textContent() });
  expect(marked?.trim()).toBe(said[2]?.text);
  await stop.click();
  await expect(page.getByRole("button", { name: "음성듣기" })).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.has("magam-heard"))).toBe(false);
  await page.waitForTimeout(300);
  expect(await spoken(page)).toHaveLength(3);
});

test("without script no tool stands there that would not work, and sharing is links", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const [article] = await someArticles();
  await page.goto(`${baseUrl()}/news/${article?.id}`);
  const tools = page.locator(".tools");
  await expect(tools.getByRole("button")).toHaveCount(0);
  await tools.getByText("공유", { exact: true }).click();
  await expect(tools.getByRole("link")).toHaveCount(4);
});

test("an article that was opened stays readable without a line, until it is withdrawn", async ({
  page,
  context,
}) => {
  test.slow();
  const [first, second] = await someArticles();
  const url = `${baseUrl()}/news/${first?.id}`;
  await page.goto(url);
  // The document's title, by which the list without a line calls it, has no 말머리.
  const headline = (await page.locator("h1 > span").last().textContent()) ?? "";
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 15_000,
  });
  await expect.poll(() => keptOn(page)).toEqual([`/news/${first?.id}`]);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("h1")).toContainText(headline);
  await page.goto(`${baseUrl()}/news/${second?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("연결되지 않았습니다");
  await page.getByRole("link", { name: headline }).click();
  await expect(page.locator("h1")).toContainText(headline);

  await context.setOffline(false);
  const chief = await actorBy(inside, "mingyeong@magam.example");
  const reviewDate = new Date(Date.now() + 86_400_000);
  const editionId = first?.editionId ?? 0;
  await withdrawArticle(inside.db, chief, { editionId, reason: "시험", reviewDate });
  await expect.poll(async () => (await page.goto(url))?.status()).toBe(404);
  await expect.poll(() => keptOn(page)).toEqual([]);
  // Other journeys count on the demo's articles.
  const editor = await actorBy(inside, "daon@magam.example");
  await restoreArticle(inside.db, editor, { editionId, reason: "시험 끝" });
});

async function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open("magam-articles");
    return (await cache.keys()).map((request) => new URL(request.url).pathname);
  });
}

type Said = { text: string; lang: string };

const spoken = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);

/** A browser in a test has no voice: this one says two sentences, and then goes on at the third. */
async function standInVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: Said[] = [];
    Object.assign(globalThis, { said });
    Object.defineProperty(globalThis, "speechSynthesis", {
      value: {
        cancel() {},
        speak(words: SpeechSynthesisUtterance) {
          said.push({ text: words.text, lang: words.lang });
          words.onstart?.(new Event("start") as SpeechSynthesisEvent);
          if (said.length < 3)
            setTimeout(() => words.onend?.(new Event("end") as SpeechSynthesisEvent), 20);
        },
      },
    });
  });
}
