import { expect, type Page, test } from "@playwright/test";
import type { Connection } from "#db/client.ts";
import { type FeedTopic, feedPath } from "#domain/feed.ts";
import { readMachineFields } from "#domain/machines.ts";
import { changeMachines } from "#server/settings/change-machines.ts";
import { atomFeed } from "#server/site/feeds/atom.ts";
import type { FeedArticle } from "#server/site/feeds/feed.ts";
import { rssFeed } from "#server/site/feeds/rss.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";
import { childrenOf, parseXml, textOf, type XmlTree } from "./support/xml-tree.ts";

const ATOM = "http://www.w3.org/2005/Atom";
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
const W3C_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/;
const RFC_822 = /^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0900$/;
const KEY = "a-key-of-more-than-20-signs";

let inside: Connection;
let topics: FeedTopic[];
test.beforeAll(async () => {
  inside = connectInside();
  const { rows } = await inside.pool.query(
    `select person_ids[1] as person, tags[1] as tag from magam.publications
     where visible_from <= now() and visible_until is null and not practice and not held and kind <> 'advertorial'
       and cardinality(tags) > 0 and cardinality(person_ids) > 0
     order by first_published_at desc limit 1`,
  );
  topics = [
    { of: "all" },
    { of: "section", slug: "society" },
    { of: "reporter", id: Number(rows[0].person) },
    { of: "tag", tag: rows[0].tag },
  ];
});
test.afterAll(() => inside.end());

async function bodyOf(path: string, type: string): Promise<string> {
  const answer = await fetch(baseUrl() + path);
  expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
    ...[path, 200, `${type}; charset=utf-8`],
  ]);
  return answer.text();
}

test("RSS of every topic is what RSS 2.0 says", async ({ page }) => {
  for (const topic of topics) {
    const path = feedPath("rss", topic);
    const rss = await parseXml(page, await bodyOf(path, "application/rss+xml"));
    expect([rss.name, rss.attributes.version]).toEqual(["rss", "2.0"]);
    const [channel] = childrenOf(rss, "channel");
    for (const name of ["title", "link", "description"]) expect(textOf(channel, name)).not.toBe("");
    const [self] = childrenOf(channel, "atom:link");
    expect(self).toMatchObject({
      space: ATOM,
      attributes: { rel: "self", href: baseUrl() + path },
    });
    const items = childrenOf(channel, "item");
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(textOf(item, "link")).toMatch(new RegExp(`^${baseUrl()}/news/\\d+$`));
      expect(textOf(item, "guid")).toMatch(/^\d+$/);
      expect(textOf(item, "pubDate")).toMatch(RFC_822);
      expect(textOf(item, "title")).not.toBe("");
      expect(childrenOf(item, "content:encoded")).toEqual([]);
    }
    const guids = items.map((item) => textOf(item, "guid"));
    expect(new Set(guids).size).toBe(guids.length);
  }
});

test("Atom of every topic is what RFC 4287 says", async ({ page }) => {
  for (const topic of topics) {
    const path = feedPath("atom", topic);
    const feed = await parseXml(page, await bodyOf(path, "application/atom+xml"));
    expect([feed.name, feed.space]).toEqual(["feed", ATOM]);
    expect(textOf(feed, "id")).toBe(baseUrl() + path);
    expect(textOf(feed, "title")).not.toBe("");
    expect(textOf(feed, "updated")).toMatch(W3C_TIME);
    expect(childrenOf(feed, "author")).toHaveLength(1);
    const self = childrenOf(feed, "link").find(({ attributes }) => attributes.rel === "self");
    expect(self?.attributes.href).toBe(baseUrl() + path);
    const entries = childrenOf(feed, "entry");
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      expect(textOf(entry, "id")).toMatch(/^tag:[\w.-]+,2026:article:\d+$/);
      expect(textOf(entry, "title")).not.toBe("");
      expect(textOf(entry, "updated")).toMatch(W3C_TIME);
      const alternate = childrenOf(entry, "link").map(({ attributes }) => attributes.rel);
      expect(alternate).toEqual(["alternate"]);
    }
  }
});

test("JSON Feed of every topic is what version 1.1 says, and all formats tell the same articles", async ({
  page,
}) => {
  for (const topic of topics) {
    const path = feedPath("json", topic);
    const feed = JSON.parse(await bodyOf(path, "application/feed+json"));
    expect(feed).toMatchObject({
      ...{ version: "https://jsonfeed.org/version/1.1", feed_url: baseUrl() + path },
      title: expect.any(String),
    });
    for (const item of feed.items) {
      expect(item.id).toMatch(/^\d+$/);
      expect(typeof item.content_text).toBe("string");
      expect(item.date_published).toMatch(W3C_TIME);
    }
    const rss = await parseXml(page, await bodyOf(feedPath("rss", topic), "application/rss+xml"));
    const guids = childrenOf(childrenOf(rss, "channel")[0], "item").map((one) =>
      textOf(one, "guid"),
    );
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(guids);
  }
});

test("whole texts are for who brings the key, and a wrong one opens nothing", async ({ page }) => {
  const admin = await actorBy(inside, "hayul@magam.example");
  const nothing = readMachineFields(new Map());
  await changeMachines(inside.db, admin, { ...nothing, feedKey: KEY });
  const get = (query: string) => fetch(`${baseUrl()}/rss/all.xml${query}`);
  try {
    await expect.poll(async () => (await get(`?key=${KEY}`)).status).toBe(200);
    const rss = await parseXml(page, await (await get(`?utm=1&key=${KEY}`)).text());
    const items = childrenOf(childrenOf(rss, "channel")[0], "item");
    for (const item of items)
      expect(textOf(item, "content:encoded")).toMatch(/^<(p|h2|ul|figure|blockquote)/);
    expect((await get("?key=another-key-of-more-than-20")).status).toBe(404);
    expect(await (await get("")).text()).not.toContain("<content:encoded>");
  } finally {
    await changeMachines(inside.db, admin, nothing);
  }
  await expect.poll(async () => (await get(`?key=${KEY}`)).status).toBe(404);
});

test("sitemaps have the structure of their schemas", async ({ page }) => {
  const xml = async (path: string) => parseXml(page, await bodyOf(path, "application/xml"));
  const index = await xml("/sitemap.xml");
  expect([index.name, index.space]).toEqual(["sitemapindex", SITEMAP]);
  const parts = index.children.map((part) => textOf(part, "loc").slice(baseUrl().length));
  expect(parts[0]).toBe("/sitemap/news.xml");
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    const map = await xml(part);
    expect([map.name, map.space]).toEqual(["urlset", SITEMAP]);
    expect(map.children.length).toBeLessThanOrEqual(part.includes("news") ? 1_000 : 50_000);
    if (part.endsWith("sections.xml")) {
      const places = map.children.map((url) => textOf(url, "loc").slice(baseUrl().length));
      expect(places).toEqual(expect.arrayContaining(["/", "/society", "/education"]));
      // They change with every article, so no date is told.
      for (const url of map.children) expect(url.children.map(({ name }) => name)).toEqual(["loc"]);
    } else for (const url of map.children) isMapped(url, part.includes("news"));
  }
});

function isMapped(url: XmlTree, isNews: boolean): void {
  expect([url.name, url.space]).toEqual(["url", SITEMAP]);
  expect(textOf(url, "loc")).toMatch(new RegExp(`^${baseUrl()}/news/\\d+$`));
  expect(url.children.map(({ name }) => name)).toEqual(["loc", isNews ? "news:news" : "lastmod"]);
  if (!isNews) {
    expect(textOf(url, "lastmod")).toMatch(W3C_TIME);
    return;
  }
  const [news] = childrenOf(url, "news:news");
  expect(news?.space).toBe(NEWS);
  const names = news?.children.map(({ name }) => name);
  expect(names).toEqual(["news:publication", "news:publication_date", "news:title"]);
  const [publication] = childrenOf(news, "news:publication");
  expect(textOf(publication, "news:name")).not.toBe("");
  expect(textOf(publication, "news:language")).toMatch(/^[a-z]{2,3}$/);
  const published = new Date(textOf(news, "news:publication_date")).getTime();
  expect(Date.now() - published).toBeLessThan(2 * 86_400_000 + 120_000);
}

test("hostile texts stay texts in the eyes of an XML parser", async ({ page }) => {
  const vectors = [
    `]]></title><script>alert(1)</script>`,
    `<!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
    `<!-- --><?xml-stylesheet href="//evil.example"?>`,
    `"'><x:y xmlns:x="http://www.w3.org/1999/xhtml"/>`,
    "끝 \uFFFE\uD800\u0000\u0008 \u202E없음",
    "&amp;lt;b&amp;gt; &#x26;#60;",
  ];
  for (const vector of vectors) await isText(page, vector);
});

async function isText(page: Page, vector: string): Promise<void> {
  const article: FeedArticle = {
    ...{ id: 1, sectionSlug: "society", sectionName: vector, kind: "straight", breaking: false },
    ...{
      kicker: null,
      headline: vector,
      decks: [],
      tags: [vector],
      html: vector,
      formerGuid: vector,
    },
    byline: [{ personId: 1, name: vector, role: "reporter" }],
    opening: [{ type: "paragraph", content: [{ type: "text", text: vector }] }],
    ...{ publishedAt: new Date(), modifiedAt: null },
  };
  const feed = {
    ...{ title: vector, description: vector, paperName: vector, page: "/", self: "/rss/all.xml" },
    ...{ hub: null, articles: [article], now: new Date() },
  };
  const absolute = (path: string) => `https://paper.example${path}`;
  const rss = await parseXml(page, rssFeed(feed, absolute));
  const [item] = childrenOf(childrenOf(rss, "channel")[0], "item");
  expect(item?.children.every(({ children }) => children.length === 0)).toBe(true);
  const shown = ["\0", "\b", "\uFFFE", "\u202E"].reduce(
    (text, lost) => text.replaceAll(lost, ""),
    vector.toWellFormed(),
  );
  expect(textOf(item, "title")).toBe(shown);
  expect(textOf(item, "content:encoded")).toBe(shown);
  const [entry] = childrenOf(await parseXml(page, atomFeed(feed, absolute)), "entry");
  expect(textOf(entry, "title")).toBe(shown);
  expect(textOf(entry, "content")).toBe(shown);
}
