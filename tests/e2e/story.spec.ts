import { type Browser, expect, type Page, test } from "@playwright/test";
import { cutAtWord } from "#domain/korean/cut.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { within } from "../support/pace.ts";
import { baseUrl } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";
import { readRawArticle } from "./support/seed-article.ts";

const raw = readRawArticle();
const headline = intakeLine(raw.headline);
const paragraphs = raw.paragraphs.map(intakeLine);
/** The desk's one change: a word in the first paragraph. */
const [before, after] = ["10일", "11일"];

const PUBLIC_PAGES = ["/", "/industry", "/rss/all.xml", "/rss/industry.xml", "/sitemap/news.xml"];

async function nowhereInPublic(editions: number[]): Promise<void> {
  for (const page of PUBLIC_PAGES) {
    const text = await (await fetch(baseUrl() + page)).text();
    expect([page, text.includes(headline)]).toEqual([page, false]);
  }
  for (const id of editions) expect((await fetch(`${baseUrl()}/news/${id}`)).status).toBe(404);
}

test("a story travels from a reporter's keyboard to a reader's page", async ({ browser }) => {
  test.slow();
  const reporter = await signIn(browser, DEMO.reporter);
  const { reviewPath, articleId } = await writeStory(reporter);
  await nowhereInPublic([articleId]);

  const desk = await signIn(browser, DEMO.businessDesk);
  await claimChangeAndReturn(desk);
  await answerReturn(reporter);
  await nowhereInPublic([articleId]);

  await theWriterCannotApprove(desk, reviewPath);
  const second = await signIn(browser, DEMO.managingEditor);
  const publishedAt = await approveAndPublish(second, reviewPath);

  await everywhereWithinASecond(articleId, publishedAt);
  await readWithoutScripts(browser, articleId);
});

async function writeStory(page: Page): Promise<{ reviewPath: string; articleId: number }> {
  await page.getByRole("link", { name: "새 기사" }).first().click();
  await page.getByLabel("섹션").selectOption({ label: "산업" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(page).toHaveURL(/\/newsroom\/editions\/\d+$/);
  const editionPath = new URL(page.url()).pathname;

  await page.getByRole("button", { name: "부제 추가" }).click();
  await page.getByLabel("부제 1", { exact: true }).fill(raw.deck);
  await page.getByRole("textbox", { name: "본문" }).click();
  for (const [index, paragraph] of raw.paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
  await page.getByRole("textbox", { name: "태그" }).fill("항만");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "자체" }).check();
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 8_000 });
  await page.getByLabel("데스크에게 남기는 메모").fill("제목 확인 바랍니다.");
  await page.getByRole("button", { name: "송고", exact: true }).click();
  await expect(page.getByText("송고했습니다", { exact: false })).toBeVisible();

  const preview = await page.request.get(`${baseUrl()}${editionPath}/preview`);
  expect(preview.headers()["cache-control"]).toContain("no-store");
  await page.goto(`${editionPath}/history`);
  const editionId = Number(editionPath.split("/").pop());
  return { reviewPath: `${editionPath}/review`, articleId: await articleOf(editionId) };
}

async function articleOf(editionId: number): Promise<number> {
  const { connectInside } = await import("./support/inside.ts");
  const inside = connectInside();
  const rows = await inside.pool.query(
    "select article_id as id from magam.editions where id = $1",
    [editionId],
  );
  await inside.end();
  return Number(rows.rows[0].id);
}

async function claimChangeAndReturn(page: Page): Promise<void> {
  await page.goto("/newsroom/desk");
  await page
    .getByRole("button", { name: `데스킹 시작: ${headline}` })
    .last()
    .click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByText("제목 확인 바랍니다.")).toBeVisible();
  const body = page.getByRole("textbox", { name: "본문" });
  await expect(body.getByText(paragraphs[1] ?? "")).toBeVisible();
  await changeWord(page);
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 8_000 });
  const changes = page.getByRole("region", { name: "송고 뒤 바뀐 곳" });
  await expect(changes.locator("ins").first()).toBeVisible();
  await page.getByRole("button", { name: "반려", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("사유").selectOption({ index: 1 });
  await dialog.getByLabel("기자에게 전할 말").fill("날짜를 다시 확인하십시오.");
  await dialog.getByRole("button", { name: "반려", exact: true }).click();
  await expect(page.getByText("기자에게 돌려보냈습니다", { exact: false })).toBeVisible();
}

/** The first word of the body that stands in the story gets a mark of the desk. */
async function changeWord(page: Page): Promise<void> {
  const first = page.getByRole("textbox", { name: "본문" }).getByRole("paragraph").first();
  // End leads to the end of the line one is on, and a paragraph may have several: its last.
  const box = await first.boundingBox();
  if (!box) throw new Error("no paragraph");
  await first.click({ position: { x: box.width / 2, y: box.height - 6 } });
  await page.keyboard.press("End");
  await page.keyboard.insertText(` ${after}`);
  expect(before).not.toBe(after);
}

async function answerReturn(page: Page): Promise<void> {
  await page.goto("/newsroom");
  const asked = page.getByRole("region", { name: "고쳐 주십시오" });
  await expect(asked.getByText("날짜를 다시 확인하십시오.")).toBeVisible();
  await asked.getByRole("link", { name: headline }).click();
  await page.getByLabel("데스크에게 답하기").fill("확인했습니다. 맞습니다.");
  await page.getByRole("button", { name: "다시 송고" }).click();
  await expect(page.getByText("송고했습니다", { exact: false })).toBeVisible();
}

async function theWriterCannotApprove(page: Page, reviewPath: string): Promise<void> {
  await page.goto(reviewPath);
  await page.getByRole("button", { name: "데스킹 시작" }).click();
  await expect(page.getByText("본문을 고친 사람은 승인할 수 없습니다").first()).toBeVisible();
  await page.getByRole("button", { name: "내려놓기" }).click();
  await expect(page.getByText("내려놓았습니다", { exact: false })).toBeVisible();
}

async function approveAndPublish(page: Page, reviewPath: string): Promise<number> {
  await page.goto(reviewPath);
  await page.getByRole("button", { name: "데스킹 시작" }).click();
  await expect(page.getByText("확인했습니다. 맞습니다.")).toBeVisible();
  await page.getByRole("button", { name: "승인", exact: true }).click();
  await page.getByRole("button", { name: "이대로 승인" }).click();
  await expect(page.getByText("승인했습니다", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "발행", exact: true }).click();
  await page.getByRole("button", { name: "지금 발행" }).click();
  await expect(page.getByText("발행했습니다", { exact: false })).toBeVisible();
  return performance.now();
}

async function everywhereWithinASecond(articleId: number, since: number): Promise<void> {
  for (const path of [`/news/${articleId}`, ...PUBLIC_PAGES]) {
    const needle = path.startsWith("/sitemap") ? `/news/${articleId}` : headline.slice(0, 12);
    for (;;) {
      const text = await (await fetch(baseUrl() + path)).text();
      if (text.includes(needle) || unescaped(text).includes(needle)) break;
      expect(within(performance.now() - since, 1_000), path).toBe(true);
    }
  }
}

function unescaped(text: string): string {
  return text.replaceAll("&#x27;", "'").replaceAll("&#39;", "'").replaceAll("&apos;", "'");
}

async function readWithoutScripts(browser: Browser, articleId: number): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseUrl() });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator(`a[href$="/news/${articleId}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByText(intakeLine(raw.deck), { exact: true }).first()).toBeVisible();
  const shown = await page.locator(".article-body p").allTextContents();
  const expected = [`${paragraphs[0]} ${after}`, ...paragraphs.slice(1)];
  expect(shown.map(intakeLine)).toEqual(expected);
  expect(shown.join("")).not.toMatch(/\u00a0/);
  await expect(page.locator("main time").first()).toHaveAttribute("datetime", /\+09:00$/);
  await page.getByRole("link", { name: "산업", exact: true }).first().click();
  await expect(page).toHaveURL(/\/industry$/);
  await expect(
    page.getByRole("link", { name: new RegExp(headline.slice(0, 8)) }).first(),
  ).toBeVisible();
  expect(cutAtWord(paragraphs[0] ?? "", 120)).toBeTruthy();
  await context.close();
}
