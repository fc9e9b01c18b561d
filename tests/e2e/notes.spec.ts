import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/access.ts";
import { bodyOn, openDraftOn, untilSavedOn } from "./support/drafts.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

const panelOn = (page: Page) => page.getByRole("region", { name: "메모", exact: true });
/** What the browser paints, over the text and not in it. */
const painted = (page: Page) =>
  page.evaluate(() =>
    ["note", "note-active"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
  );

async function select(page: Page, words: string): Promise<void> {
  await bodyOn(page).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
      return;
    }
    throw new Error("not there");
  }, words);
}

test("a desk notes, calls and asks; the reporter hears of it while typing, answers, and it follows its words", async ({
  browser,
}) => {
  const [page, desk] = await Promise.all([
    signIn(browser, DEMO.reporter),
    signIn(browser, DEMO.societyDesk),
  ]);
  const keyboard = await HangulKeyboard.of(page);
  const editionId = await openDraftOn(page, "메모를 다는 글");
  await keyboard.type("시는 보행 신호를 여덟 초 늘린다.");
  await untilSavedOn(page);

  // The reporter holds the lock: the desk reads, and may say something all the same.
  await desk.goto(`/newsroom/editions/${editionId}`);
  await expect(panelOn(desk).getByText("열린 메모가 없습니다.")).toBeVisible();
  await select(desk, "여덟 초");
  await panelOn(desk).getByRole("button", { name: "고른 글에 메모" }).click();
  const words = panelOn(desk).getByRole("textbox", { name: "메모" });
  await expect(panelOn(desk).getByRole("blockquote")).toHaveText("여덟 초");
  await panelOn(desk).getByRole("button", { name: "남기기" }).click();
  await expect(panelOn(desk).getByText("메모는 1~1,000자로 적으십시오.")).toBeVisible();
  await words.pressSequentially("@ㄷㅎ");
  await desk.getByRole("option", { name: /도하람/ }).click();
  await expect(words).toHaveValue("@도하람 ");
  await words.pressSequentially("몇 초인지 다시");
  await expectAccessible(desk);
  await words.press("Control+Enter");
  await expect(panelOn(desk).getByText("메모를 남겼습니다.", { exact: false })).toBeVisible();
  await expect.poll(() => painted(desk)).toEqual(["여덟 초"]);

  // It comes while a syllable is open, and leaves it alone.
  await bodyOn(page).press("Control+Home");
  await keyboard.strokes("ㅇㅓㅈㅔ");
  await expect.poll(() => painted(page)).toEqual(["여덟 초"]);
  await keyboard.end();
  await expect(bodyOn(page)).toHaveText("어제시는 보행 신호를 여덟 초 늘린다.");
  await expect(panelOn(page).getByText("@도하람 몇 초인지 다시")).toBeVisible();

  // Its words change under it, and it is about what stands there now.
  await select(page, "여덟");
  await keyboard.type("아홉");
  await untilSavedOn(page);
  await expect.poll(() => painted(page)).toEqual(["아홉 초"]);
  await expect(panelOn(desk).getByRole("button", { name: "아홉 초", exact: true })).toBeVisible();

  await panelOn(page)
    .getByRole("button", { name: /메모에 답하기/ })
    .click();
  await panelOn(page).getByRole("textbox", { name: "답" }).fill("현장에서 다시 쟀습니다");
  await panelOn(page).getByRole("button", { name: "남기기" }).click();
  await expect(panelOn(desk).getByText("현장에서 다시 쟀습니다")).toBeVisible();
  await panelOn(desk).getByRole("button", { name: "«아홉 초» 메모 해결" }).click();
  await expect(panelOn(page).getByText("해결한 메모 1개")).toBeVisible();
  await expect.poll(() => painted(page)).toEqual([]);

  // Words that are taken out leave the note, which says so.
  await panelOn(page).getByText("해결한 메모 1개").click();
  await panelOn(page).getByRole("button", { name: "«아홉 초» 메모 다시 열기" }).click();
  await select(page, "아홉 초");
  await page.keyboard.press("Delete");
  await expect(panelOn(page).getByText("글에서 사라진 대목")).toBeVisible();
  await expectAccessible(page);
  await Promise.all([page.context().close(), desk.context().close()]);
});
