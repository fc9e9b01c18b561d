/** From this share of its letters in common on, a paragraph counts as another one's successor. */
export const ALIKE = 0.5;

type Counted = { readonly words: ReadonlyMap<string, number>; readonly letters: number };

/**
 * Which paragraph became which: first those with the same words, then, of the rest, the most alike.
 * Pairs of places, each place at most once. Order plays no part: a paragraph may have moved.
 */
export function pairAlike(before: readonly string[], after: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const free = new Map<string, number[]>();
  for (const [place, text] of before.entries()) free.set(text, [...(free.get(text) ?? []), place]);
  const left: number[] = [];
  for (const [place, text] of after.entries()) {
    const same = free.get(text)?.shift();
    if (same === undefined) left.push(place);
    else pairs.push([same, place]);
  }
  const rest = [...free.values()].flat();
  return [...pairs, ...mostAlike(before, rest, after, left)];
}

function mostAlike(
  before: readonly string[],
  old: readonly number[],
  after: readonly string[],
  fresh: readonly number[],
): [number, number][] {
  const olds = old.map((place) => ({ place, counted: count(before[place] ?? "") }));
  const candidates = fresh.flatMap((to) => {
    const counted = count(after[to] ?? "");
    return olds.flatMap(({ place: from, counted: other }) => {
      const share = shareOf(other, counted);
      return share >= ALIKE ? [{ from, to, share }] : [];
    });
  });
  candidates.sort((a, b) => b.share - a.share || a.to - b.to || a.from - b.from);
  const taken = { from: new Set<number>(), to: new Set<number>() };
  const pairs: [number, number][] = [];
  for (const { from, to } of candidates) {
    if (taken.from.has(from) || taken.to.has(to)) continue;
    taken.from.add(from);
    taken.to.add(to);
    pairs.push([from, to]);
  }
  return pairs;
}

function count(text: string): Counted {
  const words = new Map<string, number>();
  let letters = 0;
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    letters += word.length;
  }
  return { words, letters };
}

/** Letters of common words, of the longer paragraph's letters. */
function shareOf(a: Counted, b: Counted): number {
  let common = 0;
  for (const [word, times] of a.words)
    common += Math.min(times, b.words.get(word) ?? 0) * word.length;
  return common / Math.max(1, a.letters, b.letters);
}
