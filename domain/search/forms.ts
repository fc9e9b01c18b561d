import { searchKey } from "../korean/bigrams.ts";
import { hasHanja, readHanja, spellOutHanja } from "../korean/hanja.ts";

/**
 * The ways in which one line of text may be looked for: as written; with short elements joined
 * (한·미·일 as 한미일, R&D as rd, K-팝 as k팝); with its Hanja read, and spelt out. Every form keeps
 * one entry for each code point, so that a hit can be marked in the text as written.
 */
export type Form = readonly string[];

const JOINER = /^[·&.\-–'’/]$/u;
const LETTER = /^\p{L}$/u;

export function formsOf(line: string): Form[] {
  const letters = [...withOneDot(line)];
  const joined = joinShort(letters);
  const forms = [letters, ...(joined ? [joined] : [])];
  if (!hasHanja(line)) return forms;
  const base = joined ?? letters;
  return [...forms, readHanja(base), spellOutHanja(base)];
}

/** The distinct keys of a line; none for a line without a letter. */
export function searchKeys(line: string): string[] {
  const keys = formsOf(line).map((form) => searchKey(form.join("")));
  return [...new Set(keys.filter((key) => key !== ""))];
}

/** The one key under which a query's word is looked for: a text that has it in any form is found. */
export function queryKey(word: string): string {
  const letters = [...withOneDot(word.trim())];
  const joined = joinShort(letters) ?? letters;
  if (!hasHanja(word)) return searchKey(joined.join(""));
  const isAlone = joined.filter((letter) => letter !== "").length === 1;
  return searchKey((isAlone ? spellOutHanja(joined) : readHanja(joined)).join(""));
}

/** Keyboards and old systems write the middle dot in several ways; ㆍ even counts as a letter. */
function withOneDot(line: string): string {
  return line.replace(/[ㆍ・‧•]/gu, "·");
}

/** Signs between letters taken out where one side is a single letter; null if there is none. */
function joinShort(letters: readonly string[]): string[] | null {
  const isLetter = (at: number) => LETTER.test(letters[at] ?? "");
  let changed = false;
  const joined = letters.map((letter, at) => {
    if (!JOINER.test(letter) || !isLetter(at - 1) || !isLetter(at + 1)) return letter;
    if (isLetter(at - 2) && isLetter(at + 2)) return letter;
    changed = true;
    return "";
  });
  return changed ? joined : null;
}
