import { expect, type Page, type Route, test } from "@playwright/test";
import { expectInEditor, showInEditor } from "./support/body-in-browser.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

/**
 * What arrives while a syllable is open: an autosave, a warning about the lock, another's act or
 * text, a new build, a lost network. None of it may touch the field before the syllable is done.
 */
let page: Page;
let keyboard: HangulKeyboard;

test.use({ trace: "off", screenshot: "off" });
test.beforeAll(async ({ browser }) => {
  page = await signIn(browser, DEMO.reporter);
  keyboard = await HangulKeyboard.of(page);
});
test.afterAll(() => page.context().close());

const body = () => page.getByRole("textbox", { name: "본문" });
const headline = () => page.getByLabel("제목", { exact: true });
const title = "그사이에 온 것";

async function openDraft(): Promise<void> {
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill(title);
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(body()).toBeVisible({ timeout: 30_000 });
}

/** Somebody is back at the page: it asks at once what it would ask within seconds. */
const ask = () => page.evaluate(() => window.dispatchEvent(new Event("online")));
const OTHER = { id: 999_999, name: "김데스크" };
const held = { mine: false, holder: OTHER, since: new Date().toISOString(), asked: null };

async function answered(url: RegExp, method: string, act: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => url.test(response.url()) && response.request().method() === method,
    { timeout: 20_000 },
  );
  await act();
  await (await answer).finished();
}

async function changeAnswer(
  route: Route,
  change: (value: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const response = await route.fetch();
  const json = (await response.json()) as { value: Record<string, unknown> };
  await route.fulfill({ response, json: { ...json, value: change(json.value) } });
}

type Happening = {
  readonly name: string;
  readonly happens: () => Promise<void>;
  /** What the page shows of it, after the syllable at the latest. */
  readonly shows: () => Promise<void>;
};

const HAPPENINGS: readonly Happening[] = [
  {
    name: "an autosave",
    happens: () => answered(/\/text$/, "PUT", async () => {}),
    shows: () => expect(page.locator("[data-state=saved]")).toBeVisible({ timeout: 20_000 }),
  },
  {
    name: "a mark of house style on the very word",
    happens: async () => {
      const words = { form: "word", wording: "시한", suggestion: "기한", explanation: "" };
      const rule = { ...words, id: 1, severity: "wrong", exceptions: [] };
      await page.route("**/style", (route) =>
        changeAnswer(route, (style) => ({ ...style, rules: [rule] })),
      );
      await answered(/\/style$/, "GET", ask);
    },
    shows: () =>
      expect(
        page.getByRole("region", { name: "교열", exact: true }).getByRole("listitem"),
      ).toHaveCount(1),
  },
  {
    name: "a warning that another wants the text",
    happens: async () => {
      await page.route("**/lock", (route) =>
        route.request().method() === "POST"
          ? changeAnswer(route, (lock) => ({ ...lock, asked: { name: OTHER.name, seconds: 20 } }))
          : route.continue(),
      );
      await answered(/\/lock$/, "POST", ask);
      await expect(page.getByText(/김데스크 님이 이어받으려고 합니다/)).toBeVisible();
    },
    shows: async () => {},
  },
  {
    name: "the loss of the lock",
    happens: async () => {
      await page.route("**/lock", (route) =>
        route.request().method() === "POST"
          ? route.fulfill({ json: { ok: true, value: held } })
          : route.continue(),
      );
      await answered(/\/lock$/, "POST", ask);
    },
    shows: async () => {
      await expect(page.getByText("김데스크 님이 이 원고를 이어받았습니다.")).toBeVisible();
      await expect(body()).toHaveAttribute("contenteditable", "false");
    },
  },
  {
    name: "another's act on the article",
    happens: async () => {
      await page.route("**/text?*", (route) =>
        changeAnswer(route, (saved) => ({ ...saved, editionVersion: 99 })),
      );
      await answered(/\/text\?/, "GET", ask);
    },
    shows: async () => {},
  },
  {
    name: "a new build of the house",
    happens: async () => {
      await page.route("**/text?*", (route) =>
        changeAnswer(route, (saved) => ({ ...saved, build: "another" })),
      );
      await answered(/\/text\?/, "GET", ask);
    },
    shows: () => expect(page.getByText("마감이 새 판으로 바뀌었습니다")).toBeVisible(),
  },
  {
    name: "another's text, to be merged",
    happens: async () => {
      let isFirst = true;
      await page.route("**/text", async (route) => {
        if (route.request().method() !== "PUT" || !isFirst) return route.continue();
        isFirst = false;
        const { content, baseVersion } = route.request().postDataJSON() as {
          content: Record<string, unknown>;
          baseVersion: number;
        };
        const theirs = { ...content, headline: title, tags: ["저쪽"], body: EMPTY };
        const detail = {
          ...{ because: "stale", holder: null, version: baseVersion, keptRevisionId: 1 },
          content: theirs,
        };
        const refused = { ok: false, code: "conflict", reason: "conflict.textMoved" };
        await route.fulfill({ status: 409, json: { ...refused, values: {}, fields: {}, detail } });
      });
      await answered(/\/text$/, "PUT", async () => {});
    },
    shows: () =>
      expect(page.getByRole("list", { name: "태그" })).toContainText("#저쪽", { timeout: 15_000 }),
  },
  {
    name: "the loss of the network",
    happens: async () => {
      await page.context().setOffline(true);
      await expect(page.locator("[data-state=unsaved]")).toBeVisible({ timeout: 20_000 });
    },
    shows: async () => {
      await page.context().setOffline(false);
      await expect(page.locator("[data-state=saved]")).toBeVisible({ timeout: 60_000 });
    },
  },
];
const EMPTY = { type: "doc", content: [{ type: "paragraph" }] };

test.afterEach(async () => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().setOffline(false);
});

for (const { name, happens, shows } of HAPPENINGS) {
  test(`${name} leaves the open syllable of the body alone`, async () => {
    await openDraft();
    await showInEditor(page, ["앞 ‸ 뒤"]);
    await keyboard.strokes("ㅅㅣㅅㅣㅎㅏㄴ");
    await happens();
    await keyboard.strokes("ㄱㅜㄱ·");
    await expectInEditor(page, ["앞 시시한국‸ 뒤"]);
    await shows();
    await expectInEditor(page, ["앞 시시한국‸ 뒤"]);
  });

  test(`${name} leaves the open syllable of the headline alone`, async () => {
    await openDraft();
    await headline().fill("");
    await keyboard.strokes("ㅅㅣㅅㅣㅎㅏㄴ");
    await happens();
    await keyboard.strokes("ㄱㅜㄱ·");
    await expect(headline()).toHaveValue("시시한국");
    await shows();
    await expect(headline()).toHaveValue("시시한국");
  });
}
