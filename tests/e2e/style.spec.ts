import { expect, type Page, test } from "@playwright/test";
import { seoulClock } from "#domain/korean/seoul-clock.ts";
import { expectAccessible } from "./support/access.ts";
import { bodyOn, openDraftOn } from "./support/drafts.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

let copy: Page;
let page: Page;
let keyboard: HangulKeyboard;

test.beforeAll(async ({ browser }) => {
  [copy, page] = await Promise.all([
    signIn(browser, DEMO.copyEditor),
    signIn(browser, DEMO.reporter),
  ]);
  keyboard = await HangulKeyboard.of(page);
});
test.afterAll(async () => {
  await copy.context().close();
  await page.context().close();
});

const body = () => bodyOn(page);
const blocks = () => body().locator("> *").allTextContents();
const marks = () => page.getByRole("region", { name: "교열", exact: true });
/** What the browser paints, over the text and not in it. */
const painted = () =>
  page.evaluate(() =>
    ["style-wrong", "style-advised"].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map(String),
    ),
  );

test("a copy editor tries a rule on the archive and keeps it; a reporter sees its mark in mid-syllable, writes the offer, leaves another and takes a date", async () => {
  await copy.goto("/newsroom/style");
  await copy.getByRole("button", { name: "새 규칙" }).click();
  const form = copy.getByRole("dialog", { name: "새 규칙" });
  await form.getByLabel("형식").selectOption({ label: "패턴" });
  await form.getByLabel("찾을 표현").fill("(주민|시민)");
  await form.getByLabel("고쳐 쓰기").fill("{2}");
  await form.getByRole("button", { name: "저장" }).click();
  await expect(form.getByText("찾을 표현에 없는 번호입니다.")).toBeVisible();
  await form.getByLabel("고쳐 쓰기").fill("동네 {1}");
  await form.getByRole("button", { name: "지난 기사에 시험" }).click();
  await expect(form.getByText(/건에 표시됩니다/)).toBeVisible();
  await expect(form.locator("del").first()).toHaveText(/주민|시민/);
  await expectAccessible(copy);
  await form.getByRole("button", { name: "저장" }).click();
  await expect(copy.getByRole("listitem").filter({ hasText: "(주민|시민)" })).toBeVisible();

  await openDraftOn(page, "교열을 보는 글");
  await keyboard.type("주민은 갯수를 오늘 셌다.");
  await expect.poll(painted).toEqual(["주민", "갯수", "오늘"]);
  // On in the same paragraph, right behind a mark, with a syllable open while the list changes.
  await keyboard.strokes("ㅈㅜㅁㅣㄴ");
  await keyboard.strokes("ㅇㅣ");
  expect(await blocks()).toEqual(["주민은 갯수를 오늘 셌다.주민이"]);
  await keyboard.strokes("ㄴㅏ·");
  expect(await blocks()).toEqual(["주민은 갯수를 오늘 셌다.주민이나"]);
  await expect(marks().getByRole("listitem")).toHaveCount(4);
  await expect(body().locator("p")).toHaveCount(1);
  expect(await body().locator("p span, p mark").count()).toBe(0);

  await marks().getByRole("button", { name: "«갯수»을(를) «개수»(으)로 고치기" }).click();
  await expect.poll(blocks).toEqual(["주민은 개수를 오늘 셌다.주민이나"]);

  const day = `${seoulClock(new Date()).day}일`;
  await body()
    .locator("p")
    .click({ position: { x: 4, y: 8 } });
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+.");
  const card = page.getByRole("dialog", { name: "«주민»" });
  await expect(card.getByRole("button").first()).toBeFocused();
  await expectAccessible(page);
  await card.getByRole("button", { name: "«주민» 이 기사에서 넘기기" }).click();
  await expect(marks().getByRole("listitem").filter({ hasText: "동네 주민" })).toHaveCount(0);
  await marks()
    .getByRole("button", { name: `«오늘»을(를) «${day}»(으)로 고치기` })
    .click();
  await expect.poll(blocks).toEqual([`주민은 개수를 ${day} 셌다.주민이나`]);
  await expect(page.locator("[data-state=saved]")).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(marks().getByText("이 기사에서 넘긴 규칙 1개")).toBeVisible();
  await expect(marks().getByText("표시할 곳이 없습니다.")).toBeVisible();
  await copy.getByRole("button", { name: "«(주민|시민)» 규칙 거두기" }).click();
  await expect(copy.getByText("규칙을 거뒀습니다.")).toBeVisible();
});
