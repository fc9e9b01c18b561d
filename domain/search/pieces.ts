import { bigramsOfKey } from "../korean/bigrams.ts";

/**
 * What the index holds: whole numbers below 2^53, each a piece of text, the part of the article it
 * stands in and the quarter of first publication. The quarter is in the number, so that a search can
 * read the newest first and stop when it has enough, however frequent a word is.
 */
export const PARTS = { text: 0, head: 1, wordStart: 2, byline: 3, section: 4 } as const;

export type Part = keyof typeof PARTS;

const PART = 2 ** 44;
const QUARTER = 2 ** 32;
const FIRST_YEAR = 1900;
const LAST_QUARTER = 4095;

/** Quarters since the beginning of 1900 in UTC, 0 to 4,095; the database counts the same. */
export function quarterOf(instant: Date): number {
  const quarter =
    (instant.getUTCFullYear() - FIRST_YEAR) * 4 + Math.floor(instant.getUTCMonth() / 3);
  return Math.min(LAST_QUARTER, Math.max(0, quarter));
}

/** Two letters, or one, as a number without quarter. Letters beyond the BMP may share a number. */
export function pieceOf(part: Part, letters: string): number {
  const [first = "", second] = letters;
  const high = second === undefined ? 0 : unit(first);
  return PARTS[part] * PART + high * 2 ** 16 + unit(second ?? first);
}

export function sectionPiece(sectionId: number): number {
  return PARTS.section * PART + sectionId;
}

/** The pieces of a key, without quarter. */
export function piecesOf(part: Part, key: string): number[] {
  return bigramsOfKey(key).map((letters) => pieceOf(part, letters));
}

export function inQuarter(piece: number, quarter: number): number {
  return piece + quarter * QUARTER;
}

function unit(letter: string): number {
  return (letter.codePointAt(0) ?? 0) & 0xffff;
}
