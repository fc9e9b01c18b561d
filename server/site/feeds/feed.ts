import type { ListedArticle } from "#db/queries/site-lists.ts";
import { type FeedFormat, MEDIA_TYPES } from "#domain/feed.ts";
import { atomFeed } from "./atom.ts";
import { jsonFeed } from "./json.ts";
import { rssFeed } from "./rss.ts";

export type Feed = {
  readonly title: string;
  readonly description: string;
  readonly paperName: string;
  /** Paths of the page and of the feed itself. */
  readonly page: string;
  readonly self: string;
  /** The WebSub hub that is told of changes; null if there is none. */
  readonly hub: string | null;
  readonly articles: readonly FeedArticle[];
  /** What an empty feed says of its age. */
  readonly now: Date;
};

export type FeedArticle = ListedArticle & {
  /** The whole text as HTML; null in feeds of summaries. */
  readonly html: string | null;
  /** Its name in a former system's feeds; null if it began here. */
  readonly formerGuid: string | null;
};

/** Makes a path of the paper a whole address. */
export type Absolute = (path: string) => string;

/** The feed as text, and its media type. */
export function writeFeed(format: FeedFormat, feed: Feed, absolute: Absolute) {
  const write = { rss: rssFeed, atom: atomFeed, json: jsonFeed }[format];
  return { type: `${MEDIA_TYPES[format]}; charset=utf-8`, text: write(feed, absolute) } as const;
}
