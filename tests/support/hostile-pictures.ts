import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { insertSegment, segment } from "./picture-files.ts";

export type HostileFile = {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Null where it may be taken: then it must be harmless afterwards. */
  readonly refused: RegExp | null;
};

const ANY = /^picture\.(?:wrongKind|empty|broken|animated|tooManyPixels|tooHeavy|tooSlow)$/;

/** More than sixty files that no photographer sends. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const image = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#a52" } });
  const jpeg = await image(320, 240).jpeg().toBuffer();
  const png = await image(320, 240).png().toBuffer();
  const webp = await image(320, 240).webp().toBuffer();
  const frames = await sharp(
    Buffer.concat(Array.from({ length: 40 }, (_, at) => Buffer.alloc(16 * 16 * 3, at))),
    { raw: { width: 16, height: 16 * 40, channels: 3, pageHeight: 16 } },
  )
    .webp({ loop: 0 })
    .toBuffer();
  const one = (name: string, bytes: Buffer, refused: RegExp | null = ANY, fileName = "a.jpg") => ({
    ...{ name, bytes, refused, fileName },
  });
  const cut = (bytes: Buffer, part: number) => bytes.subarray(0, Math.floor(bytes.length * part));
  const names = [
    "../../../../etc/passwd.jpg",
    "..\\..\\windows\\system.jpg",
    "가".normalize("NFD").repeat(40),
    `${"긴".repeat(300)}.jpg`,
    "\u202Egpj.exe",
    "a\0b.jpg",
    "<img src=x onerror=alert(1)>.jpg",
    "'; drop table magam.pictures; --.jpg",
    "CON.jpg",
    "",
    ".htaccess",
    "a.jpg\r\nX-Evil: 1",
  ];
  return [
    ...[0, 1, 2, 3, 4, 8, 16, 64].map((length) => one(`${length} bytes`, jpeg.subarray(0, length))),
    ...[0.05, 0.1, 0.25, 0.5, 0.9].map((part) => one(`JPEG cut at ${part}`, cut(jpeg, part))),
    ...[0.05, 0.2, 0.5, 0.9].map((part) => one(`PNG cut at ${part}`, cut(png, part))),
    ...[0.05, 0.2, 0.5].map((part) => one(`WebP cut at ${part}`, cut(webp, part))),
    ...[30_000, 60_000, 100_000].map((side) => one(`PNG of ${side} square`, pngBomb(side, side))),
    one("PNG of 2^31 square", pngBomb(2 ** 31 - 1, 2 ** 31 - 1)),
    one("PNG of no width", pngBomb(0, 10)),
    one("PNG with a text of 60 MB in 60 kB", pngWith(png, "zTXt", textBomb()), null),
    one("PNG with a profile that is none", pngWith(png, "iCCP", textBomb()), null),
    one("PNG with a thousand chunks", pngWith(png, "tEXt", Buffer.from("a\0b"), 1_000), null),
    one("PNG with a wrong checksum", flip(png, png.length - 20)),
    one("JPEG of 65,000 square", jpegOfSize(jpeg, 65_000, 65_000)),
    one("JPEG of no height", jpegOfSize(jpeg, 320, 0)),
    one(
      "JPEG with nothing but zeros after its head",
      Buffer.concat([cut(jpeg, 0.3), Buffer.alloc(200_000)]),
    ),
    one("JPEG with a segment of false length", flip(jpeg, 5)),
    one("JPEG with 500 comments", manyComments(jpeg, 500), null),
    one(
      "JPEG with a page behind it",
      Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>")]),
      null,
    ),
    one(
      "JPEG with a ZIP behind it",
      Buffer.concat([jpeg, Buffer.from("PK\x03\x04evil.exe")]),
      null,
    ),
    one(
      "JPEG with a page in a comment",
      insertSegment(jpeg, segment(0xfe, Buffer.from("<script>alert(1)</script>"))),
      null,
    ),
    one(
      "JPEG with broken EXIF",
      insertSegment(jpeg, segment(0xe1, Buffer.from("Exif\0\0MM\0*\0\0\xff\xff"))),
      null,
    ),
    one(
      "JPEG with EXIF that leads to itself",
      insertSegment(jpeg, segment(0xe1, loopingExif())),
      null,
    ),
    one("JPEG with XMP of a billion laughs", insertSegment(jpeg, segment(0xe1, laughs())), null),
    one(
      "JPEG with broken IPTC",
      insertSegment(
        jpeg,
        segment(0xed, Buffer.from("Photoshop 3.0\0 8BIM\x04\x04\0\0\xff\xff\xff\xff")),
      ),
      null,
    ),
    one("WebP of forty frames", frames),
    one("WebP that says it is larger than it is", riff(webp, 0xffff_ffff)),
    one("page", Buffer.from("<!doctype html><script>alert(1)</script>")),
    one("SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
    one("SVG with a mark before it", Buffer.from('\ufeff<?xml version="1.0"?><svg/>')),
    one("GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;")),
    one("GIF with script", Buffer.from("GIF89a/*<script>*/=alert(1)")),
    one("PDF", Buffer.from("%PDF-1.7\n")),
    one("TIFF", Buffer.from("II*\0\x08\0\0\0")),
    one("BMP", Buffer.from("BM\x3a\0\0\0")),
    one("HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0")),
    one("AVIF", Buffer.from("\0\0\0\x18ftypavif\0\0\0\0")),
    one("raw", Buffer.from("II*\0\x10\0\0\0CR\x02\0")),
    one("VIPS", Buffer.from("\x08\xf2\xa6\xb6", "latin1")),
    one("program", Buffer.from("\x7fELF\x02\x01\x01")),
    one("script", Buffer.from("#!/bin/sh\nrm -rf /")),
    one(
      "ImageMagick script",
      Buffer.from("push graphic-context\nfill 'url(https://evil.example)'"),
    ),
    one("head of a PNG, body of a JPEG", Buffer.concat([png.subarray(0, 8), jpeg])),
    one("head of a JPEG, body of a PNG", Buffer.concat([jpeg.subarray(0, 3), png])),
    one("random after a JPEG's head", Buffer.concat([jpeg.subarray(0, 20), noise(50_000)])),
    one("random after a PNG's head", Buffer.concat([png.subarray(0, 33), noise(50_000)])),
    one("random after a WebP's head", Buffer.concat([webp.subarray(0, 20), noise(50_000)])),
    ...(await Promise.all(
      names.map(async (fileName, at) =>
        one(
          `name ${at}`,
          await image(40 + at, 30)
            .jpeg()
            .toBuffer(),
          null,
          fileName,
        ),
      ),
    )),
  ];
}

function crc(bytes: Buffer): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, "latin1");
  const end = Buffer.alloc(4);
  end.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, end]);
}

/** Few bytes that say they are very many pixels. */
function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngWith(png: Buffer, type: string, data: Buffer, times = 1): Buffer {
  const inserted = Array.from({ length: times }, () => chunk(type, data));
  return Buffer.concat([png.subarray(0, 33), ...inserted, png.subarray(33)]);
}

function textBomb(): Buffer {
  return Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(60_000_000, 65))]);
}

function flip(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 0xff;
  return other;
}

function jpegOfSize(jpeg: Buffer, width: number, height: number): Buffer {
  const other = Buffer.from(jpeg);
  const frame = other.indexOf(Buffer.from([0xff, 0xc0]));
  other.writeUInt16BE(height, frame + 5);
  other.writeUInt16BE(width, frame + 7);
  return other;
}

function manyComments(jpeg: Buffer, count: number): Buffer {
  const comment = segment(0xfe, Buffer.alloc(2_000, 65));
  return insertSegment(jpeg, Buffer.concat(Array.from({ length: count }, () => comment)));
}

function loopingExif(): Buffer {
  const tiff = Buffer.from(
    "MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08",
    "latin1",
  );
  return Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
}

function laughs(): Buffer {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  return Buffer.from(
    `http://ns.adobe.com/xap/1.0/\0<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><x>&l9;</x>`,
  );
}

function riff(webp: Buffer, size: number): Buffer {
  const other = Buffer.from(webp);
  other.writeUInt32LE(size, 4);
  return other.subarray(0, Math.floor(other.length / 2));
}

function noise(length: number): Buffer {
  let state = 7;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
      return state >> 16;
    }),
  );
}
