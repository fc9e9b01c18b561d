import { expect, type Page, test } from "@playwright/test";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { expectAccessible } from "./support/access.ts";
import { DEMO, signIn } from "./support/people.ts";

test.use({ actionTimeout: 20_000 });

const title = "하천 산책로 난간이 두 해째 끊긴 까닭";

test("a pitch becomes an assignment and an article, and each side hears of it without reloading", async ({
  browser,
}) => {
  test.slow();
  const [reporter, desk] = await Promise.all([
    signIn(browser, DEMO.reporter),
    signIn(browser, DEMO.societyDesk),
  ]);
  const plan = await pitch(reporter);
  // A page that stays open, whose bell is watched.
  await reporter.goto("/newsroom/account");
  const before = await bellOf(reporter);
  await assign(desk, plan);
  await expect.poll(() => bellOf(reporter)).toBeGreaterThan(before);
  await follow(reporter, plan);
  await moveByKeys(desk);
  await subscribe(desk);
});

async function pitch(page: Page): Promise<string> {
  await page.goto("/newsroom/planning/new", { waitUntil: "networkidle" });
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("제목").fill(title);
  await page.getByLabel("내용").fill("구청과 시설공단의 답이 다름. @국지훈 확인 부탁드립니다");
  await page.getByRole("button", { name: "발제", exact: true }).click();
  await expect(page).toHaveURL(/\/newsroom\/planning\/\d+$/);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function assign(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("button", { name: "채택", exact: true }).click();
  await expect(page.getByText("채택", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "채택", exact: true })).toBeHidden();
  await page.getByLabel("맡은 사람").selectOption({ label: "도하람" });
  await page.getByLabel("마감 날짜").fill(dayAfter(1));
  await page.getByLabel("마감 시각").fill("15:00");
  await page.getByLabel(/분량/).fill("1200");
  await page.getByRole("button", { name: "배정", exact: true }).click();
  await expect(page.getByRole("heading", { name: "배정 바꾸기" })).toBeVisible();
  await expectAccessible(page);
}

/** From the bell to the plan, and from the plan to an article that knows its length. */
async function follow(page: Page, plan: string): Promise<void> {
  await page.getByRole("link", { name: /^알림/ }).click();
  await expect(page.getByRole("heading", { name: /읽지 않은 알림/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: title }).first().click();
  await expect(page).toHaveURL(new RegExp(`${plan}$`));
  await page.getByRole("button", { name: "이 취재로 기사 쓰기" }).click();
  await expect(page).toHaveURL(/\/newsroom\/editions\/\d+$/, { timeout: 30_000 });
  await expect(page.getByLabel("제목", { exact: true })).toHaveValue(title);
  await expect(page.getByText(/1,200/).first()).toBeVisible();
}

async function moveByKeys(page: Page): Promise<void> {
  await page.goto(`/newsroom/planning/calendar?view=week&day=${dayAfter(1)}`, {
    waitUntil: "networkidle",
  });
  const card = page.getByRole("button", { name: title });
  await expect(card).toContainText("15:00");
  await expectAccessible(page);
  await card.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(card).toContainText("15:30");
  await expect(card).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: title })).toContainText("모레");
}

async function subscribe(page: Page): Promise<void> {
  await page.goto("/newsroom/planning/feeds", { waitUntil: "networkidle" });
  await page.getByLabel("무엇을").selectOption({ label: "사회 데스크" });
  await page.getByRole("button", { name: "주소 만들기" }).click();
  const address = await page.getByLabel("구독 주소").inputValue();
  await expectAccessible(page);
  const feed = await fetch(address);
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect((await feed.text()).replaceAll("\r\n ", "")).toContain(title);
  await page.getByRole("button", { name: "없애기: 사회" }).first().click();
  await expect.poll(async () => (await fetch(address)).status).toBe(404);
}

async function bellOf(page: Page): Promise<number> {
  const name = await page.getByRole("link", { name: /^알림/ }).textContent();
  return Number(/(\d+)건/.exec(name ?? "")?.[1] ?? 0);
}

function dayAfter(days: number): string {
  return toSeoulIso(new Date(Date.now() + days * 86_400_000)).slice(0, 10);
}
