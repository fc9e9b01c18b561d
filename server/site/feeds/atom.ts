import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { element, escapeXml } from "#domain/xml.ts";
import { changedAt, newestChange, summaryOf, titleOf } from "./entry.ts";
import type { Absolute, Feed, FeedArticle } from "./feed.ts";

/** Atom (RFC 4287). */
export function atomFeed(feed: Feed, absolute: Absolute): string {
  const self = absolute(feed.self);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">',
    element("title", feed.title),
    element("subtitle", feed.description),
    element("id", self),
    element("updated", toSeoulIso(newestChange(feed.articles, feed.now))),
    `<author>${element("name", feed.paperName)}${element("uri", absolute(paths.home()))}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(feed.page))}"/>`,
    ...(feed.hub === null ? [] : [`<link rel="hub" href="${escapeXml(feed.hub)}"/>`]),
    ...feed.articles.map((article) => entry(article, absolute)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(article: FeedArticle, absolute: Absolute): string {
  const url = absolute(paths.article(article.id));
  return [
    "<entry>",
    element("title", titleOf(article)),
    element("id", entryId(article, absolute)),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    element("published", toSeoulIso(article.publishedAt)),
    element("updated", toSeoulIso(changedAt(article))),
    ...article.byline.map(({ name }) => `<author>${element("name", name)}</author>`),
    `<category term="${escapeXml(article.sectionName)}"/>`,
    ...article.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    element("summary", summaryOf(article)),
    ...(article.html === null ? [] : [`<content type="html">${escapeXml(article.html)}</content>`]),
    "</entry>",
  ].join("");
}

/**
 * A tag URI (RFC 4151): names the article for good, whatever becomes of its address. A former name is
 * kept where it is an absolute IRI, as RFC 4287 asks of an id.
 */
function entryId({ id, formerGuid }: FeedArticle, absolute: Absolute): string {
  if (formerGuid !== null && /^[a-z][a-z\d+.-]*:\S+$/i.test(formerGuid)) return formerGuid;
  return `tag:${new URL(absolute("/")).hostname},2026:article:${id}`;
}
