import { cutAtWord, graphemes } from "../korean/cut.ts";
import { type Form, formsOf } from "./forms.ts";

/** A piece of a text as readers see it, hit or not. Joined, the pieces are the text. */
export type Marked = { readonly text: string; readonly isHit: boolean };

/** What is looked for: keys anywhere, single letters at the beginning of a word. */
export type Wanted = { readonly terms: readonly string[]; readonly letters?: readonly string[] };

/** Graphemes shown of a text around a hit. */
export const SNIPPET = 120;
/** Graphemes before the hit, where its sentence is longer than the room. */
const LEAD = 30;
/** Letters looked through: a hit further down shows no sentence. */
const LOOKED_THROUGH = 20_000;

/** The text with every hit marked, found as the index finds it, in whatever form it is written. */
export function markHits(text: string, wanted: Wanted): Marked[] {
  return piecesAt(text, hitsIn(text, wanted));
}

/**
 * The sentence with the most of what was looked for, cut to `SNIPPET` around its first hit; null if
 * none is in them, as when only the headline has it.
 */
export function hitSentence(lines: readonly string[], wanted: Wanted): Marked[] | null {
  let best: { sentence: string; found: number } | null = null;
  let left = LOOKED_THROUGH;
  for (const sentence of lines.flatMap(sentencesOf)) {
    left -= sentence.length;
    if (left < 0) break;
    const found = wanted.terms.filter((term) => hitsIn(sentence, { terms: [term] }).length).length;
    if (found > (best?.found ?? 0)) best = { sentence, found };
    if (found === wanted.terms.length) break;
  }
  return best && markHits(around(best.sentence, wanted), wanted);
}

type Span = { start: number; end: number };

function hitsIn(text: string, { terms, letters = [] }: Wanted): Span[] {
  const signs = [...text];
  const spans = formsOf(text).flatMap((form) => {
    const mapped = mapKey(signs, form);
    return [
      ...terms.flatMap((term) => termSpans(mapped, term)),
      ...letters.flatMap((letter) => wordStarts(signs, form, letter)),
    ];
  });
  return merge(spans);
}

/** A form's key with, for each of its code units, the place in the text it came from. */
type MappedKey = { key: string; places: Span[] };

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** As `searchKey` makes it, letter by letter. */
function mapKey(signs: readonly string[], form: Form): MappedKey {
  const mapped: MappedKey = { key: "", places: [] };
  const push = (letter: string, place: Span) => {
    mapped.key += letter;
    for (let unit = 0; unit < letter.length; unit += 1) mapped.places.push(place);
  };
  let last = "";
  let gap = "none" as "none" | "space" | "break";
  let end = 0;
  for (const [at, sign] of signs.entries()) {
    const start = end;
    end += sign.length;
    for (const letter of folded(form[at] ?? "")) {
      if (!LETTER.test(letter)) {
        gap = /\s/u.test(letter) && gap !== "break" ? "space" : "break";
        continue;
      }
      const isOpen = gap === "space" && HANGUL.test(last) && HANGUL.test(letter);
      if (gap !== "none" && !isOpen && last !== "") push("|", { start, end: start });
      push(letter, { start, end });
      last = letter;
      gap = "none";
    }
  }
  return mapped;
}

function termSpans({ key, places }: MappedKey, term: string): Span[] {
  const spans: Span[] = [];
  for (let at = key.indexOf(term); at !== -1; at = key.indexOf(term, at + term.length)) {
    const first = places[at];
    const last = places[at + term.length - 1];
    if (first && last && isWholeWord(key, at, term))
      spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** As the database decides (`magam.search_has`): Latin words count from the beginning of a word. */
function isWholeWord(key: string, at: number, term: string): boolean {
  if (!/^[a-z0-9|]+$/.test(term)) return true;
  const isLatin = (sign: string) => /[a-z0-9]/.test(sign);
  if (isLatin(key.charAt(at - 1))) return false;
  return term.length > 3 || !isLatin(key.charAt(at + term.length));
}

function wordStarts(signs: readonly string[], form: Form, letter: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const [at, sign] of signs.entries()) {
    const start = end;
    end += sign.length;
    if (folded(form[at] ?? "").startsWith(letter) && !LETTER.test(form[at - 1] ?? ""))
      spans.push({ start, end });
  }
  return spans;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().normalize("NFKC");
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function piecesAt(text: string, spans: readonly Span[]): Marked[] {
  const pieces: Marked[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isHit: false });
  return pieces.filter((piece) => piece.text !== "");
}

function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.?!…][”’"'」』)\]]*)\s+/u).filter((sentence) => sentence.trim() !== "");
}

/** The sentence, or so much of it as there is room for, from a little before its first hit on. */
function around(sentence: string, wanted: Wanted): string {
  const text = sentence.replace(/\s+/gu, " ").trim();
  const signs = graphemes(text);
  if (signs.length <= SNIPPET) return text;
  const [first] = hitsIn(text, wanted);
  const before = graphemes(text.slice(0, first?.start ?? 0)).length;
  if (before <= LEAD) return cutAtWord(text, SNIPPET);
  const room = signs.slice(before - LEAD).join("");
  const word = room.search(/\s/u);
  const from = word === -1 || word > LEAD ? room : room.slice(word + 1);
  return `…${cutAtWord(from, SNIPPET - 1)}`;
}
