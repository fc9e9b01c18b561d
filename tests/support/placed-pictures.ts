import { randomBytes } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { insertSegment, segment } from "./picture-files.ts";

/** What tells the place in the files below: as text, and as EXIF counts degrees in either order. */
export const PLACE: readonly (string | Buffer)[] = [
  "37.5665",
  "GPSLatitude",
  Buffer.from([0, 0, 0, 37, 0, 0, 0, 1, 0, 0, 0, 33, 0, 0, 0, 1]),
  Buffer.from([37, 0, 0, 0, 1, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0]),
];

/** Every way in which cameras and programs write down where a picture was taken. */
export const PLACED_KINDS = [
  "jpeg, exif",
  "jpeg, exif and turned",
  "png, exif",
  "webp, exif",
  "jpeg, xmp",
  "png, xmp",
  "webp, xmp",
  "jpeg, xmp as elements",
  "jpeg, xmp beyond its first part",
  "jpeg, xmp in Photoshop's block",
  "jpeg, a second picture behind it",
  "jpeg, progressive with restarts and a comment",
  "jpeg, junk between its parts",
] as const;
export type PlacedKind = (typeof PLACED_KINDS)[number];

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const EXIF_NS = 'xmlns:exif="http://ns.adobe.com/exif/1.0/"';
const packet = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${RDF}>${inner}</rdf:RDF></x:xmpmeta>`;
const IN_XMP = packet(
  `<rdf:Description rdf:about="" ${EXIF_NS} exif:GPSLatitude="37.5665" exif:GPSLongitude="126.978"/>`,
);
const AS_ELEMENTS = packet(
  `<rdf:Description rdf:about="" ${EXIF_NS}><exif:GPSLatitude>37.5665</exif:GPSLatitude></rdf:Description>`,
);

export async function withPlace(kind: PlacedKind): Promise<Buffer> {
  const format = kind.startsWith("png") ? "png" : kind.startsWith("webp") ? "webp" : "jpeg";
  if (/, exif$/.test(kind)) return withGps(some()).toFormat(format).toBuffer();
  if (/, xmp$/.test(kind)) return some().withXmp(IN_XMP).toFormat(format).toBuffer();
  const plain = await some().jpeg().toBuffer();
  switch (kind) {
    case "jpeg, exif and turned":
      return withGps(some()).withMetadata({ orientation: 6, exif: GPS }).jpeg().toBuffer();
    case "jpeg, xmp as elements":
      return some().withXmp(AS_ELEMENTS).jpeg().toBuffer();
    case "jpeg, xmp beyond its first part": {
      const head = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${"A".repeat(32)}`);
      const sizes = Buffer.alloc(8);
      sizes.writeUInt32BE(IN_XMP.length);
      return insertSegment(plain, segment(0xe1, Buffer.concat([head, sizes, Buffer.from(IN_XMP)])));
    }
    case "jpeg, xmp in Photoshop's block": {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(IN_XMP.length);
      const named = Buffer.from("Photoshop 3.0\x008BIM\x04\x24\0\0", "latin1");
      const pad = Buffer.alloc(IN_XMP.length % 2);
      return insertSegment(
        plain,
        segment(0xed, Buffer.concat([named, size, Buffer.from(IN_XMP), pad])),
      );
    }
    case "jpeg, a second picture behind it":
      return Buffer.concat([plain, await some().withXmp(IN_XMP).jpeg().toBuffer()]);
    case "jpeg, progressive with restarts and a comment": {
      const progressive = await withGps(some()).jpeg({ progressive: true }).toBuffer();
      return insertSegment(progressive, segment(0xfe, Buffer.from("37.5665")));
    }
    case "jpeg, junk between its parts": {
      const placed = await withGps(some()).jpeg().toBuffer();
      const end = 4 + placed.readUInt16BE(4);
      return Buffer.concat([placed.subarray(0, end), Buffer.alloc(7), placed.subarray(end)]);
    }
    default:
      throw new Error(`no such file: ${kind}`);
  }
}

const GPS = {
  IFD0: { Make: "SecretCam", Model: "SecretCam X", Artist: "도하람" },
  IFD2: { BodySerialNumber: "SN-12345", DateTimeOriginal: "2026:03:04 10:20:30" },
  IFD3: {
    ...{ GPSLatitude: "37/1 33/1 59/1", GPSLatitudeRef: "N", GPSMapDatum: "37.5665" },
    ...{ GPSLongitude: "126/1 58/1 41/1", GPSLongitudeRef: "E" },
  },
};

function withGps(image: Sharp): Sharp {
  return image.withExif(GPS);
}

function some(): Sharp {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  return sharp({
    create: {
      ...{ width: 160, height: 96, channels: 3, background: { r, g, b } },
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  });
}
