import { expect, test } from "@playwright/test";
import { sections } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { contentOf } from "../support/newsroom.ts";
import { expectAccessible } from "./support/access.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

const HEADLINE = "정정 사건을 시험하는 기사";
const NOTICE = "본지는 8초라고 보도했으나 5초로 확인되어 바로잡습니다.";

test("a claim is taken in, decided, worded and put out, and readers find it on both ends", async ({
  browser,
}) => {
  const { articleId } = await publish(await author(), { practice: false });
  const ombudsman = await signIn(browser, DEMO.ombudsman);
  const errors = watchForErrors(ombudsman);
  await expect(ombudsman).toHaveURL(/\/newsroom\/cases$/);
  await ombudsman.getByRole("link", { name: "새로 접수" }).click();
  await ombudsman.getByLabel("온 길").selectOption({ label: "언론중재위원회" });
  await ombudsman.getByLabel("관련 기사").fill(`${baseUrl()}/news/${articleId}`);
  await ombudsman.getByLabel("무엇이 잘못되었다고").fill("8초가 아니라 5초다.");
  await ombudsman.getByRole("button", { name: "접수" }).click();
  await expect(ombudsman.getByText("청구인의 이름을 적으십시오.")).toBeVisible();
  await ombudsman.getByLabel("이름").fill("청구인 홍길동");
  await expectAccessible(ombudsman);
  await ombudsman.getByRole("button", { name: "접수" }).click();
  await expect(ombudsman).toHaveURL(/\/newsroom\/cases\/\d+$/);
  await expect(ombudsman.getByText(/회신 기한 3일 남음/)).toBeVisible();
  await expect(ombudsman.getByText("청구인 홍길동")).toBeVisible();
  await ombudsman.getByRole("button", { name: "서식 넣기" }).click();
  const text = ombudsman.getByLabel("내용");
  await expect(text).toHaveValue(new RegExp(`「${HEADLINE}」 제목의 기사에서 〔`));
  await text.fill(NOTICE);
  await ombudsman.getByRole("button", { name: "보도문 저장" }).click();
  await expect(ombudsman.getByText("1번째 글로 저장했습니다.")).toBeVisible();
  const publishOwn = ombudsman.getByRole("button", { name: "보도문 발행" });
  await expect(publishOwn).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(ombudsman);
  expect(errors).toEqual([]);

  const place = new URL(ombudsman.url()).pathname;
  const chief = await signIn(browser, DEMO.managingEditor);
  await chief.goto(place);
  await chief.getByRole("button", { name: "결정 기록" }).click();
  const deciding = chief.getByRole("dialog");
  await deciding.getByRole("button", { name: "결정 기록" }).click();
  await expect(deciding.getByText("무엇에 따른 보도인지 고르십시오.")).toBeVisible();
  await deciding.getByLabel("보도 근거").selectOption({ label: "언론중재위원회 조정" });
  await deciding.getByRole("button", { name: "결정 기록" }).click();
  await expect(chief.getByText(/^수용: /)).toBeVisible();
  await chief.getByRole("button", { name: "보도문 발행" }).click();
  const asked = chief.getByRole("dialog", { name: "보도문을 발행할까요?" });
  await expect(asked.getByText(NOTICE)).toBeVisible();
  await asked.getByRole("button", { name: "보도문 발행" }).click();
  await expect(chief.getByText(/에 보도했습니다\.$/)).toBeVisible();

  const read = async (path: string) => (await fetch(`${baseUrl()}${path}`)).text();
  await expect.poll(() => read(`/news/${articleId}`)).toContain(NOTICE);
  const page = await read(`/news/${articleId}`);
  expect(page).toContain("[정정보도]");
  expect(page).toContain('"@type":"CorrectionComment"');
  await expect.poll(() => read("/corrections")).toContain(NOTICE);
  const reader = await (await browser.newContext({ baseURL: baseUrl() })).newPage();
  for (const path of [`/news/${articleId}`, "/corrections"]) {
    await reader.goto(path);
    await expect(reader.getByText(NOTICE).first()).toBeVisible();
    await expectAccessible(reader);
  }
});

test("every screen of a practice article stands on marked ground, and no reader gets it", {
  tag: "@drill",
}, async ({ browser }) => {
  const { articleId, editionId } = await publish(await author(), { practice: true });
  const desk = await signIn(browser, DEMO.societyDesk);
  for (const screen of ["", "/review", "/history", "/changes"]) {
    await desk.goto(`/newsroom/editions/${editionId}${screen}`);
    await expect(desk.getByText("연습 기사입니다.", { exact: false }).first()).toBeVisible();
    const ground = await desk.evaluate(
      () => getComputedStyle(document.documentElement).backgroundImage,
    );
    expect([screen, ground]).toEqual([screen, expect.stringContaining("repeating-linear")]);
  }
  await expectAccessible(desk);
  await desk.goto(`/newsroom/editions/${editionId}/preview`);
  await expect(desk.getByText("연습 기사", { exact: false }).first()).toBeVisible();
  await desk.goto("/newsroom/desk?tab=publishedToday");
  await expect(desk.locator(".practice-row").filter({ hasText: HEADLINE }).first()).toBeVisible();
  expect((await fetch(`${baseUrl()}/news/${articleId}`)).status).toBe(404);
});

async function author(): Promise<PersonActor> {
  const inside = connectInside();
  try {
    return await actorBy(inside, DEMO.reporter);
  } finally {
    await inside.end();
  }
}

/** Through the verbs, beside the browser. */
async function publish(
  by: PersonActor,
  { practice }: { practice: boolean },
): Promise<{ articleId: number; editionId: number }> {
  const inside = connectInside();
  const { db } = inside;
  const desk = await actorBy(inside, DEMO.societyDesk);
  const all = await db.select().from(sections);
  const sectionId = all.find(({ slug }) => slug === "society")?.id ?? 0;
  const made = await createArticle(db, by, {
    ...{ sectionId, kind: "straight", headline: HEADLINE, practice },
  });
  const { editionId } = made;
  const content = contentOf(by, { headline: HEADLINE });
  const saved = await saveText(db, by, { editionId, page: "e2e", baseVersion: 1, content });
  const textVersion = saved.outcome === "saved" ? saved.version : 0;
  await submitArticle(db, by, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion });
  await publishArticle(db, desk, { editionId });
  await inside.end();
  return made;
}
