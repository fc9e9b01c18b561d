import { expect, type Page, test } from "@playwright/test";
import { baseUrl } from "./support/inside.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

let page: Page;
let keyboard: HangulKeyboard;

async function openDraft(headline: string): Promise<void> {
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(page.getByRole("textbox", { name: "본문" })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  page = await signIn(browser, DEMO.reporter);
  keyboard = await HangulKeyboard.of(page);
  await openDraft("한글 시험");
});

test.afterAll(() => page.context().close());

const body = () => page.getByRole("textbox", { name: "본문" });
const paragraphsOf = () => body().locator("p").allTextContents();

test("in the body, syllables arrive whole, at the start of the document and of a line", async () => {
  await body().click();
  await keyboard.type("한국");
  await page.keyboard.press("Enter");
  await keyboard.type("값이");
  await expect.poll(paragraphsOf).toEqual(["한국", "값이"]);
});

test("in the body, Enter in mid-composition ends the syllable and loses nothing", async () => {
  await keyboard.compose("ㄱ", "가", "갑");
  await keyboard.pressWhileComposing("Enter", "갑");
  await keyboard.type("자기");
  const text = (await paragraphsOf()).join("");
  expect(text).toBe("한국값이갑자기");
});

test("in the body, a syllable at the edge of bold text stays one syllable", async () => {
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "굵게" }).click();
  await body().press("End");
  await keyboard.type("굵은");
  await page.keyboard.press("Control+b");
  await keyboard.type("얇은");
  await expect(body().locator("strong").last()).toHaveText("굵은");
  expect((await paragraphsOf()).at(-1)).toBe("굵은얇은");
});

test("in the body, an autosave in mid-composition leaves the syllable alone", async () => {
  await page.keyboard.press("Enter");
  await keyboard.type("저장");
  await keyboard.compose("ㅈ", "주", "중");
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/text"), {
    timeout: 15_000,
  });
  await Promise.race([saved, page.waitForTimeout(4_000)]);
  await keyboard.commit("중");
  expect((await paragraphsOf()).at(-1)).toBe("저장중");
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 12_000 });
});

test("in the headline, Enter in mid-composition does nothing but end the composition", async () => {
  const headline = page.getByLabel("제목", { exact: true });
  await headline.fill("");
  await headline.focus();
  await keyboard.type("시장 앞 신");
  await keyboard.compose("ㅎ", "호");
  await keyboard.pressWhileComposing("Enter", "호");
  await expect(headline).toHaveValue("시장 앞 신호");
  await expect(headline).toBeFocused();
});

test("in the tags, Enter in mid-composition adds no half tag; the next Enter adds the whole one", async () => {
  const tags = page.getByRole("textbox", { name: "태그" });
  await tags.focus();
  await keyboard.compose("ㄱ", "교");
  await keyboard.commit("교");
  await keyboard.compose("ㅌ", "토", "통");
  await keyboard.pressWhileComposing("Enter", "통");
  await expect(tags).toHaveValue("교통");
  await expect(page.getByRole("list", { name: "태그" }).getByRole("listitem")).toHaveCount(0);
  await tags.press("Enter");
  await expect(page.getByRole("list", { name: "태그" })).toContainText("#교통");
  await expect(tags).toHaveValue("");
});

test("what was typed is what a reload shows", async () => {
  await expect(page.getByText(/^저장됨/)).toBeVisible({ timeout: 12_000 });
  const before = await paragraphsOf();
  await page.reload();
  await expect(body()).toBeVisible();
  await expect.poll(paragraphsOf).toEqual(before);
  await expect(page.getByLabel("제목", { exact: true })).toHaveValue("시장 앞 신호");
});

test("in the sign-in form, Enter in mid-composition sends nothing", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: baseUrl() });
  const door = await context.newPage();
  const keys = await HangulKeyboard.of(door);
  await door.goto("/sign-in");
  await door.getByLabel("비밀번호").fill("x".repeat(15));
  await door.getByLabel("이메일").focus();
  const sent: string[] = [];
  door.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await keys.compose("ㅎ", "하", "한");
  await keys.pressWhileComposing("Enter", "한");
  await expect(door.getByLabel("이메일")).toHaveValue("한");
  expect(sent).toEqual([]);
  await context.close();
});
