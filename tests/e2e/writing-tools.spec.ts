import { expect, type Page, test } from "@playwright/test";
import { CLIPBOARDS } from "./fixtures/clipboard.ts";
import { expectAccessible } from "./support/access.ts";
import { DEMO, signIn } from "./support/people.ts";

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await signIn(browser, DEMO.reporter);
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill("붙여 넣고 정리하기");
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(body()).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => page.context().close());

const body = () => page.getByRole("textbox", { name: "본문" });

/** As the browser does it: an event with what the other program put on the clipboard. */
async function paste(data: Record<string, string>): Promise<void> {
  await body().click();
  await body().evaluate((target, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  }, data);
}

const clipboardOf = (from: string) => {
  const found = CLIPBOARDS.find((one) => one.from.startsWith(from));
  if (!found) throw new Error(from);
  return found.html;
};

test("a paste from Word keeps its structure; a picture that stays behind is named until one has read it", async () => {
  await paste({ "text/html": clipboardOf("Word: a title") });
  await expect(body().locator("h2")).toHaveText(["보행 환경 조사", "조사 개요", "결과"]);
  await page.keyboard.press("Enter");
  await paste({ "text/html": clipboardOf("Word: a picture") });
  await expect(page.getByText("clip_image001.png")).toBeVisible();
  await page.keyboard.type(" 이어 쓴다");
  await expect(page.getByText("clip_image001.png")).toBeVisible();
  await page.getByRole("button", { name: "알겠습니다" }).click();
  await expect(page.getByText("clip_image001.png")).toHaveCount(0);
});

test("one paragraph pasted into a sentence stays in the sentence; a table stays a table", async () => {
  await body().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type("앞  뒤");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await body().evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p>가운데 <b>굵게</b></p>");
    target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(body().locator("p").first()).toHaveText("앞 가운데 굵게 뒤");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await paste({ "text/html": clipboardOf("Excel: a range") });
  await expect(body().locator("td")).toHaveText(["구분", "2024", "2025", "사고", "1,204", "987"]);
});

test("five megabytes are refused with a sentence and change nothing", async () => {
  const before = await body().textContent();
  await paste({ "text/html": `<p>${"가".repeat(5_000_001)}</p>` });
  await expect(page.getByText("붙여 넣을 내용이 너무 큽니다")).toBeVisible();
  expect(await body().textContent()).toBe(before);
});

test("정리 shows each change, makes what was chosen, and undo brings it back", async () => {
  await body().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type('그는 "오후 2시 40분"이라 했다... 3퍼센트다.');
  await page.getByRole("button", { name: "정리" }).click();
  const dialog = page.getByRole("dialog", { name: "정리" });
  await expect(dialog.locator("li")).toHaveCount(5);
  await expectAccessible(page, "dialog[open]");
  await dialog.getByLabel("시각 1곳").uncheck();
  await dialog.getByRole("button", { name: "4곳 고치기" }).click();
  await expect(body().locator("p").first()).toHaveText("그는 “오후 2시 40분”이라 했다… 3%다.");
  await expect(page.locator("[data-state]")).toHaveAttribute("data-state", "saved", {
    timeout: 30_000,
  });
  await body().click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(body().locator("p").first()).toHaveText(
    '그는 "오후 2시 40분"이라 했다... 3퍼센트다.',
  );
  await page.getByRole("button", { name: "정리" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
