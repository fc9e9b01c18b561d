import { describe, expect, test } from "vitest";
import type { ListedArticle } from "#db/queries/site-lists.ts";
import { feedsOf } from "#domain/feed.ts";
import { escapeXml } from "#domain/xml.ts";
import { atomFeed } from "#server/site/feeds/atom.ts";
import type { Feed } from "#server/site/feeds/feed.ts";
import { jsonFeed } from "#server/site/feeds/json.ts";
import { rssFeed } from "#server/site/feeds/rss.ts";
import { idOf, pageOf, tagOf } from "#server/site/parameters.ts";
import { robotsText } from "#server/site/robots.ts";
import { securityText } from "#server/site/security.ts";
import { newsSitemap, sitemap, sitemapIndex } from "#server/site/sitemaps.ts";

const silent = { trainingCrawlers: "", robotsLines: "" };
const absolute = (path: string) => `https://magam.example${path}`;
const evil = `]]></title><!-- & "여" '야' \u202E뒤집기 \u0001`;
const article: ListedArticle = {
  id: 12,
  sectionSlug: "society",
  sectionName: "사회 & 법",
  kind: "straight",
  breaking: false,
  kicker: "단독",
  headline: evil,
  decks: [],
  byline: [{ personId: 1, name: "윤<가람>", role: "reporter" }],
  tags: ["A&B"],
  opening: [{ type: "paragraph", content: [{ type: "text", text: "요약 < 본문" }] }],
  publishedAt: new Date("2026-02-09T08:20:00Z"),
  modifiedAt: null,
};

const html = `<p>${"본문 ]]> &amp; <b>"}</p>`;
const feed: Feed = {
  ...{ title: "시험일보", description: "새 기사", paperName: "시험일보", page: "/" },
  ...{ self: "/rss/all.xml", hub: null, articles: [{ ...article, html: null, formerGuid: null }] },
  now: new Date("2026-03-01T00:00:00Z"),
};
const whole: Feed = {
  ...feed,
  hub: "https://hub.example/?a&b",
  articles: [{ ...article, html, formerGuid: null }],
};

describe("RSS", () => {
  const xml = rssFeed(feed, absolute);

  test("an item carries the number as its guid, Seoul time, writer and section", () => {
    expect(xml).toContain('<guid isPermaLink="false">12</guid>');
    expect(xml).toContain("<pubDate>Mon, 09 Feb 2026 17:20:00 +0900</pubDate>");
    expect(xml).toContain("<dc:creator>윤&lt;가람&gt;</dc:creator>");
    expect(xml).toContain("<category>사회 &amp; 법</category><category>A&amp;B</category>");
    expect(xml).toContain("<description>요약 &amp;lt; 본문</description>");
    expect(xml).toContain("<link>https://magam.example/news/12</link>");
  });

  test("no text leaves its element, and nothing turns the reading order", () => {
    expect(xml).toContain(
      "<title>[단독] ]]&gt;&lt;/title&gt;&lt;!-- &amp; &quot;여&quot; &#39;야&#39; 뒤집기 </title>",
    );
    expect(xml.match(/<title>/g)).toHaveLength(2);
  });

  test("names itself, and its hub where there is one", () => {
    expect(xml).toContain(
      '<atom:link href="https://magam.example/rss/all.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(xml).not.toContain('rel="hub"');
    expect(rssFeed(whole, absolute)).toContain(
      '<atom:link href="https://hub.example/?a&amp;b" rel="hub"/>',
    );
  });

  test("carries the whole text only where it was given", () => {
    expect(xml).not.toContain("content:encoded>");
    expect(rssFeed(whole, absolute)).toContain(`<content:encoded>${escapeXml(html)}<`);
  });

  test("is as old as its newest change, so that the same feed has the same bytes", () => {
    expect(xml).toContain("<lastBuildDate>Mon, 09 Feb 2026 17:20:00 +0900</lastBuildDate>");
    expect(rssFeed({ ...feed, now: new Date() }, absolute)).toBe(xml);
    const empty = rssFeed({ ...feed, articles: [] }, absolute);
    expect(empty).toContain("<lastBuildDate>Sun, 01 Mar 2026 09:00:00 +0900</lastBuildDate>");
  });
});

describe("Atom", () => {
  const modifiedAt = new Date("2026-02-09T09:05:00Z");
  const changed = { ...feed, articles: [{ ...article, modifiedAt, html: null, formerGuid: null }] };

  test("an entry keeps its id and tells entry and change apart", () => {
    const xml = atomFeed(changed, absolute);
    expect(xml).toContain("<id>tag:magam.example,2026:article:12</id>");
    expect(xml).toContain("<published>2026-02-09T17:20:00+09:00</published>");
    expect(xml.match(/<updated>2026-02-09T18:05:00\+09:00<\/updated>/g)).toHaveLength(2);
  });

  test("the whole text is escaped HTML", () => {
    expect(atomFeed(whole, absolute)).toContain(`<content type="html">${escapeXml(html)}<`);
    expect(atomFeed(feed, absolute)).not.toContain("<content");
  });
});

describe("JSON Feed", () => {
  test("has what version 1.1 requires", () => {
    const json = JSON.parse(jsonFeed(feed, absolute));
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "시험일보",
      feed_url: "https://magam.example/rss/all.xml",
      items: [
        {
          id: "12",
          url: "https://magam.example/news/12",
          content_text: "요약 < 본문",
          date_published: "2026-02-09T17:20:00+09:00",
          authors: [{ name: "윤<가람>", url: "https://magam.example/reporter/1" }],
        },
      ],
    });
    expect(json.items[0].title).toBe(`[단독] ]]></title><!-- & "여" '야' 뒤집기 `);
    expect(json).not.toHaveProperty("hubs");
  });

  test("carries the whole text and the hub where given", () => {
    const json = JSON.parse(jsonFeed(whole, absolute));
    expect(json.items[0]).toMatchObject({ summary: "요약 < 본문", content_html: html });
    expect(json.hubs).toEqual([{ type: "WebSub", url: "https://hub.example/?a&b" }]);
  });
});

test("an article of a former system keeps the name it had in its feeds", () => {
  const named = (formerGuid: string) => ({
    ...feed,
    articles: [{ ...article, html: null, formerGuid }],
  });
  const old = named("https://old.example/news/article.html?no=7&a=1");
  expect(rssFeed(old, absolute)).toContain(
    '<guid isPermaLink="false">https://old.example/news/article.html?no=7&amp;a=1</guid>',
  );
  expect(atomFeed(old, absolute)).toContain(
    "<id>https://old.example/news/article.html?no=7&amp;a=1</id>",
  );
  expect(JSON.parse(jsonFeed(old, absolute)).items[0].id).toBe(
    "https://old.example/news/article.html?no=7&a=1",
  );
  // Atom asks for an address of some kind; a bare number is none.
  expect(atomFeed(named("50876"), absolute)).toContain(
    "<id>tag:magam.example,2026:article:12</id>",
  );
  expect(rssFeed(named("50876"), absolute)).toContain('<guid isPermaLink="false">50876</guid>');
});

test("a change concerns the feeds of all, its sections, its writers and its tags", () => {
  const feeds = feedsOf(["education", "society"], ["교통"], [3]);
  expect(feeds).toHaveLength(15);
  for (const path of [
    "/rss/all.xml",
    "/rss/education.xml",
    "/atom/society.xml",
    "/feed/reporter/3.json",
  ])
    expect(feeds).toContain(path);
  expect(feeds).toContain("/rss/tag/%EA%B5%90%ED%86%B5.xml");
});

describe("sitemaps and files for machines", () => {
  test("a month lists addresses with their last change", () => {
    const modifiedAt = new Date("2026-02-10T00:00:00Z");
    expect(sitemap([{ ...article, modifiedAt }], absolute)).toContain(
      "<url><loc>https://magam.example/news/12</loc><lastmod>2026-02-10T09:00:00+09:00</lastmod></url>",
    );
  });

  test("the news sitemap names paper, language, time and title", () => {
    const xml = newsSitemap([{ ...article, headline: "제목" }], "시험일보", absolute, () => "ko");
    expect(xml).toContain("<news:name>시험일보</news:name><news:language>ko</news:language>");
    expect(xml).toContain(
      "<news:publication_date>2026-02-09T17:20:00+09:00</news:publication_date><news:title>제목</news:title>",
    );
  });

  test("the index names each part", () => {
    const xml = sitemapIndex(["news", "2026-02"], absolute);
    expect(xml).toContain("<loc>https://magam.example/sitemap/news.xml</loc>");
    expect(xml).toContain("<loc>https://magam.example/sitemap/2026-02.xml</loc>");
  });

  test("robots.txt refuses crawlers for training and hides the newsroom from all", () => {
    const text = robotsText(silent, "https://magam.example/sitemap.xml");
    const [refused, others] = text.split("\n\n");
    expect(refused).toMatch(/^User-agent: GPTBot$/m);
    expect(refused).toMatch(/^Disallow: \/$/m);
    expect(others).toMatch(/^User-agent: \*\nDisallow: \/newsroom$/m);
    expect(others).not.toMatch(/^Disallow: \/$/m);
    expect(text).toContain("Sitemap: https://magam.example/sitemap.xml");
  });

  test("robots.txt lets them in where the paper decided so, and adds its own lines", () => {
    const own = { trainingCrawlers: "allow", robotsLines: "User-agent: BadBot\nDisallow: /" };
    const text = robotsText(own, "https://magam.example/sitemap.xml");
    expect(text).not.toContain("GPTBot");
    expect(text).toContain("\nUser-agent: BadBot\nDisallow: /\n");
  });

  test("security.txt needs a contact and ends within a year", () => {
    const now = new Date("2026-02-09T08:20:00Z");
    expect(securityText("", now, absolute)).toBe("");
    expect(securityText("mailto:a@b.example", now, absolute)).toBe(
      [
        "Contact: mailto:a@b.example",
        "Expires: 2026-08-08T00:00:00Z",
        "Preferred-Languages: ko, en",
        "Canonical: https://magam.example/.well-known/security.txt",
        "",
      ].join("\n"),
    );
  });
});

describe("what an address may ask", () => {
  test("numbers in their one spelling only", () => {
    expect(idOf("12")).toBe(12);
    for (const other of ["0", "012", "1.0", "-1", "1e3", "9".repeat(16), ""])
      expect(idOf(other)).toBeNull();
  });

  test("pages from 1 to 100", () => {
    expect(pageOf(undefined)).toBe(1);
    expect(pageOf("100")).toBe(100);
    for (const other of ["0", "101", "-1", "x", "01", ["1", "2"]]) expect(pageOf(other)).toBeNull();
  });

  test("tags in any spelling of their Hangul", () => {
    expect(tagOf(encodeURIComponent("가".normalize("NFD")))).toBe("가");
    expect(tagOf("%E0%A4%A")).toBeNull();
  });
});
