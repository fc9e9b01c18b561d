import { expect, type Page, test } from "@playwright/test";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

/** A new article's writing page, from wherever somebody is. */
async function begin(page: Page, headline: string): Promise<void> {
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(headline);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(page).toHaveURL(/\/newsroom\/editions\/\d+$/);
}

const body = (page: Page) => page.getByRole("textbox", { name: "본문" });

test("each lands where their work is, and an empty list says where that is", async ({
  browser,
}) => {
  const copyEditor = await signIn(browser, DEMO.copyEditor);
  await expect(copyEditor).toHaveURL(/\/newsroom\/desk$/);
  await copyEditor.goto("/newsroom");
  await copyEditor.getByRole("link", { name: "데스크로" }).click();
  await expect(copyEditor).toHaveURL(/\/newsroom\/desk$/);
  const reporter = await signIn(browser, DEMO.reporter);
  await expect(reporter).toHaveURL(/\/newsroom$/);
  const admin = await signIn(browser, DEMO.admin);
  await expect(admin).toHaveURL(/\/newsroom\/people$/);
});

test("a preview opens in place with what was typed last, and leads back to the one editor", async ({
  browser,
}) => {
  const page = await signIn(browser, DEMO.reporter);
  await begin(page, "미리보기에서 돌아오는 길");
  const editor = page.url();
  await body(page).pressSequentially("아직 저장하지 않은 문장이다.");
  await page.getByRole("link", { name: "미리보기" }).click();
  await expect(page).toHaveURL(`${editor}/preview`);
  await expect(page.locator("main")).toContainText("아직 저장하지 않은 문장이다.");
  await page.getByRole("link", { name: "쓰던 화면으로" }).click();
  await expect(page).toHaveURL(editor);
  expect(page.context().pages()).toHaveLength(1);
  await body(page).pressSequentially(" 이어 쓴다.");
  await expect(page.locator("[data-state=saved]")).toBeVisible();
  await expect(page.getByText("내가 다른 창에서 쓰고 있습니다.")).toHaveCount(0);
});

test("an empty body says what it is for, and a selection stays in sight while its link is typed", async ({
  browser,
}) => {
  const page = await signIn(browser, DEMO.reporter);
  const errors = watchForErrors(page);
  await begin(page, "빈 본문과 링크");
  const drawn = () =>
    body(page).evaluate((field) => getComputedStyle(field, "::before").getPropertyValue("content"));
  expect(await drawn()).toBe('"본문을 쓰거나 붙여 넣으십시오."');
  await body(page).pressSequentially("시청 누리집");
  expect(await drawn()).toBe("none");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+K");
  await expect(page.getByLabel("링크 주소")).toBeFocused();
  await expect(body(page).locator(".kept-selection")).toHaveText("시청 누리집");
  await page.keyboard.type("https://www.seoul.go.kr");
  await page.keyboard.press("Enter");
  await expect(body(page).locator(".kept-selection")).toHaveCount(0);
  await expect(body(page).locator("a")).toHaveAttribute("href", "https://www.seoul.go.kr/");
  expect(errors).toEqual([]);
});

test("the desk reads what it was told and what changed since the text was handed in before", {
  tag: "@drill",
}, async ({ browser }) => {
  test.slow();
  const reporter = await signIn(browser, DEMO.reporter);
  await begin(reporter, "두 번 송고한 기사");
  const editor = reporter.url();
  await body(reporter).pressSequentially(
    `시는 열 곳을 고쳤다고 밝혔다. ${"자세한 내용이다. ".repeat(20)}`,
  );
  await reporter.getByLabel("자체", { exact: true }).check();
  await reporter.getByLabel("데스크에게 남기는 메모").fill("사진은 저녁에 옵니다");
  await reporter.getByRole("button", { name: "송고", exact: true }).click();
  await expect(reporter.getByText("송고했습니다.", { exact: false })).toBeVisible();

  const desk = await signIn(browser, DEMO.societyDesk);
  await desk.goto(`${editor}/review`);
  await desk.getByRole("button", { name: "데스킹 시작" }).click();
  await desk.getByRole("button", { name: "반려" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("사유").selectOption({ label: "사실 확인" });
  await dialog.getByLabel("기자에게 전할 말").fill("몇 곳인지 확인하십시오");
  await dialog.getByRole("button", { name: "반려" }).click();
  await expect(desk.getByText("기자에게 돌려보냈습니다.")).toBeVisible();

  await reporter.goto(editor);
  await body(reporter).click();
  await reporter.keyboard.press("Control+Home");
  await reporter.keyboard.type("바로잡는다. ");
  await reporter.getByRole("button", { name: "다시 송고" }).click();
  await expect(reporter.getByText("송고했습니다.", { exact: false })).toBeVisible();

  await desk.goto(`${editor}/review`);
  const filings = desk.getByRole("region", { name: /앞서 송고한 글/ });
  await expect(filings.locator("ins")).toHaveText(/바로잡는다\./);
  await desk.goto(`${editor}/history`);
  await expect(desk.getByText("데스크에게 남긴 메모: 사진은 저녁에 옵니다").first()).toBeVisible();
});
