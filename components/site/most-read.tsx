"use client";

import { formatBasis, toSeoulIso } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { RANKING_WINDOWS, type RankingWindow, TOP } from "#domain/ranking.ts";
import { site } from "#messages/site.ts";
import { type Headed, Headline } from "./headline.tsx";

export type RankedArticle = Headed & { readonly id: number; readonly sectionName: string };

export type MostReadList = {
  /** null is the whole paper. */
  readonly section: string | null;
  readonly window: RankingWindow;
  readonly computedAt: Date;
  /** Most read first. */
  readonly articles: readonly RankedArticle[];
};

/** 많이 본 뉴스 TOP7. Nothing at all where nobody has read anything. */
export function MostRead({ list, now }: { list: MostReadList | null; now: Date }) {
  if (!list || list.articles.length === 0) return null;
  const { section, window, computedAt, articles } = list;
  return (
    <section className="most-read" aria-labelledby="most-read">
      <div className="box-head">
        <h2 id="most-read">
          <a href={paths.mostRead(window)}>
            {site.mostRead.title(section)}
            {articles.length === TOP ? ` ${site.mostRead.top(TOP)}` : null}
          </a>
        </h2>
        <Basis window={window} computedAt={computedAt} now={now} />
      </div>
      <RankedList articles={articles} />
    </section>
  );
}

/** Over which time it was counted, and until when. */
export function Basis({
  window,
  computedAt,
  now,
}: {
  window: RankingWindow;
  computedAt: Date;
  now: Date;
}) {
  return (
    <p className="basis">
      {site.mostRead.windows[window]}
      <time dateTime={toSeoulIso(computedAt)}>
        {site.mostRead.basis(formatBasis(computedAt, now))}
      </time>
    </p>
  );
}

export function RankedList({
  articles,
  showSection = false,
}: {
  articles: readonly RankedArticle[];
  showSection?: boolean;
}) {
  return (
    <ol className="ranked">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={paths.article(article.id)}>
            <Headline {...article} />
          </a>
          {showSection ? <span className="meta">{article.sectionName}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** The other windows, by link. */
export function WindowLinks({ current }: { current: RankingWindow }) {
  return (
    <nav className="windows" aria-label={site.mostRead.windowsLabel}>
      <ul>
        {RANKING_WINDOWS.map((window) => (
          <li key={window}>
            <a href={paths.mostRead(window)} aria-current={window === current ? "page" : undefined}>
              {site.mostRead.windows[window]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
