import { searchKey } from "../korean/bigrams.ts";
import type { Body } from "./body.ts";
import { paragraphs } from "./body-text.ts";

/** 받은 보도자료: kept beside the article, so that a text is seen that is little else. */
export const HANDOUT_LIMITS = { source: 60, text: 50_000, each: 5 } as const;

/** From this share of its letters on, a text is the handout and no report of one's own. */
export const COPIED = 0.8;

/** Letters that count as one piece: two are common to any two texts, four hardly by chance. */
const PIECE = 4;
/** A text shorter than this says nothing yet. */
const SHORTEST = 60;

/** The largest share of the text's pieces that one of the handouts has, 0 to 1. Blanks and signs do not count. */
export function copiedShare(body: Body, handouts: readonly string[]): number {
  if (handouts.length === 0) return 0;
  // What the desk says of the text, and under pictures, makes it no more the writer's own.
  const own = paragraphs(body).filter(({ kind }) => kind !== "editorNote" && kind !== "caption");
  const letters = lettersOf(own.map(({ text }) => text).join("\n"));
  if (letters.length < SHORTEST) return 0;
  return Math.max(...handouts.map((handout) => shareIn(letters, piecesOf(lettersOf(handout)))));
}

function shareIn(letters: string, known: ReadonlySet<string>): number {
  let same = 0;
  const count = letters.length - PIECE + 1;
  for (let at = 0; at < count; at += 1) if (known.has(letters.slice(at, at + PIECE))) same += 1;
  return same / count;
}

function piecesOf(letters: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE));
  return pieces;
}

function lettersOf(text: string): string {
  return searchKey(text).replaceAll("|", "");
}
