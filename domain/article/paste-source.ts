/**
 * What a foreign program put on the clipboard, read element by element. A browser's DOM nodes are
 * such nodes; nothing here touches a document.
 */
export type PastedNode = {
  /** 1 for elements, 3 for text (WHATWG DOM §4.4). */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<PastedNode>;
  getAttribute?(name: string): string | null;
};

export const BLOCK_TAGS = new Set(
  "address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header html main p pre section summary".split(
    " ",
  ),
);

/** Holds no text that a reader was meant to see. */
const UNREAD_TAGS = new Set(
  "script style head title meta link noscript template button input select textarea option nav svg math colgroup col del".split(
    " ",
  ),
);

export function childrenOf(node: PastedNode): PastedNode[] {
  return Array.from({ length: node.childNodes.length }, (_, at) => node.childNodes[at]).filter(
    (child) => child !== undefined,
  );
}

export function attribute(node: PastedNode, name: string): string {
  return node.getAttribute?.(name) ?? "";
}

export function tagOf(node: PastedNode): string {
  return node.nodeType === 1 ? node.nodeName.toLowerCase() : "";
}

/** What is asked of every element, read from it once: a megabyte has tens of thousands. */
export type PastedElement = {
  readonly node: PastedNode;
  readonly tag: string;
  readonly style: string;
  readonly className: string;
};

/** Null for what is no element, or one whose text nobody was meant to see. */
export function elementOf(node: PastedNode): PastedElement | null {
  const tag = tagOf(node);
  if (tag === "" || UNREAD_TAGS.has(tag) || node.getAttribute?.("hidden") != null) return null;
  const element = {
    ...{ node, tag },
    style: attribute(node, "style"),
    className: attribute(node, "class"),
  };
  return isUnread(element) ? null : element;
}

/** Hidden rows of a sheet, notes for screen readers, Word's own marks. */
function isUnread({ style, className }: PastedElement): boolean {
  const isHidden =
    style !== "" &&
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-list:\s*ignore/i.test(style);
  return isHidden || /(?:^|\s)blind(?:\s|$)/.test(className);
}

/** Titles and headings of every level are subheadings here: a page has one h1, the headline. */
export function isHeading({ node, tag, className }: PastedElement): boolean {
  if (/^h[1-6]$/.test(tag) || attribute(node, "role") === "heading") return true;
  return /(?:^|\s)(?:MsoTitle|MsoSubtitle|MsoHeading\d?|se-section-sectionTitle)(?:\s|$)/.test(
    className,
  );
}

/** Undefined where the element says nothing of it. Google Docs wraps all in a bold that is not bold. */
export function weightOf({ tag, style }: PastedElement): boolean | undefined {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight !== undefined) return /^bold(?:er)?$/i.test(weight) || Number(weight) >= 600;
  return tag === "b" || tag === "strong" ? true : undefined;
}

export function slantOf({ tag, style }: PastedElement): boolean | undefined {
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  if (slant !== undefined) return /^(?:italic|oblique)$/i.test(slant);
  return tag === "i" || tag === "em" ? true : undefined;
}

/** The level (from 1) of a paragraph that Word shows as a list item, else null. */
export function wordListLevel({ style }: PastedElement): number | null {
  const list = /mso-list:\s*(?!none|ignore)\S+\s+level(\d)/i.exec(style);
  return list ? Number(list[1]) : null;
}

/** Whether the mark before such an item counts («1.», «가)») instead of being a dot. */
export function isCounted(node: PastedNode): boolean {
  const ignored = findIgnored(node);
  return ignored !== null && /^[\s\u00a0]*[\p{L}\p{N}]+[.)]/u.test(textOf(ignored));
}

function findIgnored(node: PastedNode): PastedNode | null {
  if (/mso-list:\s*ignore/i.test(attribute(node, "style"))) return node;
  for (const child of childrenOf(node)) {
    const found = findIgnored(child);
    if (found) return found;
  }
  return null;
}

export function textOf(node: PastedNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  return childrenOf(node).map(textOf).join("");
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/** A picture's words where it stands for an emoji, its name where it is missed, null for a counting dot. */
export function pictureOf(node: PastedNode): { emoji: string } | { name: string } | null {
  const alt = attribute(node, "alt").trim();
  if (EMOJI.test(alt)) return { emoji: alt };
  const isDot = ["width", "height"].some((side) => /^[01](?:px)?$/.test(attribute(node, side)));
  if (isDot) return null;
  const source = attribute(node, "data-lazy-src") || attribute(node, "src");
  const file = /^(?:https?|file):[^?#]*\/([^/?#]+\.\w{2,5})(?:[?#]|$)/i.exec(source)?.[1] ?? "";
  return { name: alt || decoded(file) };
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
