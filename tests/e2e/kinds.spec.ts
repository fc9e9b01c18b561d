import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/access.ts";
import { DEMO, signIn } from "./support/people.ts";

test("the managing editor sets a template, and a new article begins with it; versions and screens of it open", async ({
  browser,
}) => {
  const chief = await signIn(browser, DEMO.managingEditor);
  await chief.goto("/newsroom/kinds");
  await chief.getByRole("link", { name: "르포" }).click();
  await chief.getByRole("checkbox", { name: "부제" }).check();
  await chief.getByLabel("본문 최대 (공백 제외)").fill("많이");
  await chief.getByRole("textbox", { name: "본문", exact: true }).click();
  await chief.keyboard.insertText("{날짜}, 어디에서.");
  await chief.getByRole("button", { name: "저장" }).click();
  await expect(chief.getByText("1 이상의 수를 적으십시오.")).toBeVisible();
  await chief.getByLabel("본문 최대 (공백 제외)").fill("3000");
  await chief.getByRole("button", { name: "저장" }).click();
  await expect(chief.getByText("저장했습니다.")).toBeVisible();
  await expectAccessible(chief);

  await chief.goto("/newsroom/new");
  await chief.getByLabel("섹션").selectOption({ label: "사회" });
  await chief.getByLabel("종류").selectOption({ label: "르포" });
  await chief.getByLabel("제목").fill("어느 시장의 새벽");
  await chief.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(chief.getByRole("textbox", { name: "본문", exact: true })).toContainText(
    "어디에서.",
  );
  await expect(chief.getByText("부제가 없습니다.")).toBeVisible();

  const address = chief.url();
  await chief.goto(`${address}/versions`);
  await chief.getByRole("button", { name: /^이름 짓기/ }).click();
  await chief.keyboard.insertText("틀 그대로");
  await chief.keyboard.press("Enter");
  await expect(chief.getByText("틀 그대로")).toBeVisible();
  await expect(chief.getByRole("listitem").filter({ hasText: "어디에서." })).toContainText("씀");
  await expectAccessible(chief);

  await chief.goto(`${address}/look`);
  const frame = chief.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("어느 시장의 새벽");
  await chief.getByRole("button", { name: "어둡게" }).click();
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator(".preview-bar")).toBeHidden();
  for (const picture of await chief.getByRole("img", { name: /어느 시장의 새벽/ }).all())
    expect(
      await picture.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => image.naturalWidth),
      ),
    ).toBeGreaterThan(700);
  await expectAccessible(chief);
  await chief.context().close();
});

test("what is the managing editor's to set is not there for a reporter", async ({ browser }) => {
  const page = await signIn(browser, DEMO.reporter);
  for (const path of ["/newsroom/kinds", "/newsroom/kinds/straight"]) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
  await page.context().close();
});
