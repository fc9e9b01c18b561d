import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { VECTORS } from "./fixtures/hostile-vectors.ts";
import {
  COMMON_WORD,
  FEED_KEY,
  type HostilePaper,
  plantHostilePaper,
} from "./support/hostile-paper.ts";
import { strangersIn, type Watch, watchHostile } from "./support/hostile-watch.ts";
import { markupIn, strangeNamesIn } from "./support/hostile-xml.ts";
import { baseUrl, connectInside, connectOwner } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";
import { parseXml } from "./support/xml-tree.ts";

/**
 * Hostile text in every field, read by a real browser whose policy is switched off: the pages
 * themselves must not let it be anything but text. In `npm run drill:pages` each field holds all vectors, several
 * to an article; `npm run drill:hostile` gives every vector an article, a tag and a search of its own.
 */
const isWhole = process.env.MAGAM_HOSTILE === "whole";
const TEXTS = VECTORS.map(({ text }) => text);
const SHARE = isWhole ? 1 : 24;
const BATCH = isWhole ? 25 : VECTORS.length;
const MINUTES = isWhole ? 60 : 5;

let inside: Connection;
let paper: HostilePaper;
let context: BrowserContext;
let watch: Watch;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(MINUTES * 60_000);
  inside = connectInside();
  context = await browser.newContext({ baseURL: baseUrl(), bypassCSP: true });
  watch = await watchHostile(context, baseUrl());
});
test.afterAll(async () => {
  await context.close();
  await inside.end();
});

const chunks = <One>(list: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );

/** Opens a page as a reader and lets what stands there do what it can. */
async function expectHarmless(page: Page, path: string, status: number): Promise<void> {
  const answer = await page.goto(path, { waitUntil: "load" });
  expect([path, answer?.status()]).toEqual([path, status]);
  expect([path, await strangersIn(page), watch.done]).toEqual([path, [], []]);
}

/** Many addresses in one page, a frame each. */
async function expectHarmlessFrames(page: Page, paths: readonly string[]): Promise<void> {
  for (const some of chunks(paths, 24)) {
    await page.goto("/robots.txt");
    await page.evaluate(async (addresses) => {
      const opened = addresses.map((address) => {
        const frame = document.createElement("iframe");
        frame.src = address;
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      });
      await Promise.all(opened);
    }, some);
    expect(page.frames().length).toBe(some.length + 1);
    expect([await strangersIn(page), watch.done]).toEqual([[], []]);
  }
}

for (const [part, texts] of chunks(TEXTS, BATCH).entries())
  test.describe(`a hostile paper, part ${part + 1}`, () => {
    test.beforeAll(async () => {
      paper = await plantHostilePaper(inside, chunks(texts, SHARE));
      await expect
        .poll(async () => (await fetch(`${baseUrl()}/news/${paper.loudest}`)).status)
        .toBe(200);
    });
    test.afterAll(() => paper.clear());

    test("no page of the paper runs any of it", async () => {
      test.setTimeout(MINUTES * 60_000);
      const page = await context.newPage();
      const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format();
      const paths = [
        ...["/", `/archive/${today}`, "/archive", "/corrections", "/most-read", "/tips"],
        ...["/tips/too-often", "/about", "/advertising", "/terms", "/privacy", "/youth"],
        ...["/copyright", "/search", `/search?q=${encodeURIComponent(COMMON_WORD)}`],
        ...[paper.loudest, paper.articles[0]].map((id) => `/news/${id}`),
        `/news/${paper.loudest}/history`,
        ...paper.sections.map((slug) => `/${slug}`),
        ...paper.people.map((id) => `/reporter/${id}`),
        `/tag/${encodeURIComponent(COMMON_WORD)}`,
      ];
      for (const path of paths) await expectHarmless(page, path, 200);
      await expectHarmless(page, "/news/999999999", 404);
      await expectHarmless(page, `/no-such/${encodeURIComponent("<x-hit>")}`, 404);
      await page.close();
    });

    test("nor does a page with the 속보 bar, which a script fills", async () => {
      const page = await context.newPage();
      await page.goto("/corrections");
      await expect(page.getByRole("status").getByRole("link")).toHaveText(/hit\(0\)/);
      expect([await strangersIn(page), watch.done]).toEqual([[], []]);
      await page.close();
    });

    test("nor does what machines read, as a tree, as a page or as a piece of one", async () => {
      test.setTimeout(MINUTES * 60_000);
      const page = await context.newPage();
      const feeds = [
        "rss/all.xml",
        `rss/${paper.sections[0]}.xml`,
        `rss/reporter/${paper.people[0]}.xml`,
      ]
        .concat("atom/all.xml", `rss/tag/${encodeURIComponent(COMMON_WORD)}.xml`)
        .flatMap((path) => [`/${path}`, `/${path}?key=${FEED_KEY}`]);
      const maps = ["/sitemap.xml", "/sitemap/news.xml", `/sitemap/${today().slice(0, 7)}.xml`];
      for (const path of [...feeds, ...maps]) {
        const tree = await parseXml(page, await textAt(path));
        expect([path, strangeNamesIn(tree)]).toEqual([path, []]);
        for (const html of markupIn(tree)) await expectHarmlessMarkup(page, html);
        await page.goto(path);
        expect([path, watch.done]).toEqual([path, []]);
      }
      for (const path of ["/feed/all.json", `/feed/all.json?key=${FEED_KEY}`]) {
        const { items } = JSON.parse(await textAt(path));
        for (const { content_html: html = "" } of items) await expectHarmlessMarkup(page, html);
        await page.goto(path);
      }
      for (const path of ["/breaking.json", "/manifest.webmanifest"])
        JSON.parse(await textAt(path));
      for (const path of [
        "/breaking.json",
        "/robots.txt",
        "/ads.txt",
        "/humans.txt",
        "/security.txt",
      ])
        await page.goto(path);
      expect([await strangersIn(page), watch.done]).toEqual([[], []]);
      await page.close();
    });

    test("nor does any article, under the paper's own name again", async () => {
      test.setTimeout(MINUTES * 60_000);
      await paper.calm();
      const page = await context.newPage();
      for (const id of paper.articles) await expectHarmless(page, `/news/${id}`, 200);
      await expectHarmless(page, "/", 200);
      await page.close();
    });

    test("nor does a page that repeats what its address says", async () => {
      test.setTimeout(MINUTES * 60_000);
      const page = await context.newPage();
      const asked = isWhole ? texts : fitted(texts, 100);
      const search = asked.map(
        (q) => `/search?q=${encodeURIComponent(q)}&from=${encodeURIComponent(q)}`,
      );
      const tags = isWhole ? texts : texts.filter((_, at) => at % 30 === 0);
      const tagged = tags
        .map((tag) => `/tag/${encodeURIComponent(tag.normalize("NFC"))}`)
        .filter((path) => !/%(?:2F|5C|0.|1.|7F)|%25[0-9A-F]{2}/i.test(path));
      const others = tags.flatMap((junk) => {
        const text = encodeURIComponent(junk);
        return [`/archive?day=${text}`, `/society?page=${text}`, `/news/article.html?no=${text}`];
      });
      await expectHarmlessFrames(page, [...search, ...tagged, ...others]);
      await page.close();
    });

    test("nor does the newsroom that reads it", async ({ browser }) => {
      test.setTimeout(MINUTES * 60_000);
      const owner = connectOwner();
      const told = chunks(texts, 120).map((some) => some.join("\n"));
      for (const text of told)
        await owner.pool.query("insert into magam.tips (text, contact) values ($1, $2)", [
          ...[text, text.slice(0, 200)],
        ]);
      const { rows } = await inside.pool.query(
        "select id from magam.editions where article_id = $1 order by id desc limit 1",
        [paper.loudest],
      );
      const edition = `/newsroom/editions/${rows[0].id}`;
      const signed = await signIn(browser, DEMO.managingEditor, { bypassCSP: true });
      const inRoom = await watchHostile(signed.context(), baseUrl());
      for (const path of [
        ...["/newsroom/tips", "/newsroom/desk", "/newsroom/desk?tab=published-today"],
        ...[`${edition}/history`, `${edition}/review`, `${edition}/preview`],
      ]) {
        const answer = await signed.goto(path, { waitUntil: "load" });
        expect([path, answer?.status()]).toEqual([path, 200]);
        await signed.waitForTimeout(300);
        expect([path, await strangersIn(signed, false), inRoom.done]).toEqual([path, [], []]);
      }
      await owner.pool.query("delete from magam.tips where text = any($1)", [told]);
      await owner.end();
      await signed.context().close();
    });
  });

test("without a line, what the device kept is listed as text", async ({ browser }) => {
  const offline = await browser.newContext({ baseURL: baseUrl(), bypassCSP: true });
  const seen = await watchHostile(offline, baseUrl());
  paper = await plantHostilePaper(inside, chunks(TEXTS.slice(0, 12), 12));
  const page = await offline.newPage();
  await page.goto(`/news/${paper.loudest}`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/site/sw.js", { scope: "/" });
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length))
    .toBeGreaterThan(0);
  await page.goto(`/news/${paper.loudest}`);
  await offline.setOffline(true);
  await page.goto("/never-opened");
  await expect(page.getByRole("link").first()).toContainText("hit(0)");
  expect([await strangersIn(page), seen.done]).toEqual([[], []]);
  await offline.close();
  await paper.clear();
});

test("the watch finds what a careless page would let through", async ({ browser }) => {
  const careless = await browser.newContext({ bypassCSP: true });
  const seen = await watchHostile(careless, baseUrl());
  const page = await careless.newPage();
  const live: number[] = [];
  for (const some of chunks(VECTORS, 40)) {
    // A page with an address, by which those without a scheme are whole.
    await page.goto(`${baseUrl()}/robots.txt`);
    for (const { text } of some)
      await page.evaluate((words) => {
        const frame = document.createElement("iframe");
        frame.srcdoc = `<!DOCTYPE html><title>${words}</title><p title="${words}">${words}</p><a href="${words}">x</a><script type="application/ld+json">{"x":"${words}"}</script>`;
        document.body.append(frame);
      }, text);
    await page.waitForTimeout(700);
    const frames = page.mainFrame().childFrames().slice(0, some.length);
    for (const [at, frame] of frames.entries()) {
      const found = await strangersIn({ frames: () => [frame] } as unknown as Page);
      if (found.length > 0) live.push(some[at]?.n ?? -1);
    }
  }
  expect(VECTORS.length).toBeGreaterThanOrEqual(300);
  expect(live.length).toBeGreaterThan(200);
  expect(seen.done.filter((one) => one.startsWith("ran")).length).toBeGreaterThan(80);
  expect(seen.done.filter((one) => one.startsWith("asked")).length).toBeGreaterThan(10);
  await careless.close();
});

async function expectHarmlessMarkup(page: Page, html: string): Promise<void> {
  if (!page.url().startsWith("about:")) await page.goto("about:blank");
  await page.setContent(`<!DOCTYPE html><title>x</title><div class="article-body">${html}</div>`);
  expect([html.slice(0, 200), await strangersIn(page), watch.done]).toEqual([
    ...[html.slice(0, 200), [], []],
  ]);
}

async function textAt(path: string): Promise<string> {
  const answer = await fetch(baseUrl() + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Seoul" }).format();
}

/** As many texts together as a search takes letters. */
function fitted(texts: readonly string[], letters: number): string[] {
  const packed: string[] = [];
  for (const text of texts) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + text.length < letters)
      packed[packed.length - 1] = `${last} ${text}`;
    else packed.push(text.slice(0, letters));
  }
  return packed;
}
