/** Where a sentence ends: what an excerpt may stop at without saying half of it. */
const END = /([.?!。？！]+)[”’"'」』»›)\]]*$/u;

/** Latin words that a point belongs to; single letters and those with points in them (U.S.) apart. */
const ABBREVIATIONS = new Set(
  "dr mr mrs ms prof st no vs jr sr co inc ltd corp etc gen gov sen rep fig vol pp approx".split(
    " ",
  ),
);

const PAIRS = [
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["(", ")"],
  ["[", "]"],
] as const;

/**
 * Whether the text, cut where a space follows, ends with a whole sentence: 다. 요. 까? and the like,
 * closing quotes included. Points of numbers and days (3.5, 2026. 2. 9.), of abbreviations and of
 * list marks (가.) end none, nor does anything inside a quotation that goes on.
 */
export function endsSentence(text: string): boolean {
  const found = END.exec(text);
  if (!found || isInside(text)) return false;
  const marks = found[1] ?? "";
  if (/[?!？！]/u.test(marks)) return true;
  const word = /\S*$/u.exec(text.slice(0, found.index))?.[0].replace(/^["'“‘「『([]+/u, "") ?? "";
  if (/\p{N}$/u.test(word)) return false;
  if (/\p{Script=Latin}$/u.test(word)) return !isAbbreviation(word);
  // One syllable with a point is 가. 나. 다. before the lines of a list.
  return word.normalize("NFC").length > 1;
}

function isAbbreviation(word: string): boolean {
  return word.length === 1 || word.includes(".") || ABBREVIATIONS.has(word.toLowerCase());
}

/** A quotation or bracket was opened and not closed. */
function isInside(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  // ’ is an apostrophe too, so there may be more of it than of ‘.
  return PAIRS.some(([open, close]) => count(open) > count(close)) || count('"') % 2 === 1;
}
