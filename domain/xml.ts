/** XML 1.0 §2.2 has no way to write these, escaped or not. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Would turn the reading order of the reader's whole list (bidi embeddings, overrides, isolates). */
const TURNS_ORDER = /[\u202A-\u202E\u2066-\u2069]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an XML element or a quoted attribute; safe also where a reader takes it for CDATA. */
export function escapeXml(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Without what no feed may carry, in XML or not: half characters, controls, turned reading order. */
export function plainLine(text: string): string {
  return text.toWellFormed().replace(NOT_XML, "").replace(TURNS_ORDER, "");
}

/** `<name>text</name>` with the text escaped. */
export function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
