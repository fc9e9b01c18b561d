import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { PICTURE_LIMITS, type Size } from "#domain/picture/picture.ts";
import { openPicture, Refused } from "./open.ts";
import { type FoundWords, findWords } from "./words.ts";

export type Inspected = Size & {
  readonly focal: { readonly x: number; readonly y: number };
  /** Base64. */
  readonly thumbHash: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly words: FoundWords;
};

/** The desk's own copy: small, without a word of metadata. */
const PREVIEW = 900;
const THUMB = 100;

/** Looks at the header, refuses what is too much, then decodes once. Writes the preview to `to`. */
export async function inspect(file: string, to: string): Promise<Inspected> {
  const { width, height, pages, xmp } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refused("picture.broken");
    });
  if ((pages ?? 1) > 1) throw new Refused("picture.animated");
  if (!(width > 0 && height > 0)) throw new Refused("picture.broken");
  if (width * height > PICTURE_LIMITS.pixels) throw new Refused("picture.tooManyPixels");
  const { data, info } = await openPicture(file)
    .resize({ width: PREVIEW, height: PREVIEW, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const small = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  await small().webp({ quality: 72 }).toFile(to);
  const thumb = await small()
    .resize({ width: THUMB, height: THUMB, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { dominant } = await small().stats();
  const words = findWords(await readFile(file));
  return {
    ...(await uprightSize(file)),
    focal: await focalPoint(small(), info),
    thumbHash: Buffer.from(
      rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data),
    ).toString("base64"),
    colour: `#${[dominant.r, dominant.g, dominant.b].map(hex).join("")}`,
    words: { ...words, hadLocation: words.hadLocation || xmp?.includes("GPSLatitude") === true },
  };
}

async function uprightSize(file: string): Promise<Size> {
  const { autoOrient } = await sharp(file).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

/** Where an eye goes first, as libvips sees it (skin, edges, saturation). */
async function focalPoint(image: Sharp, { width, height }: Size) {
  const side = Math.min(width, height);
  const { info } = await image
    .resize({ width: side, height: side, fit: "cover", position: sharp.strategy.attention })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const fraction = (at: number | undefined, length: number) =>
    at === undefined ? 0.5 : Math.min(1, Math.max(0, at / length));
  return { x: fraction(info.attentionX, width), y: fraction(info.attentionY, height) };
}

function hex(value: number): string {
  return Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, "0");
}
