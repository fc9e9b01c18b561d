import type { Metadata } from "next";
import { FEED_FORMATS, type FeedTopic, feedPath, MEDIA_TYPES } from "#domain/feed.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { absolute } from "../public-url.ts";
import { type CardLink, paperCards } from "./cards.ts";

export type Described = {
  readonly paper: Paper;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** Whose feeds belong to the page, as readers call it; the whole paper's stand on every page. */
  readonly feed?: { readonly topic: FeedTopic; readonly name: string };
  /** What messengers show of the page; the paper's own cards if there are none. */
  readonly cards?: readonly CardLink[];
  readonly article?: {
    readonly publishedAt: string;
    readonly modifiedAt?: string;
    readonly section: string;
    readonly authors: string[];
    readonly tags: string[];
  };
};

/** The head of a page: canonical address, description, Open Graph, Twitter card, feeds. */
export function pageMetadata({ paper, feed, cards, article, ...page }: Described): Metadata {
  const url = absolute(page.path);
  const images = (cards?.length ? cards : paperCards(paper)).map((card) => ({
    ...card,
    alt: page.title,
  }));
  const shared = {
    ...{ title: page.title, description: page.description, url },
    ...{ siteName: paper.name, locale: "ko_KR", images },
  };
  return {
    title: page.path === paths.home() ? page.title : site.pageTitle(page.title, paper.name),
    description: page.description,
    alternates: { canonical: url, types: feedLinks(paper, feed) },
    openGraph: article
      ? {
          ...shared,
          type: "article",
          publishedTime: article.publishedAt,
          modifiedTime: article.modifiedAt,
          section: article.section,
          authors: article.authors,
          tags: article.tags,
        }
      : { ...shared, type: "website" },
    twitter: {
      ...{ card: "summary_large_image", title: page.title, description: page.description },
      // One is taken; those of Open Graph would be written out a second time.
      images: images.slice(0, 1).map((image) => image.url),
    },
  };
}

/** By media type, the nearest feed first: readers' programs offer the first. */
function feedLinks(paper: Paper, own: Described["feed"]) {
  const all = { topic: { of: "all" } as const, name: null };
  return Object.fromEntries(
    FEED_FORMATS.map((format) => [
      MEDIA_TYPES[format],
      (own ? [own, all] : [all]).map(({ topic, name }) => ({
        url: absolute(feedPath(format, topic)),
        title: site.feedTitle(paper.name, name),
      })),
    ]),
  );
}

/** The head of a page that is no page: nothing to find, nothing to index. */
export function missingMetadata(paper: Paper, title: string): Metadata {
  return { title: site.pageTitle(title, paper.name), robots: { index: false } };
}
