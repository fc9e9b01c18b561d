import { excerpt } from "#domain/article/excerpt.ts";
import type { FeedArticle } from "./feed.ts";

/** What the three formats say of an article in the same words. */
export function titleOf({ kicker, headline }: FeedArticle): string {
  return kicker ? `[${kicker}] ${headline}` : headline;
}

export function summaryOf({ opening }: FeedArticle): string {
  return excerpt(opening);
}

/** 수정 if there was one, else 입력. */
export function changedAt({ publishedAt, modifiedAt }: FeedArticle): Date {
  return modifiedAt ?? publishedAt;
}

/** When the newest of them changed: the same feed has the same bytes, so readers get a 304. */
export function newestChange(articles: readonly FeedArticle[], empty: Date): Date {
  const instants = articles.map((article) => changedAt(article).getTime());
  return instants.length > 0 ? new Date(Math.max(...instants)) : empty;
}
