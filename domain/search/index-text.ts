import { paragraphs } from "../article/body-text.ts";
import type { Content } from "../article/content.ts";
import type { Kind } from "../article/kind.ts";
import { searchKey } from "../korean/bigrams.ts";
import { formsOf, searchKeys } from "./forms.ts";
import { inQuarter, pieceOf, piecesOf, quarterOf, sectionPiece } from "./pieces.ts";

/** Raised with every change of what is indexed; the worker then writes older rows anew. */
export const SEARCH_VERSION = 1;

export type SearchText = {
  readonly quarter: number;
  /** Every line's keys between breaks; a hit is a substring of it. */
  readonly key: string;
  /** Of headline and tags. */
  readonly headKey: string;
  readonly bylineKey: string;
  readonly pieces: readonly number[];
  readonly version: number;
};

/** What search needs of a publication. An advertorial bears no reporter's name (신문법 제6조 ③). */
export function indexText(publication: {
  readonly content: Pick<Content, "kicker" | "headline" | "decks" | "body" | "byline" | "tags">;
  readonly kind: Kind;
  readonly sectionId: number;
  readonly firstPublishedAt: Date;
}): SearchText {
  const { content, kind, sectionId, firstPublishedAt } = publication;
  const head = [content.headline, ...content.tags];
  const names = kind === "advertorial" ? [] : content.byline.map(({ name }) => name);
  const body = paragraphs(content.body).map(({ text }) => text);
  const headKey = keyOf(head);
  const bylineKey = keyOf(names);
  const key = [headKey, keyOf([content.kicker ?? "", ...content.decks, ...body]), bylineKey]
    .filter((part) => part !== "")
    .join("|");
  const quarter = quarterOf(firstPublishedAt);
  const pieces = [
    ...piecesOf("text", key),
    ...piecesOf("head", headKey),
    ...wordStarts(head).map((letter) => pieceOf("wordStart", letter)),
    ...piecesOf("byline", bylineKey),
    sectionPiece(sectionId),
  ];
  return {
    quarter,
    key,
    headKey,
    bylineKey,
    pieces: [...new Set(pieces)].map((piece) => inQuarter(piece, quarter)),
    version: SEARCH_VERSION,
  };
}

function keyOf(lines: readonly string[]): string {
  return [...new Set(lines.flatMap(searchKeys))].join("|");
}

/** First letters of the words, in every form: what a query of one syllable is looked for by. */
function wordStarts(lines: readonly string[]): string[] {
  const words = lines
    .flatMap(formsOf)
    .flatMap((form) => form.join("").split(/[^\p{L}\p{M}\p{N}]+/u));
  const starts = words.map((word) => [...searchKey(word)][0]);
  return [...new Set(starts.filter((letter) => letter !== undefined))];
}
