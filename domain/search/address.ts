import { intakeLine } from "../korean/intake.ts";
import { LONGEST_QUERY } from "./query.ts";

/** What an address of the search page asks. */
export type SearchAsked = {
  readonly q: string;
  /** Days as the form's fields give them, `2026-01-31`; empty for none. */
  readonly from: string;
  readonly to: string;
  readonly sort: "new" | "best";
  readonly page: number;
};

export const SEARCH_PATH = "/search";
const MOST_PAGES = 100;

/**
 * Reads an address's parameters; what is unknown or malformed counts as not given. A query that is
 * too long stays so, by one letter.
 */
export function readSearch(given: (name: string) => string | null | undefined): SearchAsked {
  const page = given("page") ?? "";
  const q = intakeLine((given("q") ?? "").slice(0, LONGEST_QUERY * 16));
  return {
    q: [...q].slice(0, LONGEST_QUERY + 1).join(""),
    from: dayIn(given("from")),
    to: dayIn(given("to")),
    sort: given("sort") === "best" ? "best" : "new",
    page: /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), MOST_PAGES) : 1,
  };
}

/** The one address of what is asked: every spelling of it is kept and composed as this. */
export function searchAddress(asked: Partial<SearchAsked>): string {
  const { q = "", from = "", to = "", sort = "new", page = 1 } = asked;
  const given = [
    ["q", q],
    ["from", from],
    ["to", to],
    ["sort", sort === "best" ? sort : ""],
    ["page", page > 1 ? String(page) : ""],
  ].filter(([, value]) => value !== "");
  const query = given.map(([name, value = ""]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return query === "" ? SEARCH_PATH : `${SEARCH_PATH}?${query}`;
}

function dayIn(text: string | null | undefined): string {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "";
}
