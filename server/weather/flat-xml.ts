/** One element: its name, attributes and text. What lies in what does not matter in these documents. */
export type FlatElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
};

/** Bounds far above what the weather service sends. */
const MOST_CHARACTERS = 1_000_000;
const MOST_ELEMENTS = 5_000;
const DEEPEST = 8;

const NAME = "[A-Za-z_][\\w.:-]*";
const TOKEN = new RegExp(
  `<\\?xml [^<>]*\\?>|<!--(?:(?!--)[\\s\\S])*-->|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
  "y",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};

/**
 * The elements of a small well-formed document in their order. Reads what the weather service's two
 * XML answers are made of and refuses everything else: no DTD, no entities but the five, no CDATA,
 * no processing instructions.
 * @returns null for anything else, or anything too large
 */
export function readFlatXml(document: string): FlatElement[] | null {
  const source = document.replace(/^\uFEFF/, "").trim();
  if (source.length > MOST_CHARACTERS) return null;
  const elements: FlatElement[] = [];
  const open: FlatElement[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(source);
    if (!token) return null;
    const [whole, closing, opening, attributes = "", selfClosing, text] = token;
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) return null;
    } else if (opening !== undefined) {
      // A second root, a document without end, a tower of elements.
      if (open.length === 0 && elements.length > 0) return null;
      if (elements.length >= MOST_ELEMENTS || open.length >= DEEPEST) return null;
      const read = attributesIn(attributes);
      if (!read) return null;
      const element = { name: opening, attributes: read, text: "" };
      elements.push(element);
      if (selfClosing !== "/") open.push(element);
    } else if (text !== undefined) {
      const words = decoded(text);
      const parent = open.at(-1);
      if (words === null || (!parent && words.trim() !== "")) return null;
      if (parent) parent.text += words;
    } else if (whole.startsWith("<?") && at > 0) {
      return null;
    }
  }
  return open.length === 0 && elements.length > 0 ? elements : null;
}

function attributesIn(source: string): Record<string, string> | null {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? "");
    if (value === null || name in found) return null;
    found[name] = value;
  }
  return found;
}

function decoded(text: string): string | null {
  let isKnown = true;
  const words = text.replaceAll(/&[^;\s]{0,10};?/g, (entity) => {
    isKnown &&= entity in ENTITIES;
    return ENTITIES[entity] ?? "";
  });
  return isKnown ? words : null;
}
