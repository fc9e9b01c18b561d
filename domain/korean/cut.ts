import { endsSentence } from "./sentence.ts";

/**
 * Cutting for cards, descriptions and feeds. Lengths are graphemes (what a reader counts as one
 * character): cutting by code units splits emoji and syllables typed as separate jamo.
 */
const segmenter = new Intl.Segmenter("ko", { granularity: "grapheme" });

/** A share of the room: a sentence end that lies in this last part is taken before a mere word end. */
const SENTENCE_WINDOW = 0.4;

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of segmenter.segment(text)) length += 1;
  return length;
}

/**
 * The text without its outer spaces if it has at most `maxGraphemes`; else its beginning, ended by
 * `…`, together at most `maxGraphemes` long. It ends after a whole 어절, and after a whole sentence
 * (then ` …` set apart, as 한글 맞춤법 문장 부호 24.3 has it for left-out sentences) if one ends in
 * the last 40 % of the room. Only a first 어절 longer than the room is itself cut, between graphemes.
 */
export function cutAtWord(text: string, maxGraphemes: number): string {
  const signs = beginning(text, maxGraphemes);
  if (signs.length <= maxGraphemes) return signs.join("");
  if (maxGraphemes < 1) return "";

  const room = Math.floor(maxGraphemes) - 1;
  const sentence = lastSentenceEnd(signs, room - 1);
  if (sentence > 0 && sentence >= room * (1 - SENTENCE_WINDOW)) {
    return `${signs.slice(0, sentence).join("")} …`;
  }
  const word = lastWordEnd(signs, room);
  return `${signs.slice(0, word > 0 ? word : room).join("")}…`;
}

/** The text without its outer spaces, read no further than shows that it has more than `most` signs. */
function beginning(text: string, most: number): string[] {
  const signs: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (signs.length === 0 && isSpace(segment)) continue;
    signs.push(segment);
    if (signs.length > most && !isSpace(segment)) break;
  }
  return signs.slice(0, signs.findLastIndex((sign) => !isSpace(sign)) + 1);
}

function lastSentenceEnd(signs: string[], limit: number): number {
  for (let end = lastWordEnd(signs, limit); end > 0; end = lastWordEnd(signs, end - 1)) {
    if (endsSentence(signs.slice(0, end).join(""))) return end;
  }
  return 0;
}

/** The largest number of signs, at most `limit`, that ends a word and has a space after it; else 0. */
function lastWordEnd(signs: string[], limit: number): number {
  for (let end = Math.min(limit, signs.length - 1); end > 0; end -= 1) {
    if (isSpace(signs[end]) && !isSpace(signs[end - 1])) return end;
  }
  return 0;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /^\s+$/u.test(sign);
}
