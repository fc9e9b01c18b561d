/**
 * The one door for text: editor, API, wire, import and search box pass here before anything is
 * compared, hashed or stored. Source of the rules: Unicode NFC (UAX #15), XML 1.0 §2.2 (what a feed
 * may carry) and PostgreSQL (no NUL, no lone surrogate).
 */

/**
 * Controls other than tab and line breaks, noncharacters, and signs that cannot be seen but break
 * matching (soft hyphen, zero-width space, word joiner, byte order mark) or turn the reading order
 * (bidi embeddings, overrides, isolates). U+200D stays: it holds emoji such as 👩‍🚒 together.
 */
const DROPPED =
  /[[\p{Cc}--[\t\n\r\u0085]]\p{Noncharacter_Code_Point}\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gv;

const LINE_BREAK = /\r\n|[\r\u0085\u2028\u2029]/gu;

/**
 * Every space separator becomes the plain space. This includes U+3000: Hangul word processors put
 * it at paragraph starts as an indent, and Korean sets no full-width space between words, so kept it
 * would only defeat search and comparison. The Hangul fillers U+3164 and U+FFA0 look like a space
 * and are used to make a "blank" name or headline pass as filled.
 */
const SPACE = /[\p{Zs}\u3164\uFFA0]/gu;

/**
 * Plain text of one or many lines, cleaned. Lone surrogates become U+FFFD, line breaks `\n`, the
 * rest NFC. Idempotent; never throws. Spacing is not collapsed: see `intakeLine`.
 */
export function intake(text: string): string {
  return text
    .toWellFormed()
    .replace(DROPPED, "")
    .replace(LINE_BREAK, "\n")
    .replace(SPACE, " ")
    .normalize("NFC");
}

/** Text for a one-line field: as `intake`, then any run of spaces, tabs and breaks is one space. */
export function intakeLine(text: string): string {
  return intake(text)
    .replace(/[ \t\n]+/gu, " ")
    .trim();
}

/**
 * A JSON tree with every string and every key passed through `intake`; the given tree is not
 * changed. Of two keys that become equal the later one wins. What is neither array nor plain object
 * is handed on as it is. Walks without recursion, so that no depth a client can send overflows the
 * stack; the tree must be free of cycles, which JSON is.
 */
export function intakeDeep(value: unknown): unknown {
  const walk: { source: object; copy: unknown[] | Record<string, unknown> }[] = [];

  const copyOf = (source: unknown): unknown => {
    if (typeof source === "string") return intake(source);
    if (!isTree(source)) return source;
    const copy = Array.isArray(source) ? [] : {};
    walk.push({ source, copy });
    return copy;
  };

  const result = copyOf(value);
  for (let step = walk.pop(); step; step = walk.pop()) {
    const { source, copy } = step;
    if (Array.isArray(copy)) {
      for (const entry of source as unknown[]) copy.push(copyOf(entry));
      continue;
    }
    for (const [key, entry] of Object.entries(source)) {
      // Defining instead of assigning: the key "__proto__" must stay a key.
      Object.defineProperty(copy, intake(key), {
        value: copyOf(entry),
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
  }
  return result;
}

function isTree(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
