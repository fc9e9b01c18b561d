import { formatRfc822 } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { element, escapeXml } from "#domain/xml.ts";
import { newestChange, summaryOf, titleOf } from "./entry.ts";
import type { Absolute, Feed, FeedArticle } from "./feed.ts";

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
].join(" ");

/**
 * RSS 2.0. The guid is the article's number, or its name in a former system: it survives every
 * change of address, and portals that know it show no article twice.
 */
export function rssFeed(feed: Feed, absolute: Absolute): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    "<channel>",
    element("title", feed.title),
    element("link", absolute(feed.page)),
    element("description", asHtml(feed.description)),
    element("language", "ko"),
    element("lastBuildDate", formatRfc822(newestChange(feed.articles, feed.now))),
    `<atom:link href="${escapeXml(absolute(feed.self))}" rel="self" type="application/rss+xml"/>`,
    ...(feed.hub === null ? [] : [`<atom:link href="${escapeXml(feed.hub)}" rel="hub"/>`]),
    ...feed.articles.map((article) => item(article, absolute)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function item(article: FeedArticle, absolute: Absolute): string {
  return [
    "<item>",
    element("title", titleOf(article)),
    element("link", absolute(paths.article(article.id))),
    `<guid isPermaLink="false">${escapeXml(article.formerGuid ?? String(article.id))}</guid>`,
    element("pubDate", formatRfc822(article.publishedAt)),
    ...article.byline.map(({ name }) => element("dc:creator", name)),
    element("category", article.sectionName),
    ...article.tags.map((tag) => element("category", tag)),
    element("description", asHtml(summaryOf(article))),
    ...(article.html === null ? [] : [element("content:encoded", article.html)]),
    "</item>",
  ].join("");
}

/** Readers take a description for HTML (rssboard.org): what looks like markup is spelt out. */
function asHtml(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
}
