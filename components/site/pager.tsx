import { site } from "#messages/site.ts";

/** How many numbers before the present page are shown beside it. */
const BEFORE = 3;

/**
 * `처음 이전 1 … 4 5 6 다음`. Only the next page is known to exist, so no last page is named.
 * @param hrefOf the address of a page; page 1 is the list's own address
 */
export function Pager({
  page,
  hasNext,
  hrefOf,
}: {
  page: number;
  hasNext: boolean;
  hrefOf: (page: number) => string;
}) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pager" aria-label={site.pager}>
      {page > 1 ? (
        <>
          <a href={hrefOf(1)}>{site.firstPage}</a>
          <a href={hrefOf(page - 1)} rel="prev">
            {site.previousPage}
          </a>
        </>
      ) : null}
      {pageNumbers(page, hasNext).map((number) =>
        number === null ? (
          <span key="gap" aria-hidden="true">
            …
          </span>
        ) : number === page ? (
          <a key={number} href={hrefOf(number)} aria-current="page">
            <PageNumber value={number} />
          </a>
        ) : (
          <a key={number} href={hrefOf(number)}>
            <PageNumber value={number} />
          </a>
        ),
      )}
      {hasNext ? (
        <a href={hrefOf(page + 1)} rel="next">
          {site.nextPage}
        </a>
      ) : null}
    </nav>
  );
}

/** The numbers shown; null is a gap. */
export function pageNumbers(page: number, hasNext: boolean): (number | null)[] {
  const from = Math.max(1, page - BEFORE);
  const start = from === 1 ? [] : from === 2 ? [1] : [1, null];
  const near = Array.from({ length: page - from + 1 }, (_, index) => from + index);
  return [...start, ...near, ...(hasNext ? [page + 1] : [])];
}

/** The bare number is seen, «3쪽» is read out. */
function PageNumber({ value }: { value: number }) {
  return (
    <>
      <span aria-hidden="true">{value}</span>
      <span className="unseen">{site.pageNumber(value)}</span>
    </>
  );
}
