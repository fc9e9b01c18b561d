import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { faultsOf } from "./support/access.ts";
import { isDrill } from "./support/drill.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

let inside: Connection;
const ids: Record<string, number> = {};

test.beforeAll(async () => {
  inside = connectInside();
  const rows = await inside.pool.query(
    `select distinct on (e.status) e.status, e.id, e.article_id from magam.editions e
     join magam.articles a on a.id = e.article_id join magam.sections s on s.id = a.section_id
     where not a.practice and s.slug in ('society', 'politics', 'economy') order by e.status, e.id`,
  );
  for (const row of rows.rows) {
    ids[row.status] = Number(row.id);
    ids[`${row.status}.article`] = Number(row.article_id);
  }
});
test.afterAll(() => inside.end());

type Look = { width: number; colorScheme: "light" | "dark"; locale: "ko" | "en" };
const LOOKS: Look[] = [
  { width: 390, colorScheme: "light", locale: "ko" },
  { width: 1280, colorScheme: "dark", locale: "en" },
];

async function expectSound(page: Page, path: string, look: Look): Promise<void> {
  const errors = watchForErrors(page);
  await page.goto(path);
  // The network is never idle: open pages hear of changes.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })));
  expect([path, look.width, await faultsOf(page)]).toEqual([path, look.width, []]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([path, look.width, "overflow", overflow <= 0]).toEqual([
    path,
    look.width,
    "overflow",
    true,
  ]);
  const gone = errors.filter((text) => !/status of 4\d\d/.test(text));
  expect([path, gone]).toEqual([path, []]);
}

async function asPerson(browser: Browser, email: string, look: Look): Promise<Page> {
  const page = await signIn(browser, email, {
    viewport: { width: look.width, height: 844 },
    colorScheme: look.colorScheme,
  });
  await page.context().addCookies([{ name: "magam-locale", value: look.locale, url: baseUrl() }]);
  return page;
}

/** The gate looks at one screen of each make, in one look; `npm run drill:pages` at all, in both. */
const inGate = (at: 0 | 1) => (look: Look) => isDrill || look === LOOKS[at];
const screens = (gate: readonly string[], drill: readonly string[]) =>
  isDrill ? [...gate, ...drill] : gate;

const nameOf = (look: Look) => `${look.width} px, ${look.colorScheme}, ${look.locale}`;

for (const look of LOOKS.filter(inGate(1)))
  test(`the paper can be read by everybody (${nameOf(look)})`, async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: baseUrl(),
      viewport: { width: look.width, height: 844 },
      colorScheme: look.colorScheme,
    });
    const page = await context.newPage();
    const out = ids["published.article"];
    const paths = screens(
      ["/", "/society", `/news/${out}`, `/news/${ids["withdrawn.article"]}`],
      ["/society?page=2", "/news/999999", "/reporter/2", `/tag/${encodeURIComponent("안전")}`],
    );
    for (const path of paths) await expectSound(page, path, look);
    await context.close();
  });

for (const look of LOOKS.filter(inGate(0)))
  test(`the reporter's screens can be used by everybody (${nameOf(look)})`, async ({ browser }) => {
    const page = await asPerson(browser, DEMO.reporter, look);
    const paths = screens(
      ["/newsroom", "/newsroom/new"],
      [
        "/newsroom/account",
        `/newsroom/editions/${ids.published}/history`,
        "/newsroom/editions/999999",
      ],
    );
    for (const path of paths) await expectSound(page, path, look);
    await page.context().close();
  });

for (const look of LOOKS.filter(inGate(1)))
  test(`the desk's screens can be used by everybody (${nameOf(look)})`, async ({ browser }) => {
    const page = await asPerson(browser, DEMO.managingEditor, look);
    const paths = screens(
      [
        "/newsroom/desk",
        `/newsroom/editions/${ids.in_review}/review`,
        `/newsroom/editions/${ids.draft}`,
        "/newsroom/style",
        "/newsroom/board",
        "/newsroom/pictures?picture=1",
      ],
      [
        "/newsroom/desk?tab=published-today",
        "/newsroom/schedule",
        "/newsroom/returns",
        "/newsroom/settings/returns",
        `/newsroom/editions/${ids.submitted}/review`,
        `/newsroom/editions/${ids.scheduled}/review`,
        `/newsroom/editions/${ids.published}/review`,
        `/newsroom/editions/${ids.published}/preview`,
        `/newsroom/editions/${ids.published}/versions`,
        "/newsroom/kinds",
        "/newsroom/articles",
      ],
    );
    for (const path of paths) await expectSound(page, path, look);
    await page.context().close();
  });

for (const look of LOOKS.filter(inGate(0)))
  test(`the admin's screens can be used by everybody (${nameOf(look)})`, async ({ browser }) => {
    const page = await asPerson(browser, DEMO.admin, look);
    for (const path of screens(["/newsroom/people"], ["/newsroom/settings"]))
      await expectSound(page, path, look);
    await page.context().close();
  });

test("the doors can be used by everybody", async ({ browser }) => {
  const look = LOOKS[0] as Look;
  const page = await (await browser.newContext({ baseURL: baseUrl() })).newPage();
  await expectSound(page, "/sign-in", look);
  await expectSound(page, "/invitation/not-a-token", look);
  await page.context().close();
});
