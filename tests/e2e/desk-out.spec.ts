import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/access.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";

const headline = "수도권 전철 4호선 전 구간 운행이 멈췄다";
const paragraphs = [
  "수도권 전철 4호선 전 구간의 운행이 전기 공급 이상으로 멈췄다고 공사가 밝혔다.",
  "공사는 복구 인력을 보내 원인을 찾고 있으며 승객에게 다른 교통편을 안내하고 있다.",
];
const ALL_SEEN = 20_000;

test.use({ actionTimeout: 20_000 });

test("breaking news goes out, is read afterwards, mended, withdrawn and killed by two people", async ({
  browser,
}) => {
  test.slow();
  const chief = await signIn(browser, DEMO.managingEditor);
  const { editionId, articleId } = await write(chief);
  await sendOut(chief, articleId);

  const desk = await signIn(browser, DEMO.societyDesk);
  await readAfterwards(desk, editionId);
  const next = await mend(chief, editionId);
  await publishMended(desk, next, articleId);
  await history(chief, next);

  await withdraw(desk, next, articleId);
  await askToKill(chief, next);
  await inEnglish(browser, next);
  await confirmKill(desk, next, articleId);
  await readKilled(chief, next);
});

async function write(page: Page): Promise<{ editionId: number; articleId: number }> {
  await page.goto("/newsroom/new", { waitUntil: "networkidle" });
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  // The first page with an editor in it, which a house just started has yet to load.
  await expect(page).toHaveURL(/\/newsroom\/editions\/\d+$/, { timeout: 30_000 });
  await page.getByLabel("말머리").selectOption("속보");
  await page.getByRole("textbox", { name: "본문" }).click();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
  await page.getByRole("radio", { name: "자체" }).check();
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 8_000 });
  const editionId = Number(new URL(page.url()).pathname.split("/").pop());
  const inside = connectInside();
  const { rows } = await inside.pool.query(
    "select article_id as id from magam.editions where id = $1",
    [editionId],
  );
  await inside.end();
  return { editionId, articleId: Number(rows[0].id) };
}

/** The one thing no one else has read: by keys alone, and never by a key of the input method. */
async function sendOut(page: Page, articleId: number): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "속보로 발행" });
  await page.evaluate(() => {
    const place = { code: "KeyB", altKey: true, shiftKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", { ...place, isComposing: true }));
  });
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Alt+Shift+B");
  await expect(dialog.getByText(`제목 ${[...headline].length}/80자`)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type(headline.slice(0, 5));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  expect((await fetch(`${baseUrl()}/news/${articleId}`)).status).toBe(404);
  await page.keyboard.insertText(headline.slice(5));
  await page.keyboard.press("Enter");
  const pressedAt = performance.now();
  while ((await fetch(`${baseUrl()}/news/${articleId}`)).status !== 200)
    expect(performance.now() - pressedAt).toBeLessThan(2_000);
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByText("사후 데스킹이 필요합니다")).toBeVisible();
  await allSeen(page, "발행");
  await expect(page.getByText(/기사 \d+\.\d\d초 · /)).toBeVisible();
  await expect(page.getByRole("button", { name: "2보 쓰기" })).toBeVisible();
  await expectAccessible(page);
}

async function readAfterwards(page: Page, editionId: number): Promise<void> {
  await page.goto("/newsroom/desk");
  await expect(page.getByText(/사후 데스킹을 기다리는 속보가 \d+건/)).toBeVisible();
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await page.getByRole("button", { name: "읽었음" }).click();
  await expect(page.getByText("사후 데스킹을 마쳤습니다", { exact: false })).toBeVisible();
}

/** 수정본, from which more than half of the published words go. */
async function mend(page: Page, editionId: number): Promise<number> {
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await page.getByText("더 보기").click();
  await page.getByRole("button", { name: "수정본 만들기" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("무엇을 고칩니까?").selectOption({ label: "보강" });
  await dialog.getByLabel("고치는 까닭").fill("운행이 다시 시작됐다");
  await dialog.getByRole("button", { name: "수정본 쓰기" }).click();
  await expect(page).toHaveURL((url) => !url.pathname.endsWith("review"));
  const body = page.getByRole("textbox", { name: "본문" });
  await expect(body.getByText(paragraphs[0] ?? "")).toBeVisible();
  await expect(page.getByText(/발행한 글의 \d+%만 남았습니다/)).toBeHidden();
  await body.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("수도권 전철 4호선 운행이 한 시간 만에 다시 시작됐다.");
  await expect(page.getByText(/발행한 글의 \d+%만 남았습니다/)).toBeVisible();
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 8_000 });
  await page.getByRole("button", { name: "송고", exact: true }).click();
  await expect(page.getByText("송고했습니다", { exact: false })).toBeVisible();
  return Number(new URL(page.url()).pathname.split("/").pop());
}

async function publishMended(page: Page, editionId: number, articleId: number): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await page.getByRole("button", { name: "데스킹 시작" }).click();
  await expect(page.getByText(/발행한 글의 \d+%만 남았습니다/)).toBeVisible();
  await page.getByRole("button", { name: "승인", exact: true }).click();
  await page.getByRole("button", { name: "이대로 승인" }).click();
  await expect(page.getByText("승인했습니다", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "발행", exact: true }).click();
  await page.getByRole("button", { name: "지금 발행" }).click();
  await allSeen(page, "고친 판");
  const text = await (await fetch(`${baseUrl()}/news/${articleId}`)).text();
  expect(text).toContain("한 시간 만에 다시 시작됐다");
}

async function history(page: Page, editionId: number): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}/history`);
  const receipts = page.getByRole("region", { name: "독자 화면 확인" });
  await expect(receipts.getByText("모두 확인")).toHaveCount(2);
  await expect(receipts.getByText(/홈 \d+\.\d\d초 · .*섹션 \d+\.\d\d초/).first()).toBeVisible();
  await page
    .getByRole("link", { name: /^원고 읽기/ })
    .first()
    .click();
  const putBack = page.getByRole("button", { name: "이 원고로 되돌리기" });
  await expect(putBack).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
}

async function withdraw(page: Page, editionId: number, articleId: number): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await page.getByText("더 보기").click();
  await page.getByRole("button", { name: "노출중지" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("사유").fill("사실 관계를 다시 확인한다");
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("다시 볼 날").fill(tomorrow);
  await dialog.getByRole("button", { name: "노출중지" }).click();
  await allSeen(page, "노출중지");
  expect((await fetch(`${baseUrl()}/news/${articleId}`)).status).toBe(404);
}

async function askToKill(page: Page, editionId: number): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await page.getByRole("button", { name: "전문취소 요청" }).click();
  const dialog = page.getByRole("dialog", { name: "전문취소 요청" });
  await expect(dialog.getByText("영구히 사라지고", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("사유 종류").selectOption({ label: "허위·조작" });
  await dialog.getByLabel("확인: 제목을 그대로 적으십시오").fill("다른 제목");
  await dialog.getByRole("button", { name: "요청", exact: true }).click();
  await expect(dialog.getByText("기사 제목과 다릅니다", { exact: false })).toBeVisible();
  await dialog.getByLabel("확인: 제목을 그대로 적으십시오").fill(headline);
  await dialog.getByRole("button", { name: "요청", exact: true }).click();
  await expect(page.getByText("전문취소 확인을 기다립니다", { exact: true })).toBeVisible();
  const confirm = page.getByRole("button", { name: "전문취소 확인" });
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
}

async function inEnglish(browser: Browser, editionId: number): Promise<void> {
  const page = await signIn(browser, DEMO.managingEditor, {
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  await page.context().addCookies([{ name: "magam-locale", value: "en", url: baseUrl() }]);
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await expect(page.getByText("A kill waits for a second person")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/newsroom/desk`);
  // Other journeys of this house have kills waiting too.
  await expect(
    page.getByRole("link", { name: `${headline}: waits for a second person to confirm` }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/newsroom/editions/${editionId}/history`);
  await expect(page.getByRole("region", { name: "Seen by readers" })).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
}

async function confirmKill(page: Page, editionId: number, articleId: number): Promise<void> {
  await page.goto("/newsroom/desk");
  await page.getByRole("link", { name: `${headline}: 전문취소 확인을 기다립니다` }).click();
  await expect(page).toHaveURL(new RegExp(`/editions/${editionId}/review$`));
  await page.getByRole("button", { name: "전문취소 확인" }).click();
  await page.getByRole("button", { name: "영구히 취소" }).click();
  await expect.poll(async () => (await fetch(`${baseUrl()}/news/${articleId}`)).status).toBe(410);
  for (const path of ["/", "/society", "/rss/all.xml", "/sitemap/news.xml"]) {
    const text = await (await fetch(baseUrl() + path)).text();
    expect([path, new RegExp(`/news/${articleId}(?!\\d)`).test(text)]).toEqual([path, false]);
  }
  const answer = await page.goto(`/newsroom/editions/${editionId}/review`);
  expect(answer?.status()).toBe(404);
}

async function readKilled(page: Page, editionId: number): Promise<void> {
  await page.goto(`/newsroom/editions/${editionId}/review`);
  await expect(page.getByText("전문취소된 기사입니다")).toBeVisible();
  await allSeen(page, "전문취소");
  await page.goto(`/newsroom/editions/${editionId}/history`);
  await expect(page.getByText("전문취소한 글 열람").first()).toBeVisible();
}

/** The receipt of that act on the review page: every page was seen as it must be. */
async function allSeen(page: Page, act: string): Promise<void> {
  const out = page.getByRole("region", { name: "내보내기와 그 뒤" });
  await expect(out.getByText(act, { exact: true }).first()).toBeVisible();
  await expect(out.getByText("모두 확인")).toBeVisible({ timeout: ALL_SEEN });
}
