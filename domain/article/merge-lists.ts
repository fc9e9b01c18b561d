import { diffArrays } from "diff";

/** From (inclusive) and to (exclusive), as `slice` takes them. */
export type Range = readonly [from: number, to: number];

/**
 * A stretch of three lists: equal in all or changed alike (`same`), changed on one side only
 * (`mine`, `theirs`), or changed on both in different ways (`clash`).
 */
export type Stretch = {
  readonly kind: "same" | "mine" | "theirs" | "clash";
  readonly base: Range;
  readonly mine: Range;
  readonly theirs: Range;
};

/**
 * Three lists cut at what all have in common (diff3; Khanna, Kunal and Pierce, «A Formal
 * Investigation of Diff3», 2007). The stretches are in order and together cover each list once.
 * A changed stretch in which each list has as many entries is cut further, entry by entry: two
 * people in neighbouring paragraphs are no clash.
 */
export function alignThree(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Stretch[] {
  const inMine = placesIn(base, mine);
  const inTheirs = placesIn(base, theirs);
  const stretches: Stretch[] = [];
  const at = { base: 0, mine: 0, theirs: 0 };
  const changeUntil = (baseTo: number, mineTo: number, theirsTo: number) => {
    const range = {
      base: [at.base, baseTo] as Range,
      mine: [at.mine, mineTo] as Range,
      theirs: [at.theirs, theirsTo] as Range,
    };
    stretches.push(...cut(range, base, mine, theirs));
    at.base = baseTo;
    at.mine = mineTo;
    at.theirs = theirsTo;
  };
  for (let place = 0; place < base.length; place += 1) {
    const own = inMine.get(place);
    const other = inTheirs.get(place);
    if (own === undefined || other === undefined) continue;
    changeUntil(place, own, other);
    stretches.push({
      kind: "same",
      base: [place, place + 1],
      mine: [own, own + 1],
      theirs: [other, other + 1],
    });
    at.base = place + 1;
    at.mine = own + 1;
    at.theirs = other + 1;
  }
  changeUntil(base.length, mine.length, theirs.length);
  return stretches;
}

type Ranges = Pick<Stretch, "base" | "mine" | "theirs">;

function cut(
  ranges: Ranges,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Stretch[] {
  const length = sizeOf(ranges.base);
  const isEven = sizeOf(ranges.mine) === length && sizeOf(ranges.theirs) === length;
  if (!isEven || length < 2) {
    const kind = kindOf(
      base.slice(...ranges.base),
      mine.slice(...ranges.mine),
      theirs.slice(...ranges.theirs),
    );
    return length + sizeOf(ranges.mine) + sizeOf(ranges.theirs) === 0 ? [] : [{ kind, ...ranges }];
  }
  return Array.from({ length }, (_, step) => {
    const one = ([from]: Range): Range => [from + step, from + step + 1];
    const single = { base: one(ranges.base), mine: one(ranges.mine), theirs: one(ranges.theirs) };
    const kind = kindOf(
      base.slice(...single.base),
      mine.slice(...single.mine),
      theirs.slice(...single.theirs),
    );
    return { kind, ...single };
  });
}

function kindOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Stretch["kind"] {
  if (isEqual(mine, theirs)) return "same";
  if (isEqual(mine, base)) return "theirs";
  return isEqual(theirs, base) ? "mine" : "clash";
}

/** Where the entries of `base` that stayed stand in `other`, in order. */
function placesIn(base: readonly string[], other: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  let baseAt = 0;
  let otherAt = 0;
  for (const { added, removed, count } of diffArrays([...base], [...other])) {
    for (let n = 0; n < count && !added && !removed; n += 1) places.set(baseAt + n, otherAt + n);
    if (!added) baseAt += count;
    if (!removed) otherAt += count;
  }
  return places;
}

function sizeOf([from, to]: Range): number {
  return to - from;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, at) => entry === b[at]);
}
