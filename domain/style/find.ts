import { matchAt, type Pattern } from "./pattern.ts";
import { patternOf, type StyleRule, suggested } from "./rule.ts";

/** A place of a line that a rule means, [from, to) in UTF-16 units. */
export type StyleHit = {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
  /** What to write there; null where the rule only explains. */
  readonly suggestion: string | null;
};

type Sought = {
  readonly rule: StyleRule;
  readonly pattern: Pattern;
  readonly isException: boolean;
};

/** Letters that open a wording; `sought` is what may begin where the letters so far were read. */
type Node = { readonly next: Map<number, Node>; readonly sought: Sought[] };

export type StyleFinder = { readonly letters: Node; readonly numbers: readonly Sought[] };

/** Letters of a wording that its first look goes by; the rest is compared there and then. */
const OPENING = 6;

/**
 * All rules as one tree of first letters: a line is read once, and at each letter only those rules
 * are tried whose first letters stand there. A rule that cannot be read is left out.
 */
export function styleFinder(rules: readonly StyleRule[]): StyleFinder {
  const letters: Node = { next: new Map(), sought: [] };
  const numbers: Sought[] = [];
  const add = (sought: Sought) => {
    const [first] = sought.pattern.elements;
    if (first?.kind === "number") numbers.push(sought);
    if (first?.kind === "letters") plant(letters, first.text, sought);
    if (first?.kind === "oneOf") for (const text of first.texts) plant(letters, text, sought);
  };
  for (const rule of rules) {
    const read = patternOf(rule.form, rule.wording);
    if (!read.ok) continue;
    add({ rule, pattern: read.pattern, isException: false });
    for (const exception of rule.exceptions) {
      const except = patternOf(rule.form, exception);
      if (except.ok) add({ rule, pattern: except.pattern, isException: true });
    }
  }
  return { letters, numbers };
}

function plant(root: Node, text: string, sought: Sought): void {
  let node = root;
  for (let at = 0; at < Math.min(text.length, OPENING); at += 1) {
    const unit = text.charCodeAt(at);
    const known = node.next.get(unit) ?? { next: new Map(), sought: [] };
    node.next.set(unit, known);
    node = known;
  }
  node.sought.push(sought);
}

/** Every place of the line that a rule means and none of its exceptions covers, in order. */
export function findStyle(finder: StyleFinder, line: string): StyleHit[] {
  const hits: StyleHit[] = [];
  const covered = new Map<number, { from: number; to: number }[]>();
  const look = (sought: readonly Sought[], from: number) => {
    for (const { rule, pattern, isException } of sought) {
      const found = matchAt(pattern, line, from);
      if (!found) continue;
      const { to, parts } = found;
      if (isException) covered.set(rule.id, [...(covered.get(rule.id) ?? []), { from, to }]);
      else hits.push({ rule: rule.id, from, to, suggestion: suggested(rule, parts) });
    }
  };
  for (let from = 0; from < line.length; from += 1) {
    const first = line.charCodeAt(from);
    if (first >= 48 && first <= 57) look(finder.numbers, from);
    let node = finder.letters.next.get(first);
    for (let at = from + 1; node !== undefined; at += 1) {
      if (node.sought.length > 0) look(node.sought, from);
      node = node.next.get(line.charCodeAt(at));
    }
  }
  const isFree = ({ rule, from, to }: StyleHit) =>
    !covered.get(rule)?.some((except) => except.from <= from && to <= except.to);
  return onceEach(hits.filter(isFree));
}

/** A choice that another one begins with (가|가나) leads to the same place twice. */
function onceEach(hits: readonly StyleHit[]): StyleHit[] {
  const seen = new Map(hits.map((hit) => [`${hit.rule}.${hit.from}.${hit.to}`, hit]));
  return [...seen.values()].sort((a, b) => a.from - b.from || b.to - a.to || a.rule - b.rule);
}

/** Those that are shown: where two overlap, the earlier and then the longer. */
export function withoutOverlaps<H extends { readonly from: number; readonly to: number }>(
  hits: readonly H[],
): H[] {
  const shown: H[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to))
    if (hit.from >= (shown.at(-1)?.to ?? 0)) shown.push(hit);
  return shown;
}
