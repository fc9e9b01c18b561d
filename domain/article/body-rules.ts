import { isEmbed } from "./embed.ts";
import { safeHref } from "./link.ts";

/**
 * What each node of the body may hold: the table that `parseBody` walks by and the
 * editor's schema is tested against. Changes only together with the schema version.
 */
export const BODY_LIMITS = {
  /** Levels below the document, texts counted: five lists within each other. */
  depth: 12,
  /** UTF-16 units of text, captions included. */
  text: 200_000,
  nodes: 20_000,
  /** Grid places of one table: a cell counts colspan × rowspan. */
  tableCells: 2_000,
  span: 100,
} as const;

const BLOCKS = [
  "paragraph",
  "subheading",
  "bulletList",
  "orderedList",
  "quote",
  "pullQuote",
  "divider",
  "editorNote",
  "picture",
  "table",
  "embed",
] as const;
const INLINE = ["text", "hardBreak"] as const;
const PARAGRAPHS = ["paragraph"] as const;

export type NodeRule = {
  /** Types allowed inside; absent for leaves. */
  readonly children?: readonly string[];
  /** The type its first child must have, when that is another. */
  readonly first?: string;
  readonly mayBeEmpty?: boolean;
  readonly attrs?: Readonly<Record<string, AttrRule>>;
};

/** A value → its canonical form (undefined: leave out), or null when refused. */
export type AttrRule = (value: unknown) => { value: unknown } | null;

const span: AttrRule = (value) =>
  value === undefined ? { value: 1 } : isWhole(value, BODY_LIMITS.span) ? { value } : null;
const words: AttrRule = (value) =>
  value === undefined || typeof value === "string" ? { value: value || undefined } : null;
const identifier: AttrRule = (value) =>
  isWhole(value, Number.MAX_SAFE_INTEGER) ? { value } : null;
const name: AttrRule = (value) => (typeof value === "string" ? { value } : null);

const inlineHolder: NodeRule = { children: INLINE, mayBeEmpty: true };
const list: NodeRule = { children: ["listItem"] };
const paragraphHolder: NodeRule = { children: PARAGRAPHS };
const cell: NodeRule = { children: PARAGRAPHS, attrs: { colspan: span, rowspan: span } };

export const NODE_RULES: ReadonlyMap<string, NodeRule> = new Map<string, NodeRule>([
  ["doc", { children: BLOCKS, mayBeEmpty: true }],
  ["paragraph", inlineHolder],
  ["subheading", inlineHolder],
  ["pullQuote", inlineHolder],
  ["bulletList", list],
  ["orderedList", list],
  ["listItem", { children: ["bulletList", "orderedList"], first: "paragraph" }],
  ["quote", paragraphHolder],
  ["editorNote", paragraphHolder],
  ["divider", {}],
  ["picture", { attrs: { pictureId: identifier, caption: words, alt: words } }],
  ["table", { children: ["tableRow"] }],
  ["tableRow", { children: ["tableHeader", "tableCell"], mayBeEmpty: true }],
  ["tableHeader", cell],
  ["tableCell", cell],
  ["embed", { attrs: { provider: name, id: name } }],
  ["text", {}],
  ["hardBreak", {}],
]);

export const MARK_RULES: ReadonlyMap<string, Readonly<Record<string, AttrRule>>> = new Map<
  string,
  Readonly<Record<string, AttrRule>>
>([
  ["link", { href: hrefRule }],
  ["bold", {}],
  ["italic", {}],
]);

/** What no single attribute can tell: does the id fit the provider? */
export function embedFits(attrs: Readonly<Record<string, unknown>>): boolean {
  return isEmbed(attrs.provider, attrs.id);
}

function hrefRule(value: unknown): { value: string } | null {
  const href = typeof value === "string" ? safeHref(value) : null;
  return href === null ? null : { value: href };
}

function isWhole(value: unknown, maximum: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maximum;
}
