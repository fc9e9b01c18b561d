import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { revisions, workingTexts } from "#db/schema/index.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { releaseLock } from "#server/articles/locks.ts";
import { saveText } from "#server/articles/save-text.ts";
import { takeOverLock } from "#server/articles/take-over.ts";
import { expectAccessible } from "./support/access.ts";
import { bodyOn, openDraftOn, savedTextOf, stateOn, untilSavedOn } from "./support/drafts.ts";
import { actorBy, connectInside } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";

let inside: Connection;
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  inside = connectInside();
  page = await signIn(browser, DEMO.reporter);
  context = page.context();
});
test.afterAll(async () => {
  await context.close();
  await inside.end();
});

const body = (on = page) => bodyOn(on);
const stateOf = (on = page) => stateOn(on);
/** The notice's title names the time; a dialog that asks before one leaves begins alike. */
const offerOn = (on: Page) => on.getByText(/저장되지 않은 글이 있습니다 \(/);
const untilSaved = (on = page) => untilSavedOn(on);
const openDraft = (headline: string) => openDraftOn(page, headline);
const savedText = (editionId: number) => savedTextOf(inside, editionId);

/** Another page of the same person takes the text over, gives it another headline and goes. */
async function saveBeside(editionId: number): Promise<void> {
  const writer = await actorBy(inside, DEMO.reporter);
  const place = { editionId, page: "page-elsewhere" };
  await takeOverLock(inside.db, writer, place);
  const [row] = await inside.db
    .select()
    .from(workingTexts)
    .where(eq(workingTexts.editionId, editionId));
  if (!row) throw new Error("no text");
  const content = { ...row.content, headline: "다른 곳의 제목" };
  await saveText(inside.db, writer, { ...place, baseVersion: row.version, content });
  await releaseLock(inside.db, writer, place);
}

async function history(editionId: number): Promise<string[]> {
  const rows = await inside.db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(asc(revisions.number));
  return rows.map(({ content }) => bodyText(content.body));
}

/** The tab's process dies, and its person opens another tab. */
async function killTab(): Promise<void> {
  const dead = page;
  const died = dead.waitForEvent("crash");
  const crash = await context.newCDPSession(dead);
  void crash.send("Page.crash").catch(() => {});
  await died;
  // Left open, it would fail whatever is asked of all the context's pages.
  await dead.close();
  page = await context.newPage();
}

test("a tab killed while one types: the next one offers back what was not saved", async () => {
  const editionId = await openDraft("죽은 창의 글");
  await page.keyboard.type("저장된 첫 문장.");
  await untilSaved();
  // The house is out of reach for the last words, so that only this device has them.
  await page.route("**/text", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await page.keyboard.type(" 저장되지 못한 말.");
  await killTab();

  await page.goto(`/newsroom/editions/${editionId}`);
  await expect(offerOn(page)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "비교하기" }).click();
  await expect(page.getByRole("dialog").locator("mark").first()).toContainText("저장되지");
  await page.getByRole("dialog").getByRole("button", { name: "이 글로 이어 쓰기" }).click();
  await expect(body()).toContainText("저장된 첫 문장. 저장되지 못한 말.");
  await untilSaved();
  expect((await savedText(editionId)).body).toBe("저장된 첫 문장. 저장되지 못한 말.");
  await page.reload();
  await expect(body()).toContainText("저장되지 못한 말.");
  await expect(offerOn(page)).toHaveCount(0);
});

test("text left on the device meets another saved meanwhile: what only one touched merges, the rest is chosen", async () => {
  const editionId = await openDraft("처음 제목");
  await page.keyboard.type("같은 문단.");
  await untilSaved();
  await page.route("**/text", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await page.keyboard.press("Enter");
  await page.keyboard.type("이 기기의 문단.");
  await page.getByLabel("제목", { exact: true }).fill("이 기기의 제목");
  await expect(page.getByText("글은 이 기기에 보관돼 있고")).toBeVisible();
  await killTab();
  await saveBeside(editionId);

  await page.goto(`/newsroom/editions/${editionId}`);
  await page.getByRole("button", { name: "이 글로 이어 쓰기" }).click();
  const dialog = page.getByRole("dialog", { name: "글이 두 가지입니다" });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole("group", { name: "제목" })).toBeVisible();
  await expectAccessible(page, "dialog[open]");
  await dialog.getByRole("radio", { name: "저장되어 있는 글로" }).check();
  await dialog.getByRole("button", { name: "고른 대로 저장" }).click();
  await expect(page.getByLabel("제목", { exact: true })).toHaveValue("다른 곳의 제목");
  await untilSaved();
  expect(await savedText(editionId)).toEqual({
    headline: "다른 곳의 제목",
    body: "같은 문단.\n이 기기의 문단.",
  });
  expect(await history(editionId)).toContain("같은 문단.\n이 기기의 문단.");
});

test("without a network one writes on; the line says where the text is, and it saves by itself", async () => {
  const editionId = await openDraft("끊긴 줄");
  await context.setOffline(true);
  await page.keyboard.type("줄이 끊긴 동안 쓴 글.");
  await expect(stateOf()).toHaveAttribute("data-state", "unsaved");
  await expect(page.getByText("글은 이 기기에 보관돼 있고")).toBeVisible();
  await context.setOffline(false);
  await untilSaved();
  expect((await savedText(editionId)).body).toBe("줄이 끊긴 동안 쓴 글.");
});

test("two tabs of one person: the old one overwrites nothing, and its text is in the history", async () => {
  const editionId = await openDraft("두 창");
  await page.keyboard.type("먼저 연 창의 글.");
  await untilSaved();
  // It hears nothing of the other, as one that the browser has put to sleep.
  for (const asked of ["**/lock", "**/text?*"]) await page.route(asked, (route) => route.abort());
  const second = await context.newPage();
  await second.goto(`/newsroom/editions/${editionId}`);
  await second.getByRole("button", { name: "이어받기" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "이어받기" }).click();
  const headline = second.getByLabel("제목", { exact: true });
  await expect(headline).toBeEditable();
  await headline.fill("나중 창의 제목");
  await untilSaved(second);

  await body().click();
  await page.keyboard.type(" 옛 창에 더 쓴 말.");
  await expect(page.getByText(/이 원고를 이어받았습니다/)).toBeVisible({ timeout: 20_000 });
  expect(await savedText(editionId)).toEqual({
    headline: "나중 창의 제목",
    body: "먼저 연 창의 글.",
  });
  await expect.poll(() => history(editionId)).toContain("먼저 연 창의 글. 옛 창에 더 쓴 말.");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await second.close();
});

test("another account signed in underneath: nothing is saved in its name, the text stays, the other sees nothing of it", async ({
  browser,
}) => {
  const editionId = await openDraft("바뀐 계정");
  await page.keyboard.type("하람이 쓴 글.");
  await untilSaved();
  const own = await context.cookies();
  const other = await signIn(browser, DEMO.managingEditor);
  await context.addCookies(await other.context().cookies());
  await page.keyboard.type(" 계정이 바뀐 뒤의 말.");
  await expect(page.getByText(/다른 계정으로 로그인되어 있습니다/)).toBeVisible();
  await expect(page.getByRole("button", { name: "이 원고를 쓰던 계정으로 로그인" })).toBeVisible();
  expect((await savedText(editionId)).body).toBe("하람이 쓴 글.");

  const theirs = await context.newPage();
  await theirs.goto(`/newsroom/editions/${editionId}`);
  await expect(theirs.getByText("하람이 쓴 글.").filter({ visible: true }).first()).toBeVisible();
  await expect(offerOn(theirs)).toHaveCount(0);
  await theirs.close();
  await context.addCookies(own);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await untilSaved();
  expect((await savedText(editionId)).body).toBe("하람이 쓴 글. 계정이 바뀐 뒤의 말.");
  await other.context().close();
});

test("a desk asks for the text: its writer is warned, hands it over, and both read what was kept", async ({
  browser,
}) => {
  const editionId = await openDraft("넘어가는 글");
  await page.keyboard.type("기자가 쓰던 글.");
  await untilSaved();
  const desk = await signIn(browser, DEMO.societyDesk);
  await desk.goto(`/newsroom/editions/${editionId}`);
  await expect(desk.getByText(/^마지막 입력/)).toBeVisible({ timeout: 20_000 });
  await desk.getByRole("button", { name: "이어받기" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "이어받기" }).click();
  await expect(desk.getByText(/초 뒤에 넘어옵니다/)).toBeVisible();

  await page.keyboard.type(" 마지막 문장.");
  await expect(page.getByText(/님이 이어받으려고 합니다/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "지금 넘기기" }).click();
  await expect(page.getByText(/님이 이 원고를 이어받았습니다/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/그때까지 쓴 17자를 이력의 \d+번째 글로/)).toBeVisible();
  await expect(desk.getByText(/쓴 17자를 저장하지 않은 부분까지/)).toBeVisible({ timeout: 20_000 });
  await expect(body(desk)).toContainText("기자가 쓰던 글. 마지막 문장.");
  await expect(body(desk)).toHaveAttribute("contenteditable", "true");
  expect(await history(editionId)).toContain("기자가 쓰던 글. 마지막 문장.");
  await expectAccessible(page);
  await desk.context().close();
});
