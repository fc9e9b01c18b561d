/**
 * What a file is by its first bytes, whatever its name says. Three kinds are let in; the others are
 * told apart only so that the refusal can say what was sent.
 */
export const PICTURE_KINDS = ["jpeg", "png", "webp"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

const REFUSED_KINDS = [
  "heic",
  "gif",
  "tiff",
  "bmp",
  "svg",
  "pdf",
  "raw",
  "empty",
  "other",
] as const;
export type FileKind = PictureKind | (typeof REFUSED_KINDS)[number];

/** As many bytes as `fileKind` looks at. */
export const KIND_BYTES = 256;

const MAGIC: readonly [FileKind, RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's first bytes, not a text
  ["png", /^\x89PNG\r\n\x1a\n/],
  ["webp", /^RIFF[\s\S]{4}WEBP/],
  ["gif", /^GIF8[79]a/],
  ["heic", /^[\s\S]{4}ftyp/],
  ["raw", /^(?:II\*\0[\s\S]{4}CR|FUJIFILM)/],
  ["tiff", /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/],
  ["bmp", /^BM/],
  ["pdf", /^%PDF-/],
  ["svg", /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!doctype|!--)/i],
];

export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  const text = String.fromCharCode(...head.subarray(0, KIND_BYTES));
  return MAGIC.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

export function isPictureKind(kind: FileKind): kind is PictureKind {
  return (PICTURE_KINDS as readonly string[]).includes(kind);
}
