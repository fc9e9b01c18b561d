/**
 * The pattern language of house style, for copy editors and not for programmers:
 *
 *   #        a number (5, 1,200, 3.5)
 *   _        blanks or none
 *   (가|나)  one of these
 *   ^        at the beginning: only where a word begins
 *   \#       the sign itself
 *
 * Nothing repeats without an end and nothing nests, so that a pattern is matched in as many steps as
 * it is long, whatever it says and whatever the text is.
 */
export type Element =
  | { readonly kind: "letters"; readonly text: string }
  | { readonly kind: "number" }
  | { readonly kind: "blanks" }
  | { readonly kind: "oneOf"; readonly texts: readonly string[] };

export type Pattern = {
  readonly isWordStart: boolean;
  readonly elements: readonly Element[];
  /** Numbers and choices: what `{1}`, `{2}` in a suggestion stand for. */
  readonly parts: number;
};

export const PATTERN_FAULTS = [
  "empty",
  "tooLong",
  "startsWithBlank",
  "unclosed",
  "nested",
  "emptyChoice",
  "tooManyChoices",
  "nothingFixed",
] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

export const PATTERN_LIMITS = { length: 60, choices: 20 } as const;

export type ReadPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly fault: PatternFault };

/** A word is itself, letter by letter, whatever signs are in it. */
export function wordPattern(text: string): ReadPattern {
  if (text === "") return refused("empty");
  if (text.length > PATTERN_LIMITS.length) return refused("tooLong");
  const pattern = { isWordStart: false, elements: [{ kind: "letters", text } as const], parts: 0 };
  return { ok: true, pattern };
}

export function readPattern(text: string): ReadPattern {
  if (text === "") return refused("empty");
  if (text.length > PATTERN_LIMITS.length) return refused("tooLong");
  const isWordStart = text.startsWith("^");
  const elements: Element[] = [];
  const add = (sign: string) => {
    const last = elements.at(-1);
    if (last?.kind === "letters")
      elements[elements.length - 1] = { ...last, text: last.text + sign };
    else elements.push({ kind: "letters", text: sign });
  };
  for (let at = isWordStart ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\" && at + 1 < text.length) {
      at += 1;
      add(text[at] ?? "");
    } else if (sign === "#") elements.push({ kind: "number" });
    else if (sign === "_") elements.push({ kind: "blanks" });
    else if (sign === "(") {
      const end = text.indexOf(")", at);
      if (end < 0) return refused("unclosed");
      const texts = text.slice(at + 1, end).split("|");
      const fault = faultOf(texts);
      if (fault) return refused(fault);
      elements.push({ kind: "oneOf", texts: [...new Set(texts)] });
      at = end;
    } else if (sign === ")") return refused("unclosed");
    else add(sign);
  }
  const [first] = elements;
  if (first === undefined) return refused("empty");
  if (first.kind === "blanks") return refused("startsWithBlank");
  // Numbers and blanks alone would mark half of every text.
  if (elements.every(({ kind }) => kind === "number" || kind === "blanks"))
    return refused("nothingFixed");
  const parts = elements.filter(({ kind }) => kind === "number" || kind === "oneOf").length;
  return { ok: true, pattern: { isWordStart, elements, parts } };
}

function faultOf(choices: readonly string[]): PatternFault | null {
  if (choices.some((choice) => /[(#_\\]/.test(choice))) return "nested";
  if (choices.some((choice) => choice === "")) return "emptyChoice";
  return choices.length > PATTERN_LIMITS.choices ? "tooManyChoices" : null;
}

function refused(fault: PatternFault): ReadPattern {
  return { ok: false, fault };
}

export type Matched = { readonly to: number; readonly parts: readonly string[] };

/** No number of a newspaper is longer; a longer one is none, so that nothing is read twice. */
const LONGEST_NUMBER = 20;
const MOST_BLANKS = 10;

type Reached = { readonly at: number; readonly parts: readonly string[] };

/**
 * The longest match that begins there, if any. UTF-16 units. All ways through the pattern are gone
 * together, place by place, so that no choice is ever taken back.
 */
export function matchAt(pattern: Pattern, line: string, from: number): Matched | null {
  if (!mayBegin(pattern, line, from)) return null;
  let reached: readonly Reached[] = [{ at: from, parts: [] }];
  for (const element of pattern.elements) {
    reached = onwards(element, line, reached);
    if (reached.length === 0) return null;
  }
  let best: Matched | null = null;
  for (const { at, parts } of reached)
    if (mayEnd(line, at) && (best === null || at > best.to)) best = { to: at, parts };
  return best;
}

function onwards(element: Element, line: string, reached: readonly Reached[]): Reached[] {
  const next: Reached[] = [];
  for (const { at, parts } of reached)
    for (const end of endsOf(element, line, at))
      if (!next.some((other) => other.at === end))
        next.push({ at: end, parts: isPart(element) ? [...parts, line.slice(at, end)] : parts });
  return next;
}

function isPart({ kind }: Element): boolean {
  return kind === "number" || kind === "oneOf";
}

function endsOf(element: Element, line: string, at: number): readonly number[] {
  switch (element.kind) {
    case "letters":
      return line.startsWith(element.text, at) ? [at + element.text.length] : [];
    case "oneOf":
      return element.texts.flatMap((text) => (line.startsWith(text, at) ? [at + text.length] : []));
    case "number":
      return endOfNumber(line, at);
    case "blanks":
      return endOfBlanks(line, at);
  }
}

/** The whole run or nothing: half a number is another number. */
function endOfNumber(line: string, at: number): readonly number[] {
  let end = at;
  while (end - at <= LONGEST_NUMBER) {
    if (isDigit(line[end])) end += 1;
    else if (end > at && /[,.]/.test(line[end] ?? "") && isDigit(line[end + 1])) end += 1;
    else break;
  }
  return end > at && end - at <= LONGEST_NUMBER ? [end] : [];
}

function endOfBlanks(line: string, at: number): readonly number[] {
  let end = at;
  while (end - at <= MOST_BLANKS && (line[end] === " " || line[end] === "\u00A0")) end += 1;
  return end - at <= MOST_BLANKS ? [end] : [];
}

function mayBegin({ isWordStart, elements }: Pattern, line: string, from: number): boolean {
  const before = line[from - 1];
  if (before === undefined) return true;
  if (isWordStart && /[\p{L}\p{N}]/u.test(before)) return false;
  if (elements[0]?.kind === "number" && /[,.]/.test(before) && isDigit(line[from - 2]))
    return false;
  return !isOneWord(before, line[from]);
}

function mayEnd(line: string, to: number): boolean {
  return !isOneWord(line[to - 1], line[to]);
}

/** Latin words and numbers are not found inside longer ones; Hangul is, for its particles. */
function isOneWord(a: string | undefined, b: string | undefined): boolean {
  return (isLatin(a) && isLatin(b)) || (isDigit(a) && isDigit(b));
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= "0" && sign <= "9";
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /^[A-Za-z]$/.test(sign);
}
