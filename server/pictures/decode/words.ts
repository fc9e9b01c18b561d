import ExifReader from "exifreader";
import iconv from "iconv-lite";
import { intakeLine } from "#domain/korean/intake.ts";
import { parseSeoulLocal } from "#domain/korean/seoul-clock.ts";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";

/** What a file says about itself, as far as an editor needs it. Instants as ISO 8601. */
export type FoundWords = {
  readonly caption: string;
  readonly credit: string;
  readonly photographer: string;
  readonly place: string;
  readonly keywords: readonly string[];
  readonly takenAt: string | null;
  /** It says where it was taken. Where, is not read out. */
  readonly hadLocation: boolean;
};

type Tag = { readonly value: unknown; readonly description?: unknown };
type Tags = Readonly<Record<string, Tag | readonly Tag[] | undefined>>;

/**
 * IPTC, XMP and EXIF of a file, the editor's own fields first. Korean of older programs is CP949.
 * What cannot be read is left out: broken words are no reason to refuse a picture.
 */
export function findWords(file: Buffer): FoundWords {
  const { iptc = {}, xmp = {}, exif = {}, gps } = readTags(file);
  const place = [iptc["Sub-location"], iptc.City, iptc["Country/Primary Location Name"]]
    .map(textOf)
    .filter(Boolean);
  return {
    caption: first(PICTURE_LIMITS.caption, [
      iptc["Caption/Abstract"],
      xmp.description,
      exif.ImageDescription,
      iptc.Headline,
    ]),
    credit: first(PICTURE_LIMITS.credit, [iptc.Credit, xmp.Credit, iptc.Source, xmp.Source]),
    photographer: first(PICTURE_LIMITS.photographer, [iptc["By-line"], xmp.creator, exif.Artist]),
    place: cut(place.join(" "), PICTURE_LIMITS.place) || first(PICTURE_LIMITS.place, [xmp.City]),
    keywords: keywordsOf(iptc.Keywords ?? xmp.subject),
    takenAt: instantOf(exif.DateTimeOriginal, exif.OffsetTimeOriginal),
    // Also where no reader of tags looks: in a second picture, in a block of another program.
    hadLocation: gps !== undefined || file.includes("GPSLatitude"),
  };
}

/** Where it was taken, as the file says it; empty where it does not. For the photo desk alone. */
export function findPlace(file: Buffer): string {
  const { gps, exif = {}, xmp = {} } = readTags(file);
  const { Latitude, Longitude } = gps ?? {};
  if (Latitude !== undefined && Longitude !== undefined)
    return `${Latitude.toFixed(5)}, ${Longitude.toFixed(5)}`;
  const said = [exif, xmp].map(({ GPSLatitude, GPSLongitude }) =>
    [textOf(GPSLatitude), textOf(GPSLongitude)].filter(Boolean).join(", "),
  );
  return cut(said.find(Boolean) ?? "", PICTURE_LIMITS.place);
}

export function readTags(file: Buffer): {
  iptc?: Tags;
  xmp?: Tags;
  exif?: Tags;
  gps?: { readonly Latitude?: number; readonly Longitude?: number };
} {
  try {
    return ExifReader.load(file, { expanded: true }) as ReturnType<typeof readTags>;
  } catch {
    return {};
  }
}

function first(limit: number, tags: readonly (Tag | readonly Tag[] | undefined)[]): string {
  return tags.map((tag) => cut(textOf(tag), limit)).find((text) => text !== "") ?? "";
}

function keywordsOf(tag: Tag | readonly Tag[] | undefined): string[] {
  const tags = Array.isArray(tag) ? tag : tag === undefined ? [] : [tag as Tag];
  const words = tags.flatMap((one: Tag) =>
    Array.isArray(one.value) && typeof one.value[0] === "object"
      ? one.value.map((inner: Tag) => textOf(inner))
      : textOf(one).split(/[;,]/),
  );
  const clean = words.map((word) => cut(word, PICTURE_LIMITS.word)).filter((word) => word !== "");
  return [...new Set(clean)].slice(0, PICTURE_LIMITS.keywords);
}

function cut(text: string, limit: number): string {
  return [...intakeLine(text)].slice(0, limit).join("");
}

export function textOf(tag: Tag | readonly Tag[] | undefined): string {
  const one = (Array.isArray(tag) ? tag[0] : tag) as Tag | undefined;
  if (one === undefined) return "";
  const { value, description } = one;
  // IPTC is handed out as bytes, EXIF as text that was decoded if it was UTF-8, XMP as text.
  if (Array.isArray(value) && value.every((byte) => typeof byte === "number"))
    return decode(Buffer.from(value));
  const text = Array.isArray(value) && typeof value[0] === "string" ? value[0] : description;
  if (typeof text !== "string") return "";
  return /^[\0-\xff]*$/.test(text) ? decode(Buffer.from(text, "latin1")) : text;
}

/** UTF-8 where it is that, else CP949, else one byte a letter. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const korean = iconv.decode(bytes, "cp949");
    return korean.includes("\uFFFD") ? bytes.toString("latin1") : korean;
  }
}

/** A camera's clock has no zone unless it says one; ours hang in Seoul. */
function instantOf(
  tag: Tag | readonly Tag[] | undefined,
  offset: Tag | readonly Tag[] | undefined,
): string | null {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(textOf(tag));
  if (!found) return null;
  const [, year, month, day, time] = found;
  const zone = /^[+-]\d\d:\d\d$/.exec(textOf(offset))?.[0];
  const instant = zone
    ? new Date(`${year}-${month}-${day}T${time}${zone}`)
    : parseSeoulLocal(`${year}-${month}-${day}`, time ?? "");
  return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null;
}
