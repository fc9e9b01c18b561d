import { bodyText } from "./body-text.ts";
import type { Content } from "./content.ts";

/**
 * How large the change between two texts is, in letters of words that came and went in headline,
 * decks, body and tags, wherever they stand: a paragraph that moved changed nothing. Linear, so that
 * a whole history can be measured at once.
 */
export function changedLetters(
  before: Content | null,
  after: Content,
): { readonly added: number; readonly removed: number } {
  const left = new Map<string, number>();
  for (const word of before ? wordsOf(before) : []) left.set(word, (left.get(word) ?? 0) + 1);
  let added = 0;
  for (const word of wordsOf(after)) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else added += [...word].length;
  }
  let removed = 0;
  for (const [word, count] of left) removed += count * [...word].length;
  return { added, removed };
}

function wordsOf({ headline, decks, body, tags }: Content): string[] {
  return [headline, ...decks, bodyText(body), ...tags].join("\n").split(/\s+/u).filter(Boolean);
}
