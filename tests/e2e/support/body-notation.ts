/**
 * Bodies in a line per block, with the caret in them:
 * `# ` subheading, `- ` and `1. ` items (`-- ` one deeper), `> ` quote, `» ` pull quote, `! ` 편집자주,
 * `┃cell┃cell┃` a row (`¶` parts a cell's paragraphs), `[사진]`, `[영상]`, `---`; `*bold*`, `_italic_`,
 * `<link>`. `‸` is the caret, two of them a selection.
 */
export type Json = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Json[];
};

export const CARET = "‸";
const LINK = { type: "link", attrs: { href: "https://magam.example/" } };

export function bodyFrom(lines: readonly string[]): Json {
  const content: Json[] = [];
  for (const line of lines) addLine(content, line);
  // As the editor has it: a caret can always go below the last block.
  if (content.at(-1)?.type !== "paragraph") content.push({ type: "paragraph" });
  return { type: "doc", content };
}

/** Blocks that a row of lines makes together, by the sign that their lines begin with. */
const JOINED: readonly [string, string, (text: string) => Json][] = [
  ["> ", "quote", paragraph],
  ["! ", "editorNote", paragraph],
  ["- ", "bulletList", item],
  ["1. ", "orderedList", item],
];
const ALONE: Readonly<Record<string, Json>> = {
  "[사진]": { type: "picture", attrs: { pictureId: 1 } },
  "[영상]": { type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } },
  "---": { type: "divider" },
};

function addLine(blocks: Json[], line: string): void {
  const last = blocks.at(-1);
  const joined = JOINED.find(([sign]) => line.startsWith(sign));
  if (line.startsWith("-- ")) {
    const deeper = { type: "bulletList", content: [item(line.slice(3))] };
    last?.content?.at(-1)?.content?.push(deeper);
  } else if (joined || line.startsWith("┃")) {
    const [sign, type, make] = joined ?? ["", "table", row];
    const child = make(line.slice(sign.length));
    if (last?.type === type) last.content?.push(child);
    else blocks.push({ type, content: [child] });
  } else blocks.push(ALONE[line] ?? blockOfText(line));
}

function blockOfText(line: string): Json {
  if (line.startsWith("# ")) return textBlock("subheading", line.slice(2));
  if (line.startsWith("» ")) return textBlock("pullQuote", line.slice(2));
  return paragraph(line);
}

function item(text: string): Json {
  return { type: "listItem", content: [paragraph(text)] };
}

function row(line: string): Json {
  const cells = line.slice(1, -1).split("┃");
  return {
    type: "tableRow",
    content: cells.map((cell) => ({
      type: "tableCell",
      content: cell.split("¶").map(paragraph),
    })),
  };
}

function paragraph(text: string): Json {
  return textBlock("paragraph", text);
}

function textBlock(type: string, text: string): Json {
  const content = inline(text);
  return content.length > 0 ? { type, content } : { type };
}

function inline(text: string): Json[] {
  const pieces = text.match(/\*[^*]+\*|_[^_]+_|<[^>]+>|[^*_<]+/g) ?? [];
  return pieces.map((piece): Json => {
    const inner = piece.slice(1, -1);
    if (piece.startsWith("*")) return { type: "text", text: inner, marks: [{ type: "bold" }] };
    if (piece.startsWith("_")) return { type: "text", text: inner, marks: [{ type: "italic" }] };
    if (piece.startsWith("<")) return { type: "text", text: inner, marks: [LINK] };
    return { type: "text", text: piece };
  });
}
