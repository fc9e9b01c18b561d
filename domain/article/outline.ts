import type { Block, Body } from "./body.ts";
import { bodyText } from "./body-text.ts";

/** What the outline of an article names: the part before the first subheading, and each part after one. */
export type OutlinePart = {
  /** Place of the subheading among the body's blocks; 0 for the part before the first. */
  readonly place: number;
  /** Its words; null for the part before the first. */
  readonly heading: string | null;
  /** Characters with spaces, the subheading itself not counted. */
  readonly characters: number;
  /** Blocks in it that are not running text, in their order. */
  readonly pieces: readonly { readonly place: number; readonly type: Piece }[];
};

const PIECES = ["table", "picture", "embed", "pullQuote", "editorNote"] as const;
export type Piece = (typeof PIECES)[number];

export function outlineOf(body: Body): OutlinePart[] {
  const starts = body.content.flatMap((block, place) =>
    block.type === "subheading" ? [place] : [],
  );
  const parts = starts[0] === 0 ? starts : [-1, ...starts];
  return parts.map((start, at): OutlinePart => {
    const end = parts[at + 1] ?? body.content.length;
    const heading = start < 0 ? null : textOf(body.content.slice(start, start + 1));
    const blocks = body.content.slice(start + 1, end);
    return {
      place: Math.max(0, start),
      heading,
      characters: [...textOf(blocks).replaceAll("\n", "")].length,
      pieces: blocks.flatMap((block, offset) =>
        isPiece(block.type) ? [{ place: start + 1 + offset, type: block.type }] : [],
      ),
    };
  });
}

function textOf([first, ...rest]: readonly Block[]): string {
  return first ? bodyText({ type: "doc", content: [first, ...rest] }) : "";
}

function isPiece(type: string): type is Piece {
  return (PIECES as readonly string[]).includes(type);
}
