import { join } from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { CARD_SHAPES, type CardShape, type CardText } from "#domain/card.ts";
import { readHanja } from "#domain/korean/hanja.ts";
import { escapeXml } from "#domain/xml.ts";

/** Every part of the house runs in its checkout; a bundled file does not know where it lay. */
const FONTS = join(process.cwd(), "node_modules/pretendard/dist/public/static");

const PAPER = "#ffffff";
const INK = "#16181d";
const MUTED = "#5b606b";
const ACCENT = "#a8201a";

/** Pixels on a card 1,200 wide; smaller cards are set in proportion. */
const MARGIN = 80;
const RULE = 10;
const SIZES = [76, 66, 58, 50, 44, 38];
const SMALL = 30;
const GAP = 22;

/** Characters of one text; more would be cut off below, and Pango draws no picture of any size. */
const LONGEST_TEXT = 300;
/** The same around the headline: two lines of each leave it its room. */
const LONGEST_LINE = 60;

/** Of a headline's word, in characters; a longer one may break anywhere. */
const LONGEST_WHOLE_WORD = 14;

type Style = { readonly weight: "Bold" | "Medium"; readonly size: number; readonly colour: string };
type Piece = { readonly input: Buffer; readonly width: number; readonly height: number };

/**
 * Draws a card as PNG from our own template and the font that ships with the house. Texts are set
 * as text, never read as markup of any kind.
 */
export async function drawCard(shape: CardShape, text: CardText): Promise<Buffer> {
  const { width, height } = CARD_SHAPES[shape];
  const scale = width / CARD_SHAPES.wide.width;
  const px = (length: number) => Math.round(length * scale);
  const room = width - 2 * px(MARGIN);
  const small = { size: px(SMALL), colour: MUTED } as const;

  const paper = await set(line(text.paper), { weight: "Bold", ...small, colour: INK }, room);
  const below = await set(line(text.below), { weight: "Medium", ...small }, room);
  const above = await set(line(text.above), { weight: "Bold", ...small, colour: ACCENT }, room);
  const top = px(MARGIN) + (paper ? paper.height + px(GAP) : 0);
  const bottom = height - px(MARGIN) - (below ? below.height + px(GAP) : 0);
  const label = above ? above.height + px(GAP) : 0;
  const headline = await setToFit(text.headline, px, room, bottom - top - label);

  const middle = Math.max(top, Math.round((top + bottom - label - (headline?.height ?? 0)) / 2));
  const left = px(MARGIN);
  const pieces: OverlayOptions[] = [
    { ...bar(width, px(RULE)), left: 0, top: 0 },
    ...at(paper, left, px(MARGIN)),
    ...at(above, left, middle),
    ...at(headline, left, middle + label),
    ...at(below, left, height - px(MARGIN) - (below?.height ?? 0)),
  ];
  return sharp({ create: { width, height, channels: 3, background: PAPER } })
    .composite(pieces)
    .png({ palette: true, colours: 32, effort: 3 })
    .toBuffer();
}

/** The largest size in which the headline fits; at the smallest it is cut off below. */
async function setToFit(
  headline: string,
  px: (length: number) => number,
  width: number,
  height: number,
): Promise<Piece | null> {
  let piece: Piece | null = null;
  for (const size of SIZES) {
    piece = await set(headline, { weight: "Bold", size: px(size), colour: INK }, width);
    if (piece === null || piece.height <= height) return piece;
  }
  if (piece === null) return null;
  const input = await sharp(piece.input)
    .extract({ ...origin, width: piece.width, height })
    .toBuffer();
  return { input, width: piece.width, height };
}

const origin = { left: 0, top: 0 };

async function set(text: string, style: Style, width: number): Promise<Piece | null> {
  const clean = printable(text);
  if (clean === "") return null;
  const { weight, size, colour } = style;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" size="${size}pt">${escapeXml(keepWords(clean))}</span>`,
      font: `Pretendard ${weight}`,
      fontfile: join(FONTS, `Pretendard-${weight}.otf`),
      rgba: true,
      // A point is a pixel.
      dpi: 72,
      width,
      wrap: "word-char",
      spacing: Math.round(size / 7),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

function line(text: string): string {
  return [...text].slice(0, LONGEST_LINE).join("");
}

/** What the font can write: Hanja as read, no pictographs, one line. */
function printable(text: string): string {
  const shown = text.replace(/\p{Extended_Pictographic}|[\p{Co}\p{Cc}]|\u200D|\uFE0F/gu, " ");
  return readHanja([...shown].slice(0, LONGEST_TEXT))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Korean lines end between words (word-break: keep-all); Pango would end them anywhere. */
function keepWords(text: string): string {
  return text.replace(/\S+/gu, (word) => {
    const letters = [...word];
    return letters.length > LONGEST_WHOLE_WORD ? word : letters.join("\u2060");
  });
}

function at(piece: Piece | null, left: number, top: number): OverlayOptions[] {
  return piece === null ? [] : [{ input: piece.input, left, top }];
}

function bar(width: number, height: number): Pick<OverlayOptions, "input"> {
  return { input: { create: { width, height, channels: 3, background: ACCENT } } };
}
