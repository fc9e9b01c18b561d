import { searchKey } from "../korean/bigrams.ts";
import { parseSeoulLocal, seoulDay } from "../korean/dates.ts";
import { intakeLine } from "../korean/intake.ts";
import { queryKey } from "./forms.ts";

/**
 * What a reader types in the search box: words (a space means "and"), "a phrase", -left out,
 * `기자:`, `섹션:`, `부터:2026-01-01`, `까지:2026-01-31`. Everything else is text; nothing is a
 * pattern.
 */
export type SearchQuery = {
  /** As typed, cleaned. */
  readonly typed: string;
  /** Keys that an article must have anywhere; each of two letters or more. */
  readonly terms: readonly string[];
  /** Single letters that must begin a word of its headline or tags. */
  readonly letters: readonly string[];
  /** Keys that it must not have. */
  readonly without: readonly string[];
  /** Keys of names that must stand in its byline. */
  readonly reporters: readonly string[];
  /** Name or slug, as typed. */
  readonly section: string | null;
  /** First published in [since, until). */
  readonly since: Date | null;
  readonly until: Date | null;
};

export const SEARCH_FAULTS = [
  "empty",
  "tooLong",
  "tooMany",
  "withoutTooShort",
  "dayMalformed",
  "daysReversed",
  "sectionUnknown",
] as const;

export type SearchFault = (typeof SEARCH_FAULTS)[number];

/** Code points of a query, and its words with everything that narrows it. */
export const LONGEST_QUERY = 100;
export const MOST_TERMS = 8;

type Parsed = { ok: true; query: SearchQuery } | { ok: false; typed: string; fault: SearchFault };

/** @param days `2026-01-01`, from form fields; the same said in the query goes before them */
export function parseQuery(raw: string, days: { from?: string; to?: string } = {}): Parsed {
  // Cut before anything is done with it: a megabyte costs no more than a word.
  const typed = intakeLine(raw.slice(0, LONGEST_QUERY * 8));
  const refused = (fault: SearchFault): Parsed => ({
    ...{ ok: false, fault },
    typed: [...typed].slice(0, LONGEST_QUERY).join(""),
  });
  if ([...typed].length > LONGEST_QUERY || raw.length > LONGEST_QUERY * 8)
    return refused("tooLong");

  const said = readTokens(typed);
  const keys = said.words.flatMap(keysOf);
  const without = said.without.flatMap(keysOf);
  const reporters = distinct(said.reporters.map(queryKey));
  const terms = distinct(keys.filter((key) => !isLetter(key)));
  const letters = distinct(keys.filter(isLetter));
  const isNarrowed = reporters.length > 0 || said.section !== null;
  if (terms.length + letters.length === 0 && !isNarrowed) return refused("empty");
  if (terms.length + letters.length + without.length + reporters.length > MOST_TERMS)
    return refused("tooMany");
  if (without.some(isLetter)) return refused("withoutTooShort");

  const since = dayStart(said.from ?? days.from);
  const until = dayStart(said.to ?? days.to, 1);
  if (since === "malformed" || until === "malformed") return refused("dayMalformed");
  if (since && until && since >= until) return refused("daysReversed");
  const { section } = said;
  return {
    ok: true,
    query: { typed, terms, letters, without: distinct(without), reporters, section, since, until },
  };
}

type Said = {
  words: { text: string; isPhrase: boolean }[];
  without: { text: string; isPhrase: boolean }[];
  reporters: string[];
  section: string | null;
  from?: string;
  to?: string;
};

const FIELD_SPACING = /(기자|섹션|부터|까지) ?[:：] ?/gu;
const TOKEN = /([-−－]?)(?:(기자|섹션|부터|까지):)?(?:["“”]([^"“”]*)["“”]?|(\S+))/gu;

function readTokens(typed: string): Said {
  const said: Said = { words: [], without: [], reporters: [], section: null };
  for (const [, minus, field, phrase, word] of typed
    .replace(FIELD_SPACING, "$1:")
    .matchAll(TOKEN)) {
    const token = { text: phrase ?? word ?? "", isPhrase: phrase !== undefined };
    if (field === "기자") said.reporters.push(token.text.replace(/기자$/u, ""));
    else if (field === "섹션") said.section = token.text;
    else if (field === "부터") said.from = token.text;
    else if (field === "까지") said.to = token.text;
    else (minus ? said.without : said.words).push(token);
  }
  return said;
}

/** A word with signs in it is several words, unless one of them is a single letter or it is quoted. */
function keysOf({ text, isPhrase }: { text: string; isPhrase: boolean }): string[] {
  const key = queryKey(text);
  if (key === "") return [];
  const runs = key.split("|");
  return isPhrase || runs.some(isLetter) ? [key] : runs;
}

function isLetter(key: string): boolean {
  return [...key].length === 1;
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key) => searchKey(key) !== ""))];
}

/** The beginning in Seoul of a day (`2026-01-01`, `2026.1.1`, `20260101`), or of one after it. */
function dayStart(typed: string | undefined, daysLater = 0): Date | null | "malformed" {
  if (typed === undefined || typed === "") return null;
  const found = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))\.?$/u.exec(typed);
  if (!found) return "malformed";
  const [, year, , month = found[5], day = found[6]] = found;
  const start = parseSeoulLocal(
    `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`,
    "00:00",
  );
  if (start === null) return "malformed";
  if (daysLater === 0) return start;
  // Half a day more: no change of the clock in between may fall short of the next day.
  const next = new Date(start.getTime() + (daysLater + 0.5) * 86_400_000);
  return parseSeoulLocal(seoulDay(next), "00:00") ?? "malformed";
}
