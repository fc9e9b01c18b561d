import { crc32 } from "node:zlib";
import type { PictureKind } from "#domain/picture/file-kind.ts";
import { type KeptFacts, keptExif } from "./kept-exif.ts";

/**
 * The same file with only those of its parts that are known to tell no place: the picture to the
 * bit, its colours, IPTC's words, and camera, time and names in a block written anew. Whatever
 * else there is (XMP, makers' notes, thumbnails, second pictures behind the first) goes with it.
 * Throws where the file is not built as it should be.
 */
export function withoutPlace(file: Buffer, kind: PictureKind, facts: KeptFacts): Buffer {
  const exif = keptExif(facts);
  switch (kind) {
    case "jpeg":
      return jpegWithout(file, exif);
    case "png":
      return pngWithout(file, exif);
    case "webp":
      return webpWithout(file, exif);
  }
}

function jpegWithout(file: Buffer, exif: Buffer): Buffer {
  const kept = [file.subarray(0, 2), segment(0xe1, Buffer.concat([EXIF_HEAD, exif]))];
  let at = 2;
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === undefined) throw new Error("no marker where one should be");
    if (marker === 0xd9) return Buffer.concat([...kept, file.subarray(at, at + 2)]);
    const end = at + 2 + file.readUInt16BE(at + 2);
    const body = file.subarray(at + 4, end);
    const own = keptSegment(marker, body, file.subarray(at, end));
    if (own) kept.push(own);
    at = end;
    if (marker !== 0xda) continue;
    at = endOfScan(file, end);
    kept.push(file.subarray(end, at));
  }
}

const EXIF_HEAD = Buffer.from("Exif\0\0", "latin1");

function keptSegment(marker: number, body: Buffer, whole: Buffer): Buffer | null {
  const begins = (word: string) => body.subarray(0, word.length).toString("latin1") === word;
  switch (marker) {
    case 0xe0:
      return begins("JFIF\0") ? whole : null;
    case 0xe2:
      return begins("ICC_PROFILE\0") ? whole : null;
    case 0xed:
      return begins(PHOTOSHOP) ? onlyIptc(body) : null;
    case 0xee:
      return begins("Adobe") ? whole : null;
    default:
      return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe ? null : whole;
  }
}

const PHOTOSHOP = "Photoshop 3.0\0";
const IPTC = 0x0404;

/** Of Photoshop's many blocks the one with the editor's words. */
function onlyIptc(body: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let at = PHOTOSHOP.length;
  while (at + 12 <= body.length && body.subarray(at, at + 4).toString("latin1") === "8BIM") {
    const name = 1 + (body[at + 6] ?? 0);
    const from = at + 6 + name + (name % 2);
    if (from + 4 > body.length) break;
    const size = body.readUInt32BE(from);
    const end = from + 4 + size + (size % 2);
    if (body.readUInt16BE(at + 4) === IPTC) kept.push(body.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return null;
  return segment(0xed, Buffer.concat([Buffer.from(PHOTOSHOP, "latin1"), ...kept]));
}

/** Where coded picture data ends: at a marker that is neither a zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, at + 1);
  }
  throw new Error("the picture ends in mid-scan");
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Chunks that hold the picture or how its colours are meant. */
const PNG_KEPT = /^(?:IHDR|PLTE|IDAT|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|cICP)$/;

function pngWithout(file: Buffer, exif: Buffer): Buffer {
  const kept = [file.subarray(0, 8)];
  let at = 8;
  let hasExif = false;
  for (;;) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.subarray(at + 4, at + 8).toString("latin1");
    if (end > file.length) throw new Error("a chunk goes past the end");
    if (type === "IEND") return Buffer.concat([...kept, file.subarray(at, end)]);
    if (type === "IDAT" && !hasExif) {
      kept.push(pngChunk("eXIf", exif));
      hasExif = true;
    }
    if (PNG_KEPT.test(type)) kept.push(file.subarray(at, end));
    at = end;
  }
}

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

function webpWithout(file: Buffer, exif: Buffer): Buffer {
  const kept: Buffer[] = [];
  const riffEnd = Math.min(file.length, 8 + file.readUInt32LE(4));
  let isExtended = false;
  for (let at = 12; at + 8 <= riffEnd; ) {
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const type = file.subarray(at, at + 4).toString("latin1");
    const chunk = Buffer.from(file.subarray(at, Math.min(end, riffEnd)));
    if (type === "VP8X") {
      isExtended = true;
      chunk[8] = ((chunk[8] ?? 0) | HAS_EXIF) & ~HAS_XMP;
    }
    if (/^(?:VP8X|VP8 |VP8L|ALPH|ICCP)$/.test(type)) kept.push(chunk);
    at = end;
  }
  // Without the extended head there is no place for a word about the picture.
  if (isExtended) kept.push(webpChunk("EXIF", exif));
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...kept]);
  return webpChunk("RIFF", body);
}

function webpChunk(type: string, body: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
