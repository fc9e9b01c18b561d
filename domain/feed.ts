/** The three languages feeds are written in, and what a feed may be of. */
export const FEED_FORMATS = ["rss", "atom", "json"] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

export type FeedTopic =
  | { readonly of: "all" }
  | { readonly of: "section"; readonly slug: string }
  | { readonly of: "reporter"; readonly id: number }
  | { readonly of: "tag"; readonly tag: string };

export const MEDIA_TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const satisfies Record<FeedFormat, string>;

const FOLDERS = { rss: "/rss", atom: "/atom", json: "/feed" } as const;

/** `/rss/all.xml`, `/atom/society.xml`, `/feed/reporter/3.json`, `/rss/tag/%EA….xml`. */
export function feedPath(format: FeedFormat, topic: FeedTopic): string {
  return `${FOLDERS[format]}/${nameOf(topic)}.${format === "json" ? "json" : "xml"}`;
}

/** Every feed in which a text shows, in every format: what a hub is told when it changes. */
export function feedsOf(
  sectionSlugs: readonly string[],
  tags: readonly string[],
  personIds: readonly number[],
): string[] {
  const topics: FeedTopic[] = [
    { of: "all" },
    ...sectionSlugs.map((slug): FeedTopic => ({ of: "section", slug })),
    ...personIds.map((id): FeedTopic => ({ of: "reporter", id })),
    ...tags.map((tag): FeedTopic => ({ of: "tag", tag })),
  ];
  return topics.flatMap((topic) => FEED_FORMATS.map((format) => feedPath(format, topic)));
}

function nameOf(topic: FeedTopic): string {
  switch (topic.of) {
    case "all":
      return "all";
    case "section":
      return topic.slug;
    case "reporter":
      return `reporter/${topic.id}`;
    case "tag":
      return `tag/${encodeURIComponent(topic.tag)}`;
  }
}
