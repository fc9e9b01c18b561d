import { languageOf } from "#domain/article/excerpt.ts";
import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { plainLine } from "#domain/xml.ts";
import { summaryOf, titleOf } from "./entry.ts";
import type { Absolute, Feed, FeedArticle } from "./feed.ts";

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed, absolute: Absolute): string {
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: plainLine(feed.title),
    description: plainLine(feed.description),
    home_page_url: absolute(feed.page),
    feed_url: absolute(feed.self),
    language: "ko",
    authors: [{ name: plainLine(feed.paperName), url: absolute(paths.home()) }],
    ...(feed.hub === null ? {} : { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.articles.map((article) => item(article, absolute)),
  })}\n`;
}

function item(article: FeedArticle, absolute: Absolute) {
  const { byline, html, modifiedAt } = article;
  const summary = plainLine(summaryOf(article));
  return {
    id: article.formerGuid ?? String(article.id),
    url: absolute(paths.article(article.id)),
    title: plainLine(titleOf(article)),
    ...(html === null ? { content_text: summary } : { summary, content_html: html }),
    date_published: toSeoulIso(article.publishedAt),
    ...(modifiedAt === null ? {} : { date_modified: toSeoulIso(modifiedAt) }),
    ...(byline.length === 0
      ? {}
      : {
          authors: byline.map(({ name, personId }) => ({
            name: plainLine(name),
            ...(personId === null ? {} : { url: absolute(paths.reporter(personId)) }),
          })),
        }),
    tags: [article.sectionName, ...article.tags].map(plainLine),
    language: languageOf(article.headline),
  };
}
