/** A start or end tag found in HTML source; positions are offsets into the source. */
export interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  start: number;
  end: number;
  attributes: Attribute[];
}

export interface Attribute {
  name: string;
  value: string;
  /** From the white space before the name to the end of the value, so that it can be cut out. */
  start: number;
  end: number;
}

const TAG_NAME = /[^\t\n\f\r />]*/y;
const BETWEEN = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /.[^\t\n\f\r />=]*/sy;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;

/**
 * Reads the tag that begins at `start` (a `<`), after the tokenizer of the HTML standard (13.2.5):
 * a `>` inside a quoted value does not end it. Null if no tag begins there; throws if the document
 * ends inside it, because then it was cut off.
 */
export function readTag(html: string, start: number): Tag | null {
  const closing = html[start + 1] === "/";
  const opening = start + (closing ? 2 : 1);
  if (!/[a-z]/i.test(html[opening] ?? "")) return null;
  let at = endOf(TAG_NAME, html, opening);
  const name = html.slice(opening, at).toLowerCase();
  const attributes: Attribute[] = [];
  for (;;) {
    const before = at;
    at = endOf(BETWEEN, html, at);
    if (at >= html.length) throw new Error(`the document ends inside <${name}>`);
    if (html[at] === ">") {
      const selfClosing = html[at - 1] === "/";
      return { name, closing, selfClosing, start, end: at + 1, attributes };
    }
    const attribute = readAttribute(html, at);
    attributes.push({ ...attribute, start: before });
    at = attribute.end;
  }
}

/** The value of the first attribute of that name (later ones do not count), entities decoded. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const found = tag.attributes.find((attribute) => attribute.name === name);
  return found && decodeEntities(found.value);
}

/** Where the text of a raw-text element ends: the offset of its `</name`. */
export function rawTextEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\t\\n\\f\\r />]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (found === null) throw new Error(`the document ends inside <${name}>`);
  return found.index;
}

/** The offset after a comment that begins at `start`; `<!-->` and `<!--->` are whole comments. */
export function commentEnd(html: string, start: number): number {
  if (html.startsWith(">", start + 4)) return start + 5;
  if (html.startsWith("->", start + 4)) return start + 6;
  const found = /--!?>/g;
  found.lastIndex = start + 4;
  const end = found.exec(html);
  if (end === null) throw new Error("the document ends inside a comment");
  return end.index + end[0].length;
}

function readAttribute(html: string, start: number): Omit<Attribute, "start"> {
  const nameEnd = endOf(ATTRIBUTE_NAME, html, start);
  const name = html.slice(start, nameEnd).toLowerCase();
  const at = endOf(EQUALS, html, nameEnd);
  if (at === nameEnd) return { name, value: "", end: at };
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    if (end === -1) throw new Error(`the document ends inside the attribute ${name}`);
    return { name, value: html.slice(at + 1, end), end: end + 1 };
  }
  const end = endOf(UNQUOTED, html, at);
  return { name, value: html.slice(at, end), end };
}

/** The offset after what a sticky pattern matches at `at`; `at` itself if it does not match. */
function endOf(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(html) ? pattern.lastIndex : at;
}

const NAMED: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

/** The entities React writes, and numeric ones; any other stays as it stands. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
