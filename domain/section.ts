/** A part of the paper with its own page and desk. The slug is part of public addresses. */
export type Section = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
};

/** First path segments that belong to the house: no section may take one as its slug. */
export const RESERVED_SLUGS = [
  "newsroom",
  "sign-in",
  "invitation",
  "api",
  "news",
  "tag",
  "reporter",
  "rss",
  "atom",
  "feed",
  "cards",
  "old-address",
  "key-file",
  "all",
  "sitemap",
  "site",
  "fonts",
  "search",
  "about",
  "advertising",
  "terms",
  "privacy",
  "youth",
  "copyright",
  "archive",
  "corrections",
  "tips",
  "most-read",
  "press-not-found",
  "favicon",
  "robots",
] as const;

export function isSectionSlug(slug: string): boolean {
  return (
    /^[a-z][a-z0-9-]{1,39}$/.test(slug) && !(RESERVED_SLUGS as readonly string[]).includes(slug)
  );
}
