import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { contentOf } from "../support/newsroom.ts";
import { expectAccessible } from "./support/access.ts";
import { actorBy, connectInside } from "./support/inside.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

let inside: Connection;
let reporter: PersonActor;

test.beforeAll(async () => {
  inside = connectInside();
  reporter = await actorBy(inside, DEMO.reporter);
});
test.afterAll(() => inside.end());

/** Handed in beside the browser, in the society section. */
async function handIn(headline: string, minutesAgo = 0): Promise<number> {
  const found = await inside.pool.query("select id from magam.sections where slug = 'society'");
  const sectionId = Number(found.rows[0].id);
  const article = { sectionId, kind: "straight", headline, practice: false } as const;
  const { editionId } = await createArticle(inside.db, reporter, article);
  const content = contentOf(reporter, { headline });
  const page = "page-of-queue-spec";
  await saveText(inside.db, reporter, { editionId, page, baseVersion: 1, content });
  await inside.pool.query("delete from magam.locks where edition_id = $1", [editionId]);
  await submitArticle(inside.db, reporter, { editionId });
  await inside.pool.query(
    "update magam.editions set submitted_at = submitted_at - make_interval(mins => $2) where id = $1",
    [editionId, minutesAgo],
  );
  return editionId;
}

const line = (page: Page, headline: string): Locator =>
  page.getByRole("listitem", { name: headline, exact: true });

async function openQueue(browser: Browser, email: string): Promise<Page> {
  const page = await signIn(browser, email);
  await page.goto("/newsroom/desk?tab=waiting&section=society");
  await expect(page.locator("[data-live=live]")).toBeVisible();
  return page;
}

test("two desks see each other's queue change, and one walks through it by keyboard", async ({
  browser,
}) => {
  const first = `큐에서 볼 기사 ${Date.now()}`;
  const second = `${first} 둘째`;
  const desk = await openQueue(browser, DEMO.societyDesk);
  const errors = watchForErrors(desk);
  const chief = await openQueue(browser, DEMO.managingEditor);

  // Nobody reloads: what is handed in appears, older waits before newer.
  await handIn(second, 20);
  const firstId = await handIn(first, 40);
  await expect(line(desk, second)).toContainText("주의");
  await expect(line(desk, first)).toContainText("지연");
  await expect(line(chief, first)).toBeVisible();

  // F finds, by first consonants and while a syllable is composed; no letter is a command there.
  await desk.keyboard.press("f");
  const find = desk.getByRole("searchbox");
  await expect(find).toBeFocused();
  const keyboard = await HangulKeyboard.of(desk);
  await keyboard.type("둘째");
  await expect(line(desk, first)).toBeHidden();
  await expect(line(desk, second)).toBeVisible();
  await find.fill(first);
  await desk.keyboard.press("Enter");
  await expect(line(desk, first).getByRole("link")).toBeFocused();
  await desk.keyboard.press("j");
  await expect(line(desk, second).getByRole("link")).toBeFocused();
  await desk.keyboard.press("k");
  await expect(line(desk, first).getByRole("link")).toBeFocused();

  // Ctrl K: every command by name; the story in focus is what it is for.
  await desk.keyboard.press("Control+k");
  await expect(desk.getByRole("dialog", { name: "명령" })).toBeVisible();
  await keyboard.type("데스킹");
  await desk.getByRole("option", { name: "데스킹 시작" }).click();
  await expect(desk).toHaveURL(new RegExp(`/editions/${firstId}/review`));

  // The other queue says at once who has it and who has it open.
  await chief.getByRole("link", { name: /^데스킹 중/ }).click();
  await expect(line(chief, first)).toContainText("데스킹");
  await expect(line(chief, first)).toContainText("열어 둠");

  // R leads to the reason; after the decision the next story of the same view opens.
  await expect(desk.getByRole("textbox", { name: "본문" })).toBeVisible();
  await desk.keyboard.press("r");
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("사유").selectOption({ index: 1 });
  await dialog.getByLabel("기자에게 전할 말").fill("날짜를 확인하십시오.");
  await dialog.getByRole("button", { name: "반려", exact: true }).click();
  await expect(desk.getByText(`기자에게 돌려보냈습니다. «${first}»`)).toBeVisible();
  await expect(desk.getByRole("heading", { name: second }).first()).toBeVisible();
  await expect(line(chief, first)).toBeHidden();
  expect(errors).toEqual([]);
  await desk.context().close();
  await chief.context().close();
});

test("a queue without its stream asks and says so, and one without a network says that", {
  tag: "@drill",
}, async ({ browser }) => {
  const headline = `끊긴 사이 온 기사 ${Date.now()}`;
  const desk = await openQueue(browser, DEMO.societyDesk);
  await desk.getByRole("button", { name: "이 보기 저장" }).click();
  await desk.getByLabel("이름").fill(`아침 ${Date.now()}`);
  await desk.getByRole("button", { name: "저장", exact: true }).click();
  await expect(desk.getByRole("navigation", { name: "보기" }).getByRole("link")).not.toHaveCount(0);
  await expectAccessible(desk);

  await desk.route("**/api/newsroom/live?*", (route) => route.abort());
  await desk.reload();
  await expect(desk.getByText("실시간 연결이 끊겨 10초마다")).toBeVisible();
  const editionId = await handIn(headline);
  await expect(line(desk, headline)).toBeVisible({ timeout: 15_000 });

  await desk.context().setOffline(true);
  await expect(desk.getByText("오프라인입니다", { exact: false })).toBeVisible();
  const claimer = await actorBy(inside, DEMO.managingEditor);
  await claimArticle(inside.db, claimer, { editionId });
  await desk.unroute("**/api/newsroom/live?*");
  await desk.context().setOffline(false);
  await expect(desk.locator("[data-live=live]")).toBeVisible({ timeout: 20_000 });
  await expect(line(desk, headline)).toBeHidden();
  await desk.context().close();
});
