import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { fileKind, isPictureKind } from "#domain/picture/file-kind.ts";
import type { KeptFacts } from "./kept-exif.ts";
import { openPicture, Refused } from "./open.ts";
import { withoutPlace } from "./without-place.ts";
import { findPlace, findWords, readTags, textOf } from "./words.ts";

/**
 * Writes the file again without where it was taken. A file that is not built as it should be is
 * encoded anew, upright and with no word at all: the place goes in any case.
 */
export async function removePlace(file: string, to: string): Promise<null> {
  const bytes = await readFile(file);
  const kind = fileKind(bytes);
  if (!isPictureKind(kind)) throw new Refused("picture.broken");
  try {
    const { orientation = 1 } = await sharp(file).metadata();
    await writeFile(to, withoutPlace(bytes, kind, factsOf(bytes, orientation)));
    if (await isSameWithoutPlace(file, to)) return null;
  } catch {
    // Encoded anew below.
  }
  const quality = kind === "png" ? {} : { quality: 95 };
  await openPicture(file).toFormat(kind, quality).toFile(to);
  return null;
}

function factsOf(file: Buffer, orientation: number): KeptFacts {
  const { exif = {} } = readTags(file);
  return {
    orientation,
    make: textOf(exif.Make),
    model: textOf(exif.Model),
    artist: textOf(exif.Artist),
    copyright: textOf(exif.Copyright),
    takenAt: textOf(exif.DateTimeOriginal),
    offset: textOf(exif.OffsetTimeOriginal),
    serial: textOf(exif.BodySerialNumber),
    lens: textOf(exif.LensModel),
  };
}

/** Both are decoded, small: every part of the data is read for it. */
const LOOKED_AT = 400;

async function isSameWithoutPlace(before: string, after: string): Promise<boolean> {
  const bytes = await readFile(after);
  if (findWords(bytes).hadLocation || findPlace(bytes) !== "") return false;
  const [was, is] = [await small(before), await small(after)];
  return was.equals(is);
}

async function small(file: string): Promise<Buffer> {
  return openPicture(file)
    .resize({ width: LOOKED_AT, height: LOOKED_AT, fit: "fill" })
    .raw()
    .toBuffer();
}
