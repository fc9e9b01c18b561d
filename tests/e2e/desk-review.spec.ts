import { type Browser, expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { editions, sections } from "#db/schema/index.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { bodyOf, contentOf } from "../support/newsroom.ts";
import { expectAccessible } from "./support/access.ts";
import { actorBy, connectInside } from "./support/inside.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

/** Its own at every run: a house given by hand may have seen one before. */
const headline = `한강 다리 야간 조명을 계절마다 바꾼다 ${Date.now() % 100_000}`;
let inside: Connection;

test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

test("a text is sent back with marks, answered, approved as shown, booked and moved on the calendar", {
  tag: "@drill",
}, async ({ browser }) => {
  const { editionId } = await submitted();
  const desk = await signIn(browser, DEMO.societyDesk);
  const errors = watchForErrors(desk);
  const review = `/newsroom/editions/${editionId}/review`;
  await sendBack(desk, review);
  await answer(browser, editionId);
  await approve(desk, review, editionId);
  await book(desk);
  await moveByHand(desk);
  await moveByKeys(desk);
  expect(errors).toEqual([]);
  await desk.context().close();
});

/** A reporter's text on the desk's table, by the verbs themselves. */
async function submitted(): Promise<{ editionId: number }> {
  const [reporter, desk] = [
    await actorBy(inside, DEMO.reporter),
    await actorBy(inside, DEMO.societyDesk),
  ];
  const [section] = await inside.db.select().from(sections).where(eq(sections.slug, "society"));
  const { editionId } = await createArticle(inside.db, reporter, {
    sectionId: section?.id ?? 0,
    kind: "straight",
    headline,
  });
  const content = contentOf(reporter, {
    headline,
    body: bodyOf("시는 다리 다섯 곳의 조명을 바꾼다고 밝혔다.", "어제 첫 점등을 했다."),
  });
  const page = "desk-review-spec";
  await saveText(inside.db, reporter, { editionId, page, baseVersion: 1, content });
  await submitArticle(inside.db, reporter, { editionId });
  await claimArticle(inside.db, desk, { editionId });
  return { editionId };
}

async function sendBack(page: Page, review: string): Promise<void> {
  await page.goto(review);
  // A check that is about one paragraph leads to it.
  await page.getByRole("button", { name: "문단 2 보기" }).click();
  await expect(page.getByRole("textbox", { name: "본문" })).toBeFocused();
  await page.getByRole("button", { name: "반려", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "기자에게 돌려보내기" });
  await dialog.getByLabel("사유").selectOption({ label: "사실 확인" });
  await dialog.getByLabel("기자에게 전할 말").fill("날짜를 적어 주십시오.");
  await dialog.getByText("문단에 표시하기").click();
  await dialog.getByRole("checkbox", { name: /어제 첫 점등/ }).check();
  await dialog.getByLabel("2번째 문단에서 고칠 것").fill("며칠입니까?");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "반려", exact: true }).click();
  await expect(page.getByText("기자에게 돌려보냈습니다.")).toBeVisible();
}

async function answer(browser: Browser, editionId: number): Promise<void> {
  const page = await signIn(browser, DEMO.reporter, { viewport: { width: 390, height: 844 } });
  await page.goto(`/newsroom/editions/${editionId}`);
  await page.getByRole("button", { name: "다시 송고" }).click();
  await expect(page.getByText("아직 답하지 않은 곳이 있습니다", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "2번째 문단에 대한 답" }).fill("11월 30일입니다.");
  await page.getByRole("button", { name: "답하기" }).click();
  await expect(page.getByText("답함")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "다시 송고" }).click();
  await expect(page.getByText("송고했습니다", { exact: false })).toBeVisible();
  await page.goto("/newsroom/returns");
  await expect(page.getByRole("heading", { name: /사실 확인/ })).toBeVisible();
  await expect(page.getByText("편집국 전체")).toBeHidden();
  await expectAccessible(page);
  await page.context().close();
}

async function approve(page: Page, review: string, editionId: number): Promise<void> {
  await page.goto(review);
  await expect(page.getByText("11월 30일입니다.")).toBeVisible();
  await page.getByRole("button", { name: "데스킹 시작" }).click();
  await page.getByLabel("무엇과 비교할지").selectOption({ index: 3 });
  await expect(page.getByRole("heading", { name: "고른 원고에서 바뀐 곳" })).toBeVisible();
  await page.getByRole("button", { name: "승인", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "이 글을 승인합니까?" });
  await expect(dialog.getByText(headline).first()).toBeVisible();
  const shown = await dialog.locator("code").getAttribute("title");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "이대로 승인" }).click();
  await expect(page.getByText("승인했습니다", { exact: false })).toBeVisible();
  const [row] = await inside.db.select().from(editions).where(eq(editions.id, editionId));
  expect(row?.approvedHash).toBe(shown);
}

/** A Wednesday far ahead, so that nothing of the demo lies beside it. */
const DAY = "2031-05-07";

async function book(page: Page): Promise<void> {
  await page.getByRole("button", { name: "예약", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("날짜").fill(DAY);
  await dialog.getByLabel("시각").fill("06:00");
  await expect(dialog.getByText(/5월 7일\(수\) 오전 6시.*독자에게 보입니다/)).toBeVisible();
  await dialog.getByRole("button", { name: "예약", exact: true }).click();
  await expect(page.getByText("예약했습니다.")).toBeVisible();
}

async function moveByHand(page: Page): Promise<void> {
  await page.goto(`/newsroom/schedule?view=week&day=${DAY}`);
  const entry = page.locator("td li", { hasText: headline });
  await expectAccessible(page);
  await entry.dragTo(page.locator(`td[data-place="2031-05-08 7"]`), {
    sourcePosition: { x: 60, y: 12 },
    targetPosition: { x: 20, y: 2 },
  });
  const dialog = page.getByRole("dialog", { name: "예약을 옮길까요?" });
  await expect(dialog.getByText(/5월 8일\(목\) 오전 7시/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "옮기기" }).click();
  await expect(page.getByText(/^옮겼습니다\./)).toBeVisible();
  await expect(page.locator(`td[data-place="2031-05-08 7"]`).getByText(headline)).toBeVisible();
}

async function moveByKeys(page: Page): Promise<void> {
  const move = page.getByRole("button", { name: `옮기기: ${headline}` });
  await move.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "예약을 옮길까요?" });
  await dialog.getByLabel("시각").fill("09:30");
  await page.keyboard.press("Enter");
  await expect(page.locator(`td[data-place="2031-05-08 9"]`).getByText("09:30")).toBeVisible();
  await move.click();
  await dialog.getByRole("button", { name: "예약 취소" }).click();
  await expect(page.getByText("예약을 취소했습니다", { exact: false })).toBeVisible();
}
