import { describe, expect, test } from "vitest";
import type { ListedArticle } from "#db/queries/site-lists.ts";
import { feedXml } from "#server/site/feed.ts";
import { idOf, pageOf, tagOf } from "#server/site/parameters.ts";
import { robotsText } from "#server/site/robots.ts";
import { newsSitemap, sitemap, sitemapIndex } from "#server/site/sitemaps.ts";

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

describe("feeds and sitemaps", () => {
  const feed = feedXml(
    {
      ...{ title: "시험일보", description: "새 기사", page: "/", self: "/rss/all.xml" },
      ...{ articles: [article], now: article.publishedAt },
    },
    absolute,
  );

  test("an item carries the number as its guid, Seoul time, writer and section", () => {
    expect(feed).toContain('<guid isPermaLink="false">12</guid>');
    expect(feed).toContain("<pubDate>Mon, 09 Feb 2026 17:20:00 +0900</pubDate>");
    expect(feed).toContain("<dc:creator>윤&lt;가람&gt;</dc:creator>");
    expect(feed).toContain("<category>사회 &amp; 법</category><category>A&amp;B</category>");
    expect(feed).toContain("<description>요약 &lt; 본문</description>");
    expect(feed).toContain("<link>https://magam.example/news/12</link>");
  });

  test("no text leaves its element, and nothing turns the reading order", () => {
    expect(feed).toContain(
      "<title>[단독] ]]&gt;&lt;/title&gt;&lt;!-- &amp; &quot;여&quot; &#39;야&#39; 뒤집기 </title>",
    );
    expect(feed.match(/<title>/g)).toHaveLength(2);
  });

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
    const text = robotsText("https://magam.example/sitemap.xml");
    const [refused, others] = text.split("\n\n");
    expect(refused).toMatch(/^User-agent: GPTBot$/m);
    expect(refused).toMatch(/^Disallow: \/$/m);
    expect(others).toMatch(/^User-agent: \*\nDisallow: \/newsroom$/m);
    expect(others).not.toMatch(/^Disallow: \/$/m);
    expect(text).toContain("Sitemap: https://magam.example/sitemap.xml");
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
