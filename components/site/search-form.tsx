import { SEARCH_PATH, type SearchAsked } from "#domain/search/address.ts";
import { LONGEST_QUERY } from "#domain/search/query.ts";
import { search } from "#messages/site-search.ts";

/** The small one, on every page: a plain form that needs no script. */
export function SearchBox() {
  return (
    <search aria-label={search.label}>
      <form className="search-box" action={SEARCH_PATH}>
        <input
          type="search"
          name="q"
          aria-label={search.word}
          placeholder={search.label}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" aria-label={search.submit}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle
              cx="8.5"
              cy="8.5"
              r="5.25"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
            <path d="m12.5 12.5 4.75 4.75" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </form>
    </search>
  );
}

/** The one of the search page, with days; it keeps what was asked. */
export function SearchForm({ asked, fault }: { asked: SearchAsked; fault: string | null }) {
  return (
    <search aria-label={search.detailed}>
      <form className="search-form" action={SEARCH_PATH}>
        <div className="search-words">
          <input
            type="search"
            name="q"
            aria-label={search.word}
            defaultValue={asked.q}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            enterKeyHint="search"
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? "search-fault" : undefined}
          />
          <button type="submit">{search.submit}</button>
        </div>
        {fault ? (
          <p id="search-fault" className="search-fault" role="alert">
            {fault}
          </p>
        ) : null}
        <div className="search-days">
          <label>
            <span>{search.from}</span>
            <input type="date" name="from" defaultValue={asked.from} />
          </label>
          <label>
            <span>{search.to}</span>
            <input type="date" name="to" defaultValue={asked.to} />
          </label>
          {asked.sort === "best" ? <input type="hidden" name="sort" value="best" /> : null}
        </div>
      </form>
    </search>
  );
}

export function SearchHelp() {
  return (
    <details className="search-help">
      <summary>{search.helpTitle}</summary>
      <dl>
        {search.help.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>{typed}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
