import { expect, type Locator, type Page, test } from "@playwright/test";
import { KEY_CASES, PLACES, STROKES } from "./fixtures/hangul-body.ts";
import { FIELD_CASES, type FieldCase } from "./fixtures/hangul-fields.ts";
import { expectInEditor, showInEditor } from "./support/body-in-browser.ts";
import { CARET } from "./support/body-notation.ts";
import { isDrill } from "./support/drill.ts";
import { baseUrl } from "./support/inside.ts";
import { HangulKeyboard } from "./support/keyboard.ts";
import { DEMO, signIn } from "./support/people.ts";

/** All of them are asked by `npm run drill:hangul`; the gate asks every so manyeth. */
const ONE_IN = 8;
const asked = <Case>(cases: readonly Case[], first = 0) =>
  cases.filter((_, at) => isDrill || at % ONE_IN === first);

// One page for all: a picture and a trace of each case would take longer than the case.
test.use({ trace: "off", screenshot: "off" });

let page: Page;
let keyboard: HangulKeyboard;

test.beforeAll(async ({ browser }) => {
  page = await signIn(browser, DEMO.reporter);
  keyboard = await HangulKeyboard.of(page);
  await page.goto("/newsroom/new");
  await page.getByLabel("섹션").selectOption({ label: "사회" });
  await page.getByLabel("종류").selectOption({ label: "스트레이트" });
  await page.getByLabel("제목").fill("한글 시험");
  await page.getByRole("button", { name: "쓰기 시작" }).click();
  await expect(body()).toBeVisible({ timeout: 30_000 });
  // The first Home of a page moves nothing in a Chromium without a window; the later ones do.
  await body().press("Home");
});
test.afterAll(() => page.context().close());

const body = () => page.getByRole("textbox", { name: "본문" });

test.describe("in the body", () => {
  const cases = PLACES.flatMap((place) => STROKES.map((strokes) => ({ place, strokes })));
  for (const { place, strokes } of asked(cases, 3))
    test(`${place.name}: ${strokes.name}`, async () => {
      await showInEditor(page, place.at);
      await keyboard.strokes(strokes.keys);
      await keyboard.end();
      const to = place.to ?? place.at.map((line) => line.replace(CARET, `T${CARET}`));
      await expectInEditor(
        page,
        to.map((line) => line.replace("T", strokes.gives)),
      );
    });

  for (const { name, at, keys, to } of asked(KEY_CASES))
    test(`${name}, while a syllable is open`, async () => {
      await showInEditor(page, at);
      await keyboard.strokes(keys);
      await keyboard.end();
      await expectInEditor(page, to);
    });

  test("Enter that the input method keeps to itself only ends the syllable", async () => {
    await showInEditor(page, ["‸"]);
    await keyboard.compose("ㄱ", "가", "갑");
    await keyboard.pressWhileComposing("Enter", "갑");
    await keyboard.type("자기");
    await expectInEditor(page, ["갑자기‸"]);
  });
});

/** A field that holds plain text, and how one gets to it and away from it. */
type FieldPlace = {
  readonly name: string;
  readonly field: () => Locator;
  readonly enter?: () => Promise<void>;
  readonly leave?: () => Promise<void>;
};

const dialog = () => page.getByRole("dialog");
const FIELDS: readonly FieldPlace[] = [
  { name: "headline", field: () => page.getByLabel("제목", { exact: true }) },
  {
    name: "deck",
    field: () => page.getByRole("textbox", { name: "부제 1", exact: true }),
    enter: async () => {
      if ((await page.getByRole("textbox", { name: "부제 1", exact: true }).count()) === 0)
        await page.getByRole("button", { name: "부제 추가" }).click();
    },
  },
  { name: "tags", field: () => page.getByRole("textbox", { name: "태그" }) },
  { name: "byline", field: () => page.getByRole("combobox", { name: "바이라인 추가" }) },
  { name: "note to the desk", field: () => page.getByLabel("데스크에게 남기는 메모") },
  {
    name: "link's address",
    field: () => page.getByLabel("링크 주소"),
    enter: async () => {
      await showInEditor(page, ["‸링크로 할 말‸"]);
      await page.keyboard.press("Control+k");
    },
    leave: () => page.keyboard.press("Escape"),
  },
  {
    name: "dialog",
    field: () => dialog().getByRole("textbox"),
    enter: () => page.getByRole("button", { name: "폐기", exact: true }).click(),
    leave: () => page.keyboard.press("Escape"),
  },
];

for (const [row, place] of FIELDS.entries())
  test.describe(`in the ${place.name}`, () => {
    for (const fieldCase of asked(FIELD_CASES, row % FIELD_CASES.length))
      test(fieldCase.name, async () => {
        await place.enter?.();
        await typeInto(place.field(), keyboard, fieldCase);
        await place.field().fill("");
        await place.leave?.();
      });
  });

async function typeInto(
  field: Locator,
  keys: HangulKeyboard,
  { at, keys: strokes, to }: FieldCase,
) {
  const [before = "", chosen, after] = at.split(CARET);
  const isRange = after !== undefined;
  await field.fill(at.replaceAll(CARET, ""));
  const end = before.length + (isRange ? (chosen?.length ?? 0) : 0);
  await field.evaluate(
    (element: HTMLInputElement, [from, until]) => element.setSelectionRange(from ?? 0, until ?? 0),
    [before.length, end],
  );
  await keys.strokes(strokes);
  await keys.end();
  const seen = () =>
    field.evaluate((element: HTMLInputElement) => {
      const { value, selectionStart } = element;
      return `${value.slice(0, selectionStart ?? 0)}‸${value.slice(selectionStart ?? 0)}`;
    });
  await expect.poll(seen).toBe(to);
}

test.describe("keys that mean something to a field, in mid-composition", () => {
  test("Enter in the headline ends the syllable and stays; the next one goes on", async () => {
    const headline = page.getByLabel("제목", { exact: true });
    await headline.fill("시장 앞 신");
    await keyboard.compose("ㅎ", "호");
    await keyboard.pressWhileComposing("Enter", "호");
    await expect(headline).toHaveValue("시장 앞 신호");
    await expect(headline).toBeFocused();
    await headline.press("Enter");
    await expect(headline).not.toBeFocused();
    await expect(headline).toHaveValue("시장 앞 신호");
  });

  test("Enter in the tags adds no half tag; the next one adds the whole", async () => {
    const tags = page.getByRole("textbox", { name: "태그" });
    await tags.fill("");
    await keyboard.type("교");
    await keyboard.compose("ㅌ", "토", "통");
    await keyboard.pressWhileComposing("Enter", "통");
    await expect(tags).toHaveValue("교통");
    const list = page.getByRole("list", { name: "태그" });
    await expect(list.getByRole("listitem")).toHaveCount(0);
    await tags.press("Enter");
    await expect(list).toContainText("#교통");
    await expect(tags).toHaveValue("");
    await tags.press("Backspace");
    await expect(list.getByRole("listitem")).toHaveCount(0);
  });

  test("a comma in mid-syllable adds the whole tag", async () => {
    const tags = page.getByRole("textbox", { name: "태그" });
    await tags.fill("");
    await keyboard.strokes("ㄱㅛㅌㅗㅇ,");
    await expect(page.getByRole("list", { name: "태그" })).toContainText("#교통");
    await expect(tags).toHaveValue("");
    await tags.press("Backspace");
  });

  test("Enter in the byline picks nobody before the syllable is done", async () => {
    const picker = page.getByRole("combobox", { name: "바이라인 추가" });
    const signed = page.getByRole("group", { name: "바이라인" }).getByRole("listitem");
    const before = await signed.count();
    await picker.fill("");
    await keyboard.compose("ㅎ", "하", "한");
    await keyboard.pressWhileComposing("Enter", "한");
    await expect(picker).toHaveValue("한");
    await expect(signed).toHaveCount(before);
    await picker.fill("");
  });

  test("Escape in a dialog ends the syllable, not the dialog", async () => {
    await page.getByRole("button", { name: "폐기", exact: true }).click();
    const reason = dialog().getByRole("textbox");
    await reason.focus();
    await keyboard.compose("ㅈ", "주", "중");
    await keyboard.pressWhileComposing("Escape", "중");
    await expect(reason).toHaveValue("중");
    await expect(dialog()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog()).toBeHidden();
  });

  test("Enter in the sign-in form sends nothing, and one in the paper's search the whole word", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: baseUrl() });
    const door = await context.newPage();
    const keys = await HangulKeyboard.of(door);
    await door.goto("/sign-in");
    await door.getByLabel("비밀번호").fill("x".repeat(15));
    await door.getByLabel("이메일").focus();
    const sent: string[] = [];
    door.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await keys.compose("ㅎ", "하", "한");
    await keys.pressWhileComposing("Enter", "한");
    await expect(door.getByLabel("이메일")).toHaveValue("한");
    expect(sent).toEqual([]);

    await door.goto("/search");
    const search = door.getByRole("searchbox").last();
    for (const fieldCase of asked(FIELD_CASES)) await typeInto(search, keys, fieldCase);
    await search.fill("");
    await keys.strokes("ㄱㅛㅌㅗㅇ⏎");
    await expect(door).toHaveURL(/q=%EA%B5%90%ED%86%B5/);
    await context.close();
  });
});

test("what was typed is what a reload shows", async () => {
  await showInEditor(page, ["‸"]);
  await keyboard.strokes("ㄱㅏㅂㅅㅇㅣ⏎ㄴㅓㅁㅜ·");
  await expect(page.locator("[data-state=saved]")).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(body().locator("p")).toHaveText(["값이", "너무"]);
});
