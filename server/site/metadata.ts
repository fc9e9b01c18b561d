import type { Metadata } from "next";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { absolute } from "../public-url.ts";

export type Described = {
  readonly paper: Paper;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** The section whose feed belongs to the page; the whole paper's stands on every page. */
  readonly section?: { readonly slug: string; readonly name: string };
  readonly article?: {
    readonly publishedAt: string;
    readonly modifiedAt?: string;
    readonly section: string;
    readonly authors: string[];
    readonly tags: string[];
  };
};

/** The head of a page: canonical address, description, Open Graph, Twitter card, feeds. */
export function pageMetadata({ paper, section, article, ...page }: Described): Metadata {
  const url = absolute(page.path);
  const feeds = [
    { url: absolute(paths.rss()), title: site.feedTitle(paper.name, null) },
    ...(section
      ? [
          {
            url: absolute(paths.rss(section.slug)),
            title: site.feedTitle(paper.name, section.name),
          },
        ]
      : []),
  ];
  const shared = {
    ...{ title: page.title, description: page.description, url },
    ...{ siteName: paper.name, locale: "ko_KR" },
  };
  return {
    title: page.path === paths.home() ? page.title : site.pageTitle(page.title, paper.name),
    description: page.description,
    alternates: { canonical: url, types: { "application/rss+xml": feeds } },
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
    twitter: { card: "summary", title: page.title, description: page.description },
  };
}

/** The head of a page that is no page: nothing to find, nothing to index. */
export function missingMetadata(paper: Paper, title: string): Metadata {
  return { title: site.pageTitle(title, paper.name), robots: { index: false } };
}
