import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { weatherObservations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { pageTags } from "#domain/page-tags.ts";
import { STATIONS } from "#domain/weather/stations.ts";
import { dropPages } from "#server/outbox.ts";
import { faultsOf } from "./support/access.ts";
import { baseUrl, connectInside } from "./support/inside.ts";

test.use({ javaScriptEnabled: false });

/** The demo's strip, by role and by place. */
const strip = "section.weather";

test.beforeEach(async ({ page }) => {
  await expect(async () => {
    await page.goto(baseUrl());
    await expect(page.locator(strip)).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
});

for (const width of [360, 390, 768, 1280, 1600]) {
  test(`the weather of sixteen cities stands under the masthead at ${width} px, without scripts`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const weather = page.getByRole("region", { name: "날씨 예시" });
    await expect(weather.getByRole("listitem")).toHaveCount(16);
    const text = await weather.textContent();
    for (const { name } of STATIONS) expect(text).toContain(name);
    expect(text).toContain("예시 자료");
    expect(text).not.toContain("기상청");
    const box = await weather.boundingBox();
    const masthead = await page.locator(".masthead").boundingBox();
    const main = await page.locator("main").boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((masthead?.y ?? 0) + (masthead?.height ?? 0) - 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + 1);
    // One line on a phone, two on a wide screen; never wider than the page.
    expect(box?.height).toBeLessThan(width < 1152 ? 50 : 75);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  });
}

test("the weather comes after the headline in reading order, and is reached by key on a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator("main a[href^='/news/']").first().click();
  const html = await page.content();
  expect(html.indexOf("<h1")).toBeLessThan(html.indexOf('class="weather"'));
  const weather = page.locator(strip);
  await weather.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => weather.evaluate((line) => line.scrollLeft)).toBeGreaterThan(20);
});

test("axe finds nothing wrong with it, light and dark", { tag: "@drill" }, async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, javaScriptEnabled: true });
    const page = await context.newPage();
    await page.goto(baseUrl());
    expect(await faultsOf(page, strip)).toEqual([]);
    await context.close();
  }
});

test("weather that is too old leaves the page within its lifetime", async ({ page }) => {
  const inside = connectInside();
  try {
    // As if the worker had heard nothing for three hours: then it tells the press nothing either.
    await withTransaction(inside.db, async (tx) => {
      const observedAt = sql`now() - interval '2 hours 59 minutes 57 seconds'`;
      await tx.update(weatherObservations).set({ observedAt });
      await dropPages(tx, [pageTags.weather]);
    });
    await page.goto(baseUrl());
    await expect(async () => {
      await page.reload();
      await expect(page.locator(strip)).toHaveCount(0, { timeout: 200 });
    }).toPass({ timeout: 8_000 });
  } finally {
    // The worker fills it anew: nothing of this hour is there.
    await inside.db.delete(weatherObservations);
    await inside.end();
  }
});
