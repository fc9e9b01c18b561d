import { toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { element } from "#domain/xml.ts";

type Absolute = (path: string) => string;

export type MappedArticle = {
  readonly id: number;
  readonly headline: string;
  readonly publishedAt: Date;
  readonly modifiedAt: Date | null;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** The index: the news sitemap, the month sitemaps. */
export function sitemapIndex(parts: readonly string[], absolute: Absolute): string {
  const maps = parts.map(
    (part) => `<sitemap>${element("loc", absolute(paths.sitemapMonth(part)))}</sitemap>`,
  );
  return [HEAD, `<sitemapindex ${NAMESPACE}>`, ...maps, "</sitemapindex>", ""].join("\n");
}

/** One month, or any list of articles (at most 50,000, sitemaps.org). */
export function sitemap(
  articles: readonly Omit<MappedArticle, "headline">[],
  absolute: Absolute,
): string {
  const urls = articles.map(
    ({ id, publishedAt, modifiedAt }) =>
      `<url>${element("loc", absolute(paths.article(id)))}${element("lastmod", toSeoulIso(modifiedAt ?? publishedAt))}</url>`,
  );
  return [HEAD, `<urlset ${NAMESPACE}>`, ...urls, "</urlset>", ""].join("\n");
}

/** The pages that always stand: they change with every article, so no date is told. */
export function pagesSitemap(pages: readonly string[], absolute: Absolute): string {
  const urls = pages.map((path) => `<url>${element("loc", absolute(path))}</url>`);
  return [HEAD, `<urlset ${NAMESPACE}>`, ...urls, "</urlset>", ""].join("\n");
}

/** Google's news sitemap: two days, at most 1,000 articles. */
export function newsSitemap(
  articles: readonly MappedArticle[],
  paperName: string,
  absolute: Absolute,
  languageOf: (headline: string) => string,
): string {
  const urls = articles.map(({ id, headline, publishedAt }) =>
    [
      `<url>${element("loc", absolute(paths.article(id)))}<news:news><news:publication>`,
      element("news:name", paperName),
      element("news:language", languageOf(headline)),
      "</news:publication>",
      element("news:publication_date", toSeoulIso(publishedAt)),
      element("news:title", headline),
      "</news:news></url>",
    ].join(""),
  );
  return [HEAD, `<urlset ${NAMESPACE} ${NEWS_NAMESPACE}>`, ...urls, "</urlset>", ""].join("\n");
}
