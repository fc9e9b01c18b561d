import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { baseUrl, connectInside } from "./support/inside.ts";

const WIDTHS = [360, 390, 768, 1280, 1600];

let inside: Connection;
let pages: string[];
let article: string;
test.beforeAll(async () => {
  inside = connectInside();
  const { rows } = await inside.pool.query(
    `select article_id as id, person_ids[1] as person, tags[1] as tag from magam.publications
     where visible_from <= now() and visible_until is null and not practice and not held
       and kind = 'feature' and cardinality(tags) > 0 and cardinality(person_ids) > 0
     order by length(content::text) desc limit 1`,
  );
  const corrected = await inside.pool.query(
    `select article_id as id from magam.publications
     where change_kind = 'correction' and visible_until is null and not practice limit 1`,
  );
  article = `/news/${rows[0].id}`;
  pages = [
    ...["/", "/society", article, `/news/${corrected.rows[0].id}`],
    ...[`/news/${corrected.rows[0].id}/history`, `/tag/${encodeURIComponent(rows[0].tag)}`],
    ...[`/reporter/${rows[0].person}`, "/corrections", "/archive", "/most-read"],
    ...[`/search?q=${encodeURIComponent("가람시")}`, "/tips", "/privacy", "/no-such-page"],
  ];
});
test.afterAll(() => inside.end());

for (const width of WIDTHS)
  test(`nothing overflows, overlaps or is too small to read or to touch at ${width} px`, async ({
    browser,
  }) => {
    const page = await pageAt(browser, width);
    for (const path of pages) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      const { small, ...faults } = await page.evaluate(faultsOfPage);
      expect.soft({ path, ...faults }).toEqual({ path, beyond: [], overlapping: [], tiny: [] });
      if (width < 768) expect.soft([path, small]).toEqual([path, []]);
    }
    await page.context().close();
  });

// A device without any Korean face moves its lines once, when ours has come: no face stands in for
// letters that are not there. So our faces are kept away here; nothing else may move anything.
test("nothing moves while a page loads", async ({ browser }) => {
  for (const width of WIDTHS) {
    const page = await pageAt(browser, width);
    await page.route("**/*.woff2", (route) => route.abort());
    await watchShifts(page);
    for (const path of pages.slice(0, 4)) {
      await page.goto(path);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect([path, width, shifts]).toEqual([path, width, []]);
    }
    await page.context().close();
  }
});

test("the body is set in lines of 32 to 38 letters, 1.7 to 1.8 high, from 768 px on", async ({
  browser,
}) => {
  for (const width of WIDTHS) {
    const page = await pageAt(browser, width);
    await page.goto(article);
    await page.evaluate(() => document.fonts.ready);
    const { letters, leading, tracking, keeps } = await page.evaluate(bodyType);
    expect([width, leading >= 1.7 && leading <= 1.8]).toEqual([width, true]);
    expect([width, tracking, keeps]).toEqual([width, -0.01, "keep-all anywhere"]);
    if (width >= 768)
      expect([width, letters, letters >= 32 && letters <= 38]).toEqual([width, letters, true]);
    else expect([width, letters >= 18]).toEqual([width, true]);
    await page.context().close();
  }
});

async function pageAt(browser: Browser, width: number): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: baseUrl(), viewport: { width, height: 900 }, hasTouch: width < 768 },
  });
  return context.newPage();
}

/** Keeps what the browser itself counts as a shift of the layout, from the first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      const kept = (window as unknown as { shifts: number[] }).shifts;
      for (const entry of list.getEntries())
        kept.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Runs in the page. */
function faultsOfPage() {
  const named = (element: Element) =>
    `${element.localName}.${element.className} «${element.textContent?.trim().slice(0, 20)}»`;
  const boxes = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility());

  const beyond = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
  for (const { element, box } of boxes("main *"))
    if (box.right > innerWidth + 0.5 && !element.closest(".table-scroll"))
      beyond.push(named(element));

  const parts = boxes(
    ".title, .dateline, .masthead search, magam-theme, .menu > summary, .sections li",
  );
  const overlapping: string[] = [];
  for (const [at, { element, box }] of parts.entries())
    for (const other of parts.slice(at + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 1) overlapping.push(`${named(element)} × ${named(other.element)}`);
    }

  const tiny = boxes("body *")
    .filter(({ element }) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
    .map(({ element }) => named(element));

  // A link inside a sentence is as high as its line (WCAG 2.2, 2.5.8); all else has a thumb's room.
  const small = boxes("a, button, summary, input:not([type=hidden]), textarea")
    .filter(
      ({ element }) => !element.closest(".skip, p:not(.section-label, .title), figcaption, dd"),
    )
    .filter(({ box }) => box.height < 43.5)
    .map(({ element, box }) => `${named(element)} ${Math.round(box.height)}`);
  return { beyond, overlapping, tiny, small };
}

/** Runs in the page: letters that fit into a line, and how the lines are set. */
function bodyType() {
  const body = document.querySelector(".article-body") ?? document.body;
  const style = getComputedStyle(body);
  const size = Number.parseFloat(style.fontSize);
  const probe = document.createElement("span");
  probe.textContent = "가".repeat(20);
  probe.style.whiteSpace = "nowrap";
  body.querySelector("p")?.append(probe);
  const letter = probe.getBoundingClientRect().width / 20;
  return {
    letters: body.clientWidth / letter,
    leading: Number.parseFloat(style.lineHeight) / size,
    tracking: Math.round((Number.parseFloat(style.letterSpacing) / size) * 1000) / 1000,
    keeps: `${style.wordBreak} ${style.overflowWrap}`,
  };
}
