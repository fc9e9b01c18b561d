/**
 * The shape of an article's body, schema v1: ProseMirror JSON in canonical form.
 * A body inside a revision never changes; a new kind of node is a new schema version.
 *
 * Canonical means: no empty `content`, marks in the order link, bold, italic, no two
 * neighbouring texts with equal marks, empty captions left out, spans always given.
 */
export type LinkMark = { type: "link"; attrs: { href: string } };
export type Mark = LinkMark | { type: "bold" } | { type: "italic" };

export type Text = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak" };
export type Inline = Text | HardBreak;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Subheading = { type: "subheading"; content?: Inline[] };
/** 발췌: a sentence of the article set large. */
export type PullQuote = { type: "pullQuote"; content?: Inline[] };

export type List = BulletList | OrderedList;
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; content: ListItem[] };
/** First its paragraph, then lists inside it. */
export type ListItem = { type: "listItem"; content: [Paragraph, ...List[]] };

export type Quote = { type: "quote"; content: Paragraph[] };
/** 편집자주: the desk speaking, set apart from the text. */
export type EditorNote = { type: "editorNote"; content: Paragraph[] };
export type Divider = { type: "divider" };

/** A reference: the file, its size and its rights live with the picture. */
export type Picture = {
  type: "picture";
  attrs: { pictureId: number; caption?: string; alt?: string };
};

export type Table = { type: "table"; content: TableRow[] };
/** A row whose every cell is covered by row spans from above has no content. */
export type TableRow = { type: "tableRow"; content?: TableCell[] };
export type TableCell = {
  type: "tableHeader" | "tableCell";
  attrs: { colspan: number; rowspan: number };
  content: Paragraph[];
};

export type Embed = { type: "embed"; attrs: { provider: EmbedProvider; id: string } };
export type EmbedProvider =
  | "youtube"
  | "x"
  | "instagram"
  | "facebook"
  | "naver-tv"
  | "kakao-tv"
  | "datawrapper"
  | "google-maps";

export type Block =
  | Paragraph
  | Subheading
  | List
  | Quote
  | PullQuote
  | Divider
  | EditorNote
  | Picture
  | Table
  | Embed;

export type Body = { type: "doc"; content: [Block, ...Block[]] };
