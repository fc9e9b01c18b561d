import { pieceOf, piecesOf, sectionPiece } from "./pieces.ts";
import type { SearchQuery } from "./query.ts";

/** What the database is asked: all pieces by the index, the keys by looking again. */
export type SearchPlan = {
  readonly pieces: readonly number[];
  /** Keys to be found in the article's key, or in its head's. */
  readonly has: readonly string[];
  readonly inHead: readonly string[];
  readonly inByline: readonly string[];
  readonly without: readonly string[];
  readonly since: Date | null;
  readonly until: Date | null;
};

/** @param where in the whole article, or all words in headline and tags */
export function planOf(
  query: SearchQuery,
  sectionId: number | null,
  where: "text" | "head",
): SearchPlan {
  const unsure = query.terms.filter((term) => !isSure(term));
  return {
    pieces: [
      ...new Set([
        ...query.terms.flatMap((term) => termPieces(where, term)),
        ...query.letters.map((letter) => pieceOf("wordStart", letter)),
        ...query.reporters.flatMap((name) => piecesOf("byline", name)),
        ...(sectionId === null ? [] : [sectionPiece(sectionId)]),
      ]),
    ],
    has: where === "text" ? unsure : [],
    inHead: where === "head" ? unsure : [],
    inByline: query.reporters,
    without: query.without,
    since: query.since,
    until: query.until,
  };
}

/**
 * The runs of two letters and more: a text with the key has all their pieces. A key of single
 * letters only (3.5) is looked for by those where they stand alone.
 */
function termPieces(part: "text" | "head", term: string): number[] {
  const long = term.split("|").filter((run) => [...run].length > 1);
  return (long.length > 0 ? long : [term]).flatMap((run) => piecesOf(part, run));
}

/** Two letters are their own piece: nothing is left to look at. Latin words must begin at a word. */
function isSure(term: string): boolean {
  return /^[^|]{2}$/.test(term) && !/^[a-z0-9]+$/.test(term);
}
