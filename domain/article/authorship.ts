import { pairAlike } from "./alike.ts";

/** A kept text, as far as its paragraphs and its writer go. */
export type Written = {
  readonly id: number;
  readonly author: string | null;
  readonly at: Date;
  readonly paragraphs: readonly string[];
};

/** One act of writing: which kept text it is first seen in. */
export type Hand = Pick<Written, "id" | "author" | "at">;

export type Authored = {
  readonly text: string;
  /** Who wrote it first, and who changed it last: the same where nobody did. */
  readonly first: Hand;
  readonly last: Hand;
};

/**
 * Who wrote each paragraph of the last of these texts, which are given in the order they were kept.
 * A paragraph that moved, or of which more than half stayed, is still the same one.
 */
export function authorship(texts: readonly Written[]): Authored[] {
  let known: Authored[] = [];
  for (const { id, author, at, paragraphs } of texts) {
    const hand = { id, author, at };
    const before = known;
    const pairs = pairAlike(
      before.map(({ text }) => text),
      paragraphs,
    );
    const from = new Map(pairs.map(([old, fresh]) => [fresh, before[old]]));
    known = paragraphs.map((text, place): Authored => {
      const older = from.get(place);
      if (!older) return { text, first: hand, last: hand };
      return older.text === text ? older : { text, first: older.first, last: hand };
    });
  }
  return known;
}
