import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { baseUrl, connectInside } from "./support/inside.ts";
import { type PageKind, pageKinds } from "./support/page-kinds.ts";

/** KWCAG 2.2 (KS X OT0003) on every kind of page; docs/access.md lists the 33 items. */
let inside: Connection;
let kinds: PageKind[];
test.use({ viewport: { width: 390, height: 844 } });
test.beforeAll(async () => {
  inside = connectInside();
  kinds = await pageKinds(inside);
});
test.afterAll(() => inside.end());

/** Opens every kind of page in turn and tells what is wrong there. */
async function faultsOn(page: Page, read: (path: string) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const { path } of kinds) {
    await page.goto(baseUrl() + path);
    faults.push(...(await read(path)).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("5.1.1 5.3 5.4.3 6.4.2 7.1.1 7.3.2 8.1 8.2: axe finds nothing on any kind of page, light and dark by turns", async ({
  page,
}) => {
  test.slow();
  let turn = 0;
  const faults = await faultsOn(page, async () => {
    turn += 1;
    await page.emulateMedia({ colorScheme: turn % 2 === 0 ? "dark" : "light" });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`);
  });
  expect(faults).toEqual([]);
});

test("6.1.1 6.1.2 7.2.1: Tab meets everything in order, each stop is seen, and none opens anything", async ({
  page,
}) => {
  test.slow();
  const article = kinds.find(({ path }) => path.startsWith("/news/"))?.path ?? "";
  for (const path of ["/", article, "/search", "/tips"]) {
    await page.goto(baseUrl() + path);
    const wanted = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll(
            "a[href], button, input:not([type=hidden]), textarea, summary",
          ),
        ]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => one.closest("iframe") === null).length,
    );
    const seen = new Set<number>();
    let last = -1;
    for (let step = 0; step < wanted + 40; step++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return null;
        const style = getComputedStyle(one);
        const shown = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
        const box = one.getBoundingClientRect();
        const isInSight = box.bottom > 0 && box.top < innerHeight && box.width > 0;
        const all = [...document.querySelectorAll("*")];
        return { at: all.indexOf(one), shown, isInSight, html: one.outerHTML.slice(0, 100) };
      });
      // A date has several stops within.
      if (stop?.at === last) continue;
      if (stop === null || seen.has(stop.at)) break;
      seen.add(stop.at);
      last = stop.at;
      expect([path, stop.html, stop.shown, stop.isInSight]).toEqual([path, stop.html, true, true]);
    }
    expect([path, seen.size >= wanted]).toEqual([path, true]);
    expect(page.url()).toBe(baseUrl() + path);
    expect(page.context().pages()).toHaveLength(1);
  }
});

test("6.1.4: no letter, figure or sign alone does anything", async ({ page }) => {
  const article = kinds.find(({ path }) => path.startsWith("/news/"))?.path ?? "";
  await page.goto(baseUrl() + article);
  const before = await page.content();
  for (const key of "abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-=") await page.keyboard.press(key);
  expect(page.url()).toBe(baseUrl() + article);
  expect(await page.content()).toBe(before);
});

test("5.4.2 6.2.1 6.2.2 6.3.1: nothing moves, blinks, sounds, refreshes or runs out by itself", async ({
  page,
}) => {
  const faults = await faultsOn(page, () =>
    page.evaluate(() => [
      ...document.getAnimations().map((one) => `moves: ${one.id}`),
      ...[...document.querySelectorAll("marquee, blink, [autoplay], meta[http-equiv=refresh]")].map(
        (one) => one.outerHTML.slice(0, 80),
      ),
    ]),
  );
  expect(faults).toEqual([]);
});

test("6.4.1: the first stop leads past what every page repeats", async ({ page }) => {
  const faults = await faultsOn(page, async () => {
    await page.keyboard.press("Tab");
    const link = page.locator(":focus");
    if ((await link.getAttribute("href")) !== "#main") return ["first stop is no skip link"];
    await page.keyboard.press("Enter");
    return (await page.evaluate(() => document.activeElement?.id)) === "main"
      ? []
      : ["leads nowhere"];
  });
  expect(faults).toEqual([]);
});

test("6.4.2: each page has a title of its own, one h1 and no leap between headings", async ({
  page,
}) => {
  const titles = new Map<string, string>();
  const faults = await faultsOn(page, async (path) => {
    const { title, levels } = await page.evaluate(() => ({
      title: document.title,
      levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) =>
        Number(one.localName[1]),
      ),
    }));
    const isMissing = (kinds.find((kind) => kind.path === path)?.status ?? 200) !== 200;
    const same = titles.get(title);
    if (!isMissing && !path.includes("?")) titles.set(title, path);
    const leap = levels.find((level, at) => level > (levels[at - 1] ?? 1) + 1);
    return [
      ...(title.trim() === "" ? ["no title"] : []),
      ...(same && !isMissing && !path.includes("?") ? [`has the title of ${same}`] : []),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one h1"]),
      ...(leap === undefined ? [] : [`leaps to h${leap}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test("6.4.3 6.5.3 7.2.1: a link or button says what it does, as it is seen, and warns of a new window", async ({
  page,
}) => {
  const faults = await faultsOn(page, () =>
    page.evaluate(() =>
      [...document.querySelectorAll("a[href], button")].flatMap((one) => {
        const seen = [...one.childNodes]
          .filter((node) => !(node instanceof Element && node.matches(".unseen, svg")))
          .map((node) => node.textContent ?? "")
          .join("")
          .trim();
        const told = (one.getAttribute("aria-label") ?? one.textContent ?? "").trim();
        const alt = one.querySelector("img")?.alt ?? "";
        const isBlank = one.getAttribute("target") === "_blank";
        return [
          ...(told === "" && alt === "" ? ["says nothing"] : []),
          ...(/^(여기|클릭|바로가기|더보기|링크|more|here)$/i.test(told)
            ? [`says only ${told}`]
            : []),
          // A sign like × is no word that anybody could say.
          ...(one.hasAttribute("aria-label") && /\p{L}/u.test(seen) && !told.includes(seen)
            ? [`reads ${told}`]
            : []),
          ...(isBlank && !/새 창/.test(one.textContent ?? "") ? ["new window unsaid"] : []),
        ].map((fault) => `${fault}: ${one.outerHTML.slice(0, 120)}`);
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test("6.5.1 6.5.2 6.5.4: what a pointer began can be taken back, by one finger, without shaking", async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/`);
  const link = page.locator(".lead h2 a");
  const box = await link.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  expect(page.url()).toBe(`${baseUrl()}/`);
  await page.mouse.move(1, 1);
  await page.mouse.up();
  expect(page.url()).toBe(`${baseUrl()}/`);
  for (const script of ["reader", "breaking", "tools", "speech"]) {
    const source = await (await fetch(`${baseUrl()}/site/${script}.js`)).text();
    expect(source).not.toMatch(
      /mousedown|pointerdown|touch(start|move)|device(motion|orientation)/,
    );
  }
});

test("7.2.2: help stands in one place on every page: tips and corrections in the foot", async ({
  page,
}) => {
  const places = new Set<string>();
  const faults = await faultsOn(page, async () => {
    const links = await page
      .locator("footer.imprint nav a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    places.add(links.join(" "));
    return links.includes("/tips") && links.includes("/corrections") ? [] : ["no help in the foot"];
  });
  expect(faults).toEqual([]);
  expect(places.size).toBe(1);
});

test("7.3.3: a password can be pasted and filled in by the browser", async ({ page }) => {
  await page.goto(`${baseUrl()}/sign-in`);
  const password = page.locator("input[type=password]");
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  await password.focus();
  await page.evaluate(() => {
    const told = new ClipboardEvent("paste", { cancelable: true, bubbles: true });
    document.body.dataset.pasted = String(document.activeElement?.dispatchEvent(told));
  });
  expect(await page.evaluate(() => document.body.dataset.pasted)).toBe("true");
});
