import { expect, test } from "@playwright/test";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { expectAccessible } from "./support/access.ts";
import { baseUrl } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";

/** What is longer than the gate has time for: `npm run drill:pages`. */
test.use({ actionTimeout: 20_000 });

const dayAfter = (days: number) =>
  toSeoulIso(new Date(Date.now() + days * 86_400_000)).slice(0, 10);

test("an event is noted, dragged to another day and another hour, and called off", async ({
  browser,
}) => {
  const page = await signIn(browser, DEMO.societyDesk);
  const [first, second] = [dayAfter(8), dayAfter(9)];
  await page.goto(`/newsroom/planning/calendar?view=week&day=${first}`, {
    waitUntil: "networkidle",
  });
  await page.getByRole("button", { name: "일정 추가" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("제목").fill("끌어 볼 일정");
  await dialog.getByLabel("섹션").selectOption({ label: "사회" });
  await dialog.getByLabel("시작 날짜").fill(first);
  await dialog.getByLabel("시작 시각").fill("10:20");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "추가", exact: true }).click();
  const card = page.getByRole("button", { name: "끌어 볼 일정" });
  const inDay = (day: string) => page.locator(`[data-day="${day}"]`).getByText("끌어 볼 일정");
  await expect(inDay(first)).toBeVisible();
  const sameWeek = await page.locator(`[data-day="${second}"]`).count();
  if (sameWeek > 0) {
    await card.dragTo(page.locator(`[data-day="${second}"]`));
    await expect(inDay(second)).toBeVisible();
    await expect(card).toContainText("10:20");
  }
  const day = sameWeek > 0 ? second : first;
  await page.goto(`/newsroom/planning/calendar?view=day&day=${day}`, { waitUntil: "networkidle" });
  await card.dragTo(page.locator('[data-hour="13"]'));
  await expect(page.locator('[data-hour="13"]').getByText("끌어 볼 일정")).toBeVisible();
  await expect(card).toContainText("13:20");
  await card.click();
  await page.getByRole("dialog").getByRole("button", { name: "일정 취소" }).click();
  await expect(card).toBeHidden();
  await page.context().close();
});

test("notices are chosen by kind and channel, with quiet hours, and two tabs count as one", async ({
  browser,
}) => {
  const page = await signIn(browser, DEMO.reporter);
  await page.goto("/newsroom/notices/settings", { waitUntil: "networkidle" });
  await expectAccessible(page);
  const box = page.getByRole("checkbox", { name: "발행, 메일" });
  await box.check();
  await page.getByLabel("시작").fill("22:30");
  await page.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("서로 다른 시각")).toBeVisible();
  await page.getByLabel("끝", { exact: true }).fill("07:00");
  await page.getByRole("button", { name: "저장" }).click();
  await expect(page.getByText("저장했습니다", { exact: false })).toBeVisible();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(page.getByLabel("시작")).toHaveValue("22:30");

  const other = await page.context().newPage();
  await other.goto("/newsroom/account");
  await page.goto("/newsroom/notices", { waitUntil: "networkidle" });
  const all = page.getByRole("button", { name: "모두 읽음" });
  if (await all.isVisible()) await all.click();
  await expect(page.getByRole("heading", { name: "모두 읽었습니다" })).toBeVisible();
  await expect(other.getByRole("link", { name: "알림, 새 알림 없음" })).toBeVisible();
  await page.context().close();
});

test("the planning screens fit a phone, in English and in the dark", async ({ browser }) => {
  const page = await signIn(browser, DEMO.societyDesk, {
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  await page.context().addCookies([{ name: "magam-locale", value: "en", url: baseUrl() }]);
  for (const path of [
    "/newsroom/planning",
    "/newsroom/planning/3",
    "/newsroom/planning/new",
    "/newsroom/planning/calendar",
    "/newsroom/planning/calendar?view=day",
    "/newsroom/planning/feeds",
    "/newsroom/notices",
    "/newsroom/notices/settings",
  ]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, overflow]).toEqual([path, 0]);
  }
  await page.context().close();
});
