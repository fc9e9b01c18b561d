import type { Body } from "#domain/article/body.ts";
import { paragraphs } from "#domain/article/body-text.ts";
import { excerpt } from "#domain/article/excerpt.ts";
import { paths } from "#domain/paths.ts";
import { type SearchAsked, searchAddress } from "#domain/search/address.ts";
import { hitSentence, type Marked, markHits } from "#domain/search/marks.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import { search } from "#messages/site-search.ts";
import type { RowArticle } from "./article-rows.tsx";
import { bylineText } from "./byline.tsx";
import { Headline } from "./headline.tsx";
import { Pager } from "./pager.tsx";
import { ListTime } from "./time-of.tsx";

export type FoundRow = RowArticle & { readonly body: Body };

export type FoundPage = {
  readonly articles: readonly FoundRow[];
  readonly query: SearchQuery;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  readonly hasNext: boolean;
};

/** What was found, its hits marked, with count, order and pager; or advice where nothing was. */
export function SearchResults({
  found,
  asked,
  now,
}: {
  found: FoundPage;
  asked: SearchAsked;
  now: Date;
}) {
  const { articles, query, isMore, hasNext } = found;
  if (found.count === 0) return <NothingFound q={query.typed} />;
  const count = found.count.toLocaleString("ko-KR");
  return (
    <>
      <div className="search-line">
        <h2 aria-live="polite">
          {isMore ? search.foundMore(query.typed, count) : search.found(query.typed, count)}
        </h2>
        <nav aria-label={search.sort}>
          {(["new", "best"] as const).map((sort) => (
            <a
              key={sort}
              href={searchAddress({ ...asked, sort, page: 1 })}
              aria-current={asked.sort === sort ? "true" : undefined}
            >
              {sort === "new" ? search.newest : search.best}
            </a>
          ))}
        </nav>
      </div>
      <ol className="rows">
        {articles.map((article) => (
          <li key={article.id}>
            <FoundArticle article={article} query={query} now={now} />
          </li>
        ))}
      </ol>
      {isMore && !hasNext ? <p className="search-more">{search.lastPage(count)}</p> : null}
      <Pager
        page={asked.page}
        hasNext={hasNext}
        hrefOf={(page) => searchAddress({ ...asked, page })}
      />
    </>
  );
}

function FoundArticle({
  article,
  query,
  now,
}: {
  article: FoundRow;
  query: SearchQuery;
  now: Date;
}) {
  const { terms } = query;
  const lines = [...article.decks, ...paragraphs(article.body).map(({ text }) => text)];
  const sentence = hitSentence(lines, { terms });
  return (
    <article className="row">
      <h3>
        <a href={paths.article(article.id)}>
          <Headline {...article} shown={<Hits marked={markHits(article.headline, query)} />} />
        </a>
      </h3>
      <p className="excerpt">{sentence ? <Hits marked={sentence} /> : excerpt(article.opening)}</p>
      <p className="meta">
        <span>{article.sectionName}</span>
        <span>{bylineText(article)}</span>
        <ListTime instant={article.publishedAt} now={now} />
      </p>
    </article>
  );
}

function Hits({ marked }: { marked: readonly Marked[] }) {
  let offset = 0;
  return marked.map(({ text, isHit }) => {
    const key = offset;
    offset += text.length;
    return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

function NothingFound({ q }: { q: string }) {
  return (
    <div className="nothing-found">
      <h2>{search.none(q)}</h2>
      <ul>
        {search.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
