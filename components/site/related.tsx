"use client";

import { type HeadlineArticle, HeadlineList } from "./article-rows.tsx";

export type RelatedList = {
  /** For the page's own references; unique on it. */
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  readonly articles: readonly HeadlineArticle[];
};

/** What to read after an article. An empty list does not show; nothing at all shows without any. */
export function Related({ lists, now }: { lists: readonly RelatedList[]; now: Date }) {
  const filled = lists.filter(({ articles }) => articles.length > 0);
  if (filled.length === 0) return null;
  return (
    <aside className="related">
      {filled.map(({ id, title, href, articles }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{href ? <a href={href}>{title}</a> : title}</h2>
          <HeadlineList articles={articles} now={now} level="h3" />
        </section>
      ))}
    </aside>
  );
}
