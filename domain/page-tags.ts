import type { Content } from "./article/content.ts";

/**
 * The names by which printed pages say what they depend on, and changes say
 * which pages died. A page carries the tags of its queries.
 */
export const pageTags = {
  everything: "*",
  home: "home",
  feeds: "feeds",
  settings: "settings",
  weather: "weather",
  ranking: "ranking",
  redirects: "redirects",
  article: (id: number) => `article:${id}`,
  /** Its own page alone shows an article's cards; a headline of it stands on many. */
  cards: (id: number) => `cards:${id}`,
  /** The page on which a desk's choice of related articles stands. */
  related: (id: number) => `related:${id}`,
  /** The files of a picture; pages that show it are found by their articles. */
  picture: (id: number) => `picture:${id}`,
  section: (slug: string) => `section:${slug}`,
  person: (id: number) => `person:${id}`,
  tag: (tag: string) => `tag:${tag}`,
} as const;

/** Every page on which a text with this content shows. */
export function tagsOfPublication(
  articleId: number,
  sectionSlug: string,
  content: Pick<Content, "tags" | "byline">,
): string[] {
  return [
    ...tagsToldBefore(articleId, sectionSlug),
    ...content.tags.map(pageTags.tag),
    ...content.byline.flatMap((entry) =>
      entry.personId === null ? [] : [pageTags.person(entry.personId)],
    ),
  ];
}

/** Those of them that say nothing of the text: all that may be told before it is out. */
export function tagsToldBefore(articleId: number, sectionSlug: string): string[] {
  return [
    pageTags.article(articleId),
    pageTags.home,
    pageTags.feeds,
    pageTags.section(sectionSlug),
  ];
}
