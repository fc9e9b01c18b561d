/**
 * Search without a morpheme dictionary: texts and queries become sets of two-letter pieces, kept in
 * an array index, and a hit is checked again as substring of the key. Particles need no handling
 * (경찰 is found in 경찰이). One tokenizer serves both sides, so index and query cannot drift apart.
 */

/**
 * Stands between the runs of a key. Not a space: a space between Hangul would be taken for one of
 * those that spelling leaves open and the key of a key would differ from the key.
 */
const BREAK = "|";

const OPEN_SPACING = /(?<=\p{Script=Hangul})\s+(?=\p{Script=Hangul})/gu;

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The form in which text is stored for searching and queries are compared: NFKC, lower case, the
 * runs of letters and digits joined by `|`. Spaces between Hangul are taken out (개인 정보 is found
 * by 개인정보); punctuation keeps words apart. Idempotent; contains no LIKE metacharacter.
 */
export function searchKey(text: string): string {
  // Twice: what stood apart may compose once the space between is gone (ㄱ ㅏ as jamo).
  const folded = fold(fold(text).replace(OPEN_SPACING, ""));
  return (folded.match(RUN) ?? []).join(BREAK);
}

/**
 * The distinct two-letter pieces of the key, a run of one letter as itself. If the key of a text
 * contains the key of a query whose runs have two letters or more, the text has all bigrams of the
 * query. A one-letter run does not have this property: search headline and tags by prefix for it.
 */
export function bigrams(text: string): string[] {
  return bigramsOfKey(searchKey(text));
}

/** The same of what is a key already: folding it again was a seventh of the work of indexing. */
export function bigramsOfKey(key: string): string[] {
  const found = new Set<string>();
  for (const run of key.split(BREAK)) {
    const letters = [...run];
    if (letters.length === 1) found.add(run);
    for (let at = 0; at + 1 < letters.length; at += 1) {
      found.add(`${letters[at]}${letters[at + 1]}`);
    }
  }
  return [...found];
}

/** The keys of a query's words, distinct; a text must contain each of them (a space means "and"). */
export function searchTerms(query: string): string[] {
  const keys = query.split(/\s+/u).map(searchKey);
  return [...new Set(keys.filter((key) => key !== ""))];
}

function fold(text: string): string {
  return text.toWellFormed().normalize("NFKC").toLowerCase().normalize("NFKC");
}
