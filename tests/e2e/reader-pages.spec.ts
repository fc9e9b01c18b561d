import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { faultsOf } from "./support/access.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

const PAGES = ["/corrections", "/archive", "/archive/2020-01-01", "/tips", "/tips/too-often"];
const COMPANY = ["/about", "/advertising", "/terms", "/privacy", "/youth", "/copyright"];

/** A corrected article of the demo. */
async function corrected(): Promise<number> {
  const { rows } = await inside.pool.query(
    `select article_id as id from magam.publications p
     where change_kind = 'correction' and visible_until is null and not practice limit 1`,
  );
  return Number(rows[0].id);
}

async function withoutScript(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl(), javaScriptEnabled: false });
  return context.newPage();
}

test("every page beside the news is whole, at two widths, light and dark", {
  tag: "@drill",
}, async ({ browser }) => {
  test.slow();
  const id = await corrected();
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [390, 1280]) {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ baseURL: baseUrl(), colorScheme, viewport });
      const page = await context.newPage();
      const errors = watchForErrors(page);
      const paths = [...PAGES, ...COMPANY, `/news/${id}`, `/news/${id}/history`];
      for (const path of paths) {
        expect([path, (await page.goto(path))?.status()]).toEqual([path, 200]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([path, width, wide <= 0]).toEqual([path, width, true]);
        if (width === 390) {
          expect([path, await faultsOf(page)]).toEqual([path, []]);
        }
      }
      expect(errors).toEqual([]);
      await context.close();
    }
});

test("a number that a list does not go to is no page, and leads to the list's beginning", async ({
  request,
}) => {
  const { rows } = await inside.pool.query(
    `select p.content->'tags'->>0 as tag, (p.content->'byline'->0->>'personId')::int as person
     from magam.publications p where visible_until is null and not practice
       and jsonb_array_length(p.content->'tags') > 0
       and p.content->'byline'->0->>'personId' is not null limit 1`,
  );
  const { tag, person } = rows[0];
  const lists = ["/society", "/corrections", "/archive/2026-02-09", `/reporter/${person}`];
  for (const list of [...lists, `/tag/${encodeURIComponent(tag)}`])
    for (const page of ["99", "101", "99999"]) {
      const answer = await request.get(`${baseUrl()}${list}?page=${page}`);
      expect([list, page, answer.status()]).toEqual([list, page, 404]);
      expect(await answer.text()).toContain(`<a href="${list}">`);
    }
});

test("without script a reader goes from a correction to its history and to any day", async ({
  browser,
}) => {
  const page = await withoutScript(browser);
  await page.goto("/corrections");
  await page.getByRole("link", { name: "수정 이력" }).first().click();
  await expect(page).toHaveURL(/\/news\/\d+\/history$/);
  await expect(page.locator("ins").first()).toBeVisible();
  await expect(page.locator("del").first()).toBeVisible();
  await page.getByRole("link", { name: "기사로 돌아가기" }).click();
  await expect(page.getByText("이 기사는 정정되었습니다")).toBeVisible();
  await page.getByRole("link", { name: "날짜별 기사" }).click();
  await page.getByLabel("날짜").fill("2020-03-01");
  await page.getByRole("button", { name: "보기" }).click();
  await expect(page).toHaveURL(/\/archive\/2020-03-01$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2020년 03월 01일 일요일 기사");
  await expect(page.getByText("이날 발행된 기사가 없습니다")).toBeVisible();
  await page.getByRole("link", { name: "다음 날" }).click();
  await expect(page).toHaveURL(/\/archive\/2020-03-02$/);
});

test("a tip sent without script is read by the desk and by nobody else", async ({ browser }) => {
  const page = await withoutScript(browser);
  const words = `지하 주차장에 <b>물</b>이 샙니다 ${Date.now()}`;
  await page.goto("/tips");
  await page.getByLabel("제보 내용").fill(words);
  await page.getByLabel(/^연락처/).fill("02-000-0000");
  await page.getByRole("button", { name: "보내기" }).click();
  await expect(page).toHaveURL(/\/tips\/sent$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("제보를 받았습니다");

  const reporter = await signIn(browser, DEMO.reporter);
  expect((await reporter.goto("/newsroom/tips"))?.status()).toBe(404);
  const desk = await signIn(browser, DEMO.societyDesk);
  await desk.getByRole("link", { name: "제보" }).click();
  const tip = desk.getByRole("listitem").filter({ hasText: words });
  await expect(tip).toContainText("02-000-0000");
  await tip.getByRole("button", { name: "읽음" }).click();
  await expect(tip).toContainText("국지훈 읽음");
});

test("a form from another site leaves no tip", async () => {
  const sent = await fetch(`${baseUrl()}/api/tips`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    body: new URLSearchParams({ text: "다른 곳에서 온 제보" }),
  });
  expect(sent.status).toBe(403);
  const { rows } = await inside.pool.query(
    "select 1 from magam.tips where text = '다른 곳에서 온 제보'",
  );
  expect(rows).toEqual([]);
});

test("the admin's own words stand on a page at once, and a text taken out takes its link along", async ({
  browser,
  page,
}) => {
  const admin = await signIn(browser, DEMO.admin);
  await admin.goto("/newsroom/settings");
  await admin.getByRole("link", { name: "회사·방침 글 고치기" }).click();
  const terms = admin.getByLabel("이용약관");
  const before = await terms.inputValue();
  const save = async (text: string) => {
    await terms.fill(text);
    await admin.getByRole("button", { name: "저장" }).click();
    await expect(admin.getByText("독자 화면에도 반영했습니다")).toBeVisible();
  };
  await save("우리 신문의 약관\n\n둘째 문단");
  await page.goto(`${baseUrl()}/terms`);
  await expect(page.locator(".plain-text p")).toHaveText(["우리 신문의 약관", "둘째 문단"]);
  await admin.reload();
  await save("");
  expect((await page.goto(`${baseUrl()}/terms`))?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "이용약관" })).toHaveCount(0);
  await admin.reload();
  await save(before);
});
