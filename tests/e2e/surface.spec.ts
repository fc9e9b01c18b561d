import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/access.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

let page: Page;
let keyboard: HangulKeyboard;

test.beforeAll(async ({ browser }) => {
  page = await signIn(browser, DEMO.reporter);
  keyboard = await HangulKeyboard.of(page);
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill("글쓰기 화면");
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(body()).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => page.context().close());

const body = () => page.getByRole("textbox", { name: "본문" });
const menu = () => page.getByRole("listbox", { name: "넣을 것" });
const blocks = () => body().locator("> *").allTextContents();

async function startAnew(...lines: string[]): Promise<void> {
  await body().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
}

async function pasteText(text: string): Promise<void> {
  await body().evaluate((target, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  }, text);
}

/** The kinds of block in the body, as the page's own markup names them. */
async function kindsOf(blocksOf: Locator): Promise<string[]> {
  return blocksOf
    .locator("> *")
    .evaluateAll((found) => found.map((block) => block.className || block.tagName.toLowerCase()));
}

test("the slash menu finds a block by its first consonants, and Enter in mid-syllable chooses nothing", async () => {
  await startAnew();
  await page.keyboard.type("/");
  await expect(menu().getByRole("option")).toHaveCount(10);
  await keyboard.compose("ㅍ", "표");
  await keyboard.pressWhileComposing("Enter", "표");
  await expect(body().locator("table")).toHaveCount(0);
  await expect(menu().getByRole("option")).toHaveText(["표"]);
  await page.keyboard.press("Enter");
  await expect(body().locator("table")).toHaveCount(1);
  await expect(menu()).toBeHidden();
  expect(await body().textContent()).not.toContain("/");

  await startAnew("가나");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/ㅇㅇ");
  await expect(menu().getByRole("option")).toHaveText(["인용"]);
  await page.keyboard.press("Escape");
  await expect(menu()).toBeHidden();
  expect(await blocks()).toEqual(["가나", "/ㅇㅇ"]);
});

test("every kind of block comes out of the slash menu", async () => {
  const choices = ["소제목", "목록", "번호 목록", "인용", "발췌", "편집자주", "구분선", "표"];
  for (const name of choices) {
    await startAnew();
    await page.keyboard.type("/");
    await menu().getByRole("option", { name, exact: true }).click();
    await page.keyboard.insertText("글");
    expect([name, (await kindsOf(body()))[0]]).not.toEqual([name, "p"]);
  }
});

test("an address pasted on a line of its own becomes an embed; another stays a link", async () => {
  await startAnew("앞");
  await page.keyboard.press("Enter");
  await pasteText("https://youtu.be/dQw4w9WgXcQ");
  await expect(body().locator("figure.embed")).toContainText("YouTube");
  await pasteText("https://example.com/a");
  await expect(body().locator("a[href='https://example.com/a']")).toHaveCount(1);
  await page.getByRole("toolbar").getByRole("button", { name: "끼워 넣기" }).click();
  const address = page.getByLabel("끼워 넣을 주소");
  await address.fill("https://example.com/video");
  await page.keyboard.press("Enter");
  await expect(page.getByText("주소만 끼워 넣을 수 있습니다")).toBeVisible();
  await address.fill("https://tv.naver.com/v/12345678");
  await page.keyboard.press("Enter");
  await expect(body().locator("figure.embed")).toHaveCount(2);
});

test("blocks move by keyboard and by their grip, and it is said where to", async () => {
  await startAnew("하나", "둘", "셋");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  expect(await blocks()).toEqual(["하나", "셋", "둘"]);
  await expect(page.getByText("3개 가운데 2번째로 옮겼습니다.")).toBeAttached();
  await page.keyboard.insertText("!");
  expect(await blocks()).toEqual(["하나", "셋!", "둘"]);
  await body().locator("p").first().hover();
  const grip = page.locator(".block-grip");
  await expect(grip).toBeVisible();
  await grip.dragTo(body().locator("p").last(), { targetPosition: { x: 20, y: 24 } });
  await expect.poll(blocks).toEqual(["셋!", "둘", "하나"]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(blocks).toEqual(["하나", "셋!", "둘"]);
});

test("the outline leads to a part, the headline is shown as it will be cut, and only the text may stay", async () => {
  await startAnew("첫머리");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await menu().getByRole("option", { name: "소제목" }).click();
  await page.keyboard.insertText("배경");
  const outline = page.getByRole("region", { name: "개요" });
  await expect(outline.getByRole("button")).toHaveText(["첫머리3자", "배경0자"]);
  await outline.getByRole("button", { name: "첫머리" }).click();
  await page.keyboard.insertText("글 ");
  await expect.poll(blocks).toEqual(["글 첫머리", "배경", ""]);
  await page.getByLabel("제목", { exact: true }).fill("시장 앞 신호 ".repeat(8).trim());
  await page.getByText("보이는 모습").click();
  await expect(page.getByText("검색 결과에서 여기까지만 보입니다.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+Shift+KeyF");
  await expect(outline).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await page.getByRole("button", { name: "글만 보기 끝" }).click();
  await expect(outline).toBeVisible();
});

test("while a phone's keyboard covers the page, the tools stand on it", async () => {
  const tools = page.locator(".editor-tools");
  const cover = (by: number) =>
    page.evaluate((pixels) => {
      const height = window.innerHeight - pixels;
      Object.defineProperty(window.visualViewport, "height", { value: height, configurable: true });
      window.visualViewport?.dispatchEvent(new Event("resize"));
      return height;
    }, by);
  await body().click();
  const edge = await cover(300);
  await expect
    .poll(async () => {
      const box = await tools.boundingBox();
      return box && Math.round(box.y + box.height);
    })
    .toBe(edge);
  await cover(0);
  await expect(tools).toHaveCSS("position", "sticky");
});
