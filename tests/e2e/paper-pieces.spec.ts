import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { type ReaderSettings, readReaderSettings } from "#domain/reader-settings.ts";
import { restoreArticle, withdrawArticle } from "#server/articles/withdraw.ts";
import { changeAd } from "#server/settings/change-ads.ts";
import { changeReaderSettings } from "#server/settings/change-reader-settings.ts";
import { expectAccessible, faultsOf } from "./support/access.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

const none: ReaderSettings = readReaderSettings(new Map());
const KEY = "0123456789abcdef0123456789abcdef";
/** As the house of the tests is started (support/house.ts). */
const SDK = "https://kakao-sdk.example/kakao.min.js";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

async function setReader(changes: Partial<ReaderSettings>): Promise<void> {
  await changeReaderSettings(inside.db, await actorBy(inside, DEMO.admin), { ...none, ...changes });
}

type Published = { id: number; editionId: number; headline: string };

async function published(slug: string, most: number): Promise<Published[]> {
  const { rows } = await inside.pool.query(
    `select p.article_id as id, p.edition_id as "editionId", p.content->>'headline' as headline
     from magam.publications p join magam.editions e on e.id = p.edition_id
     join magam.sections s on s.id = p.section_id
     where e.status = 'published' and p.visible_until is null and not p.practice
       and p.kind = 'straight' and s.slug = $1 order by p.visible_from desc limit $2`,
    [slug, most],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), editionId: Number(row.editionId) }));
}

test("without script the menu opens on every width and leads to a section's parts", async ({
  browser,
}) => {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, viewport: { width, height: 900 } },
    });
    const page = await context.newPage();
    await page.goto(`${baseUrl()}/`);
    await page.locator(".menu summary").click();
    await page.locator(".menu").getByRole("link", { name: "교육" }).click();
    await expect(page).toHaveURL(/\/education$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("교육");
    const parts = page.getByRole("navigation", { name: "사회 세부 섹션" });
    await expect(parts.locator("[aria-current]")).toHaveText("교육");
    await page.locator(".rows a").first().click();
    const steps = page.getByRole("navigation", { name: "현재 위치" }).getByRole("link");
    await expect(steps).toHaveText(["홈", "사회", "교육"]);
    const ld = await page.locator('script[type="application/ld+json"]').allTextContents();
    const crumbs = ld.map((text) => JSON.parse(text)).find((one) => one.itemListElement);
    expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual([
      ...["홈", "사회", "교육"],
    ]);
    await context.close();
  }
});

test("the upper section's page and feed hold what stands in its parts", async ({ page }) => {
  const [lesson] = await published("education", 1);
  await page.goto(`${baseUrl()}/society`);
  await expect(page.locator(`.rows a[href="/news/${lesson?.id}"]`)).toHaveCount(1);
  const feed = await page.request.get(`${baseUrl()}/rss/society.xml`);
  expect(await feed.text()).toContain(`/news/${lesson?.id}</link>`);
  const map = await page.request.get(`${baseUrl()}/sitemap/sections.xml`);
  expect(await map.text()).toContain(`<loc>${baseUrl()}/education</loc>`);
});

test("an advertisement is called one, keeps its place, and leaves nothing behind", async ({
  page,
}) => {
  const seller = await actorBy(inside, DEMO.admin);
  const ad = {
    place: "home",
    size: "banner",
    text: "겨울 외투 <b>할인</b>",
    href: "/about",
  } as const;
  await page.goto(`${baseUrl()}/`);
  await expect(page.getByRole("complementary", { name: "광고" })).toHaveCount(0);
  await changeAd(inside.db, seller, ad);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(async () => {
      await page.goto(`${baseUrl()}/`);
      await expect(page.getByRole("complementary", { name: "광고" })).toContainText(ad.text, {
        timeout: 500,
      });
    }).toPass();
    const box = await page.locator(".ad a").boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(90);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await changeAd(inside.db, seller, { ...ad, text: "" });
  await expect(async () => {
    await page.goto(`${baseUrl()}/`);
    await expect(page.locator(".ad")).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test("Kakao's program comes by a press of its button alone; what fails ends in a copied address", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [story] = await published("society", 1);
  const url = `${baseUrl()}/news/${story?.id}`;
  const policy = async () => (await page.request.get(url)).headers()["content-security-policy"];
  expect(await policy()).toContain("script-src 'self';");
  await setReader({ kakaoKey: KEY });
  await expect.poll(policy).toContain("script-src 'self' https://kakao-sdk.example;");
  const asked: string[] = [];
  let isThere = false;
  await page.route("https://kakao-sdk.example/**", (route) => {
    asked.push(route.request().url());
    if (!isThere) return route.abort();
    return route.fulfill({
      contentType: "text/javascript",
      headers: { "access-control-allow-origin": "*" },
      body: `window.Kakao = { isInitialized: () => false, init(key) { this.key = key; },
        Share: { sendDefault: (message) => { window.shared = [window.Kakao.key, message]; } } };`,
    });
  });
  const errors = watchForErrors(page);
  await page.goto(url);
  const button = page.getByRole("button", { name: "카카오톡" });
  await expect(button).toBeVisible();
  expect(asked).toEqual([]);

  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await button.click();
  await expect(page.getByText("카카오톡을 열지 못해 주소를 복사했습니다")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);

  isThere = true;
  errors.length = 0;
  await button.click();
  const shared = () =>
    page.evaluate(() => (globalThis as unknown as { shared?: [string, object] }).shared);
  await expect.poll(shared).toBeTruthy();
  const [key, message] = (await shared()) ?? [];
  expect(key).toBe(KEY);
  expect(message).toMatchObject({
    objectType: "feed",
    content: { title: story?.headline, link: { webUrl: url, mobileWebUrl: url } },
  });
  expect(asked).toEqual([SDK, SDK]);
  expect(errors).toEqual([]);
  await setReader({});
  await expect.poll(policy).toContain("script-src 'self';");
});

test("headlines are set in the device's serif where the paper wants it", async ({ page }) => {
  const faceOf = async () => {
    await page.goto(`${baseUrl()}/`);
    return page.locator(".lead h2").evaluate((head) => getComputedStyle(head).fontFamily);
  };
  expect(await faceOf()).not.toContain("Myungjo");
  await setReader({ headlineFace: "serif" });
  await expect.poll(faceOf).toContain("AppleMyungjo");
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font" && !request.url().startsWith(baseUrl()))
      fonts.push(request.url());
  });
  await page.reload();
  expect(fonts).toEqual([]);
  await setReader({});
});

test("below an article stands whom to ask for a correction", async ({ page }) => {
  const [story] = await published("society", 1);
  await page.goto(`${baseUrl()}/news/${story?.id}`);
  await expect(page.getByRole("link", { name: "desk@magam.example" }).first()).toBeVisible();
  await page.getByRole("link", { name: "틀린 내용 알리기" }).click();
  await expect(page).toHaveURL(/\/tips$/);
});

test("a desk chooses related articles by keyboard; a withdrawn one is gone at once", async ({
  browser,
  page: reader,
}) => {
  test.slow();
  const [story, other, third] = await published("society", 3);
  if (!story || !other || !third) throw new Error("the demo has fewer articles");
  const desk = await signIn(browser, DEMO.societyDesk);
  await desk.goto(`/newsroom/editions/${story.editionId}/review`);
  const panel = desk.getByRole("region", { name: "관련 기사" });
  const box = panel.getByRole("combobox");
  const choose = async ({ headline }: Published) => {
    await box.fill(`"${headline.slice(0, 12)}"`);
    await expect(panel.getByRole("option", { name: headline })).toBeVisible();
    await box.press("Enter");
    await expect(panel.getByRole("listitem").filter({ hasText: headline })).toBeVisible();
  };
  await choose(other);
  await choose(third);
  await panel.getByRole("button", { name: `${third.headline} 위로` }).press("Enter");
  await expect(panel.getByRole("listitem").first()).toContainText(third.headline);

  // The Enter that ends a syllable chooses nothing.
  await box.fill("");
  await box.focus();
  await expect(panel.getByRole("option").first()).toBeVisible();
  const keyboard = await HangulKeyboard.of(desk);
  await keyboard.compose("ㅅ", "시");
  await keyboard.pressWhileComposing("Enter", "시");
  await desk.waitForTimeout(600);
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(desk, "section:has([role=combobox])");

  const related = async () => {
    await reader.goto(`${baseUrl()}/news/${story.id}`);
    return reader.locator("section[aria-labelledby=related] h3").allTextContents();
  };
  const first = async (count: number) =>
    (await related()).slice(0, count).map((text) => text.replace(/^\[[^\]]+\]\s*/, ""));
  await expect.poll(() => first(2)).toEqual([third.headline, other.headline]);
  const chief = await actorBy(inside, DEMO.managingEditor);
  await withdrawArticle(inside.db, chief, {
    ...{
      editionId: third.editionId,
      reason: "시험",
      reviewDate: new Date(Date.now() + 86_400_000),
    },
  });
  await expect.poll(() => first(1), { timeout: 5_000 }).toEqual([other.headline]);
  expect(await reader.content()).not.toContain(`/news/${third.id}"`);
  await desk.reload();
  await expect(panel.getByText("지금은 독자에게 보이지 않음")).toBeVisible();
  const editor = await actorBy(inside, "daon@magam.example");
  await restoreArticle(inside.db, editor, { editionId: third.editionId, reason: "시험 끝" });
  await inside.pool.query("delete from magam.related_picks where article_id = $1", [story.id]);
  await desk.context().close();
});

test("the screens of sections, readers' pages and advertising work and are accessible", {
  tag: "@drill",
}, async ({ browser }) => {
  test.slow();
  for (const [width, colorScheme] of [
    [390, "light"],
    [1280, "dark"],
  ] as const) {
    const admin = await signIn(browser, DEMO.admin, {
      ...{ viewport: { width, height: 900 }, colorScheme },
    });
    for (const path of ["/newsroom/settings", "/newsroom/settings/reader", "/newsroom/ads"]) {
      await admin.goto(path);
      await isSound(admin, `${path} at ${width}`);
    }
    await admin.goto("/newsroom/ads");
    const place = admin.getByRole("region", { name: "기사 화면" });
    await place.getByLabel("글", { exact: true }).fill("구독 안내");
    await place.getByLabel("누르면 갈 주소").fill("javascript:alert(1)");
    await place.getByRole("button", { name: "저장" }).click();
    await expect(place.getByText("https://로 시작하는 주소나").first()).toBeVisible();
    await place.getByLabel("누르면 갈 주소").fill("/about");
    await place.getByRole("button", { name: "저장" }).click();
    await expect(place.getByText("독자 화면에 실었습니다")).toBeVisible();
    await place.getByLabel("글", { exact: true }).fill("");
    await place.getByRole("button", { name: "저장" }).click();
    await expect(place.getByText("자리를 비웠습니다")).toBeVisible();
    await admin.context().close();
  }
});

async function isSound(page: Page, what: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect([what, await faultsOf(page)]).toEqual([what, []]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect([what, wide]).toEqual([what, false]);
}
