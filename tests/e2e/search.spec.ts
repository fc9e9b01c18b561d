import { expect, test } from "@playwright/test";
import { faultsOf } from "./support/access.ts";
import { baseUrl } from "./support/inside.ts";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader searches from any page, sees the hits and opens one", async ({ page }) => {
    await page.goto(baseUrl());
    const title = ((await page.locator(".lead h2").textContent()) ?? "").trim();
    const word = /[가-힣]{2,}/u.exec(title.replace(/\[[^\]]*\]/u, ""))?.[0] ?? "";
    await page.locator("header").getByRole("searchbox").fill(word);
    await page.locator("header").getByRole("button", { name: "검색" }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(page.locator("main mark").first()).toBeVisible();
    const found = page.locator(".rows h3 a", { hasText: title });
    await found.first().click();
    await expect(page).toHaveURL(/\/news\/\d+$/);
  });

  test("what is wrong is said beside the field, and what was typed stays", async ({ page }) => {
    await page.goto(`${baseUrl()}/search`);
    const field = page.locator("main").getByRole("searchbox");
    await field.fill("경찰 부터:2026-02-30");
    await page.locator("main").getByRole("button", { name: "검색" }).click();
    await expect(page.getByRole("alert")).toHaveText(/없는 날짜/);
    await expect(field).toHaveValue("경찰 부터:2026-02-30");
  });

  test("a page that is not there has a search box", async ({ page }) => {
    const answer = await page.goto(`${baseUrl()}/news/999999999`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("main").getByRole("searchbox")).toBeVisible();
  });
});

test("ten thousand letters are answered in words", async ({ request }) => {
  const answer = await request.get(`${baseUrl()}/search?q=${"a".repeat(10_000)}`);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("너무 깁니다");
});

test("axe finds nothing wrong with results, advice and faults, light and dark", {
  tag: "@drill",
}, async ({ browser }) => {
  const asked = { light: ["주민", "없는말씀이야"], dark: ["주민 -강"] } as const;
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    for (const q of asked[colorScheme]) {
      await page.goto(`${baseUrl()}/search?q=${encodeURIComponent(q)}`);
      expect([q, await faultsOf(page)]).toEqual([q, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    }
    await context.close();
  }
});
