import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { editions, events, sections, workingTexts } from "#db/schema/index.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { releaseLock } from "#server/articles/locks.ts";
import { saveText } from "#server/articles/save-text.ts";
import { demoPassword } from "#server/demo/accounts.ts";
import { contentOf } from "../support/newsroom.ts";
import { browserLaunch } from "./support/browser.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";
import { DEMO } from "./support/people.ts";

/** A browser with a disk of its own, which can be closed and opened again. */
let inside: Connection;
let disk: string;
let context: BrowserContext;
let page: Page;

async function openBrowser(): Promise<void> {
  context = await chromium.launchPersistentContext(disk, {
    ...(await browserLaunch()),
    ...{ baseURL: baseUrl(), locale: "ko-KR", timezoneId: "Asia/Seoul" },
  });
  page = context.pages()[0] ?? (await context.newPage());
}

test.beforeAll(async () => {
  inside = connectInside();
  disk = mkdtempSync(join(tmpdir(), "magam-browser-"));
  await openBrowser();
  await page.goto("/sign-in");
  await page.getByLabel(/^이메일/).fill(DEMO.reporter);
  await page.getByLabel(/^비밀번호/).fill(demoPassword);
  await page.getByRole("button", { name: "로그인" }).click();
  await expect(page).toHaveURL(/\/newsroom/);
});
test.afterAll(async () => {
  await context.close();
  rmSync(disk, { recursive: true, force: true });
  await inside.end();
});

const body = () => page.getByRole("textbox", { name: "본문" });
const HEADLINE = "지하철에서 보낸 기사";

/** A draft that only waits to be submitted. */
async function readyDraft(): Promise<number> {
  const writer = await actorBy(inside, DEMO.reporter);
  const [section] = await inside.db
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.name, "사회"));
  const { editionId } = await createArticle(inside.db, writer, {
    ...{ sectionId: section?.id ?? 0, kind: "straight", headline: HEADLINE, practice: false },
  });
  const content = contentOf(writer, { headline: HEADLINE });
  const place = { editionId, page: "set-up-page" };
  await saveText(inside.db, writer, { ...place, baseVersion: 1, content });
  await releaseLock(inside.db, writer, place);
  return editionId;
}

/** The worker has the page and what it is made of. */
const untilHeld = (path: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (wanted) => {
          const names = (await caches.keys()).filter((name) => name.startsWith("magam-desk."));
          const found = await Promise.all(
            names.map(async (name) => (await caches.open(name)).match(wanted)),
          );
          return found.some(Boolean);
        }, path),
      { timeout: 30_000 },
    )
    .toBe(true);

test("without a network an article opens, is written on and submitted; it goes once, after the browser was closed", async () => {
  const editionId = await readyDraft();
  await page.goto("/newsroom");
  await untilHeld("/newsroom");
  await page.getByRole("link", { name: HEADLINE }).click();
  await expect(body()).toBeVisible({ timeout: 30_000 });
  await untilHeld(`/newsroom/editions/${editionId}`);
  // Saved after the worker has kept the page: the device must know the newer text all the same.
  await body().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" 역에 들어가기 전의 말.");
  await expect(page.locator("[data-state=saved]")).toBeVisible({ timeout: 30_000 });

  await context.setOffline(true);
  await page.goto("/newsroom");
  await expect(page.getByText("이 기기에 있는 화면을 보고 있습니다.")).toBeVisible();
  await page.getByRole("link", { name: HEADLINE }).click();
  await expect(body()).toContainText("역에 들어가기 전의 말.", { timeout: 30_000 });
  await body().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" 줄이 없는 동안의 말.");
  await page.getByRole("button", { name: "송고", exact: true }).click();
  await expect(page.getByText(/^송고 대기:/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("송고를 이 기기에 맡겨 두었습니다.").first()).toBeVisible();

  await context.close();
  await openBrowser();
  await page.goto("/newsroom");
  await expect(page.getByText(`송고했습니다: ${HEADLINE}`)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("이 기기에 있는 화면을 보고 있습니다.")).toHaveCount(0);
  const [edition] = await inside.db.select().from(editions).where(eq(editions.id, editionId));
  expect(edition?.status).toBe("submitted");
  const [text] = await inside.db
    .select()
    .from(workingTexts)
    .where(eq(workingTexts.editionId, editionId));
  expect(text && bodyText(text.content.body)).toContain(
    "역에 들어가기 전의 말. 줄이 없는 동안의 말.",
  );
  const submits = await inside.db
    .select()
    .from(events)
    .where(
      and(eq(events.editionId, editionId), eq(events.name, "submit"), eq(events.outcome, "done")),
    );
  expect(submits).toHaveLength(1);
});

test("what this device does not hold says so and leads to what it holds; signing out takes all away", async () => {
  await page.goto("/newsroom");
  await untilHeld("/newsroom");
  await context.setOffline(true);
  await page.goto("/newsroom/account");
  await expect(page.getByRole("heading", { name: "연결되지 않았습니다" })).toBeVisible();
  await expect(page.getByRole("link", { name: HEADLINE })).toBeVisible();
  await page.getByRole("link", { name: "내 기사" }).click();
  await expect(page.getByRole("heading", { name: "내 기사" })).toBeVisible();

  await context.setOffline(false);
  await page.goto("/newsroom");
  await page.getByRole("button", { name: /하람/ }).click();
  await page.getByRole("button", { name: "로그아웃" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const held = await page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith("magam-desk.")),
  );
  expect(held).toEqual([]);
});
