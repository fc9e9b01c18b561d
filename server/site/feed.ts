import type { ListedArticle } from "#db/queries/site-lists.ts";
import { excerpt } from "#domain/article/excerpt.ts";
import { formatRfc822 } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { element, escapeXml } from "#domain/xml.ts";

export type Feed = {
  readonly title: string;
  readonly description: string;
  /** Paths of the page and of the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly articles: readonly ListedArticle[];
  readonly now: Date;
};

/**
 * RSS 2.0 with summaries. The guid is the article's number: it survives every change of address, and
 * portals that know it show no article twice.
 */
export function feedXml(feed: Feed, absolute: (path: string) => string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    "<channel>",
    element("title", feed.title),
    element("link", absolute(feed.page)),
    element("description", feed.description),
    element("language", "ko"),
    element("lastBuildDate", formatRfc822(feed.now)),
    `<atom:link href="${escapeXml(absolute(feed.self))}" rel="self" type="application/rss+xml"/>`,
    ...feed.articles.map((article) => item(article, absolute)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function item(article: ListedArticle, absolute: (path: string) => string): string {
  const kicker = article.kicker ? `[${article.kicker}] ` : "";
  return [
    "<item>",
    element("title", kicker + article.headline),
    element("link", absolute(paths.article(article.id))),
    `<guid isPermaLink="false">${article.id}</guid>`,
    element("pubDate", formatRfc822(article.publishedAt)),
    ...article.byline.map(({ name }) => element("dc:creator", name)),
    element("category", article.sectionName),
    ...article.tags.map((tag) => element("category", tag)),
    element("description", excerpt(article.opening)),
    "</item>",
  ].join("");
}
