import iconv from "iconv-lite";
import sharp from "sharp";

/** Files as cameras and old programs make them; all made here. */

/** Marks that must be in no byte that readers get. */
export const SECRETS = [
  "37.5665",
  "SecretCam",
  "SN-12345",
  "비밀 메모",
  "PhotoshopSecret",
] as const;

/** A photograph with every kind of metadata: GPS, camera, IPTC, XMP, a thumbnail of itself. */
export async function withEverything(seed: number): Promise<Buffer> {
  const image = sharp({
    create: {
      width: 480,
      height: 320,
      channels: 3,
      background: { r: seed % 256, g: (seed * 7) % 256, b: (seed * 13) % 256 },
    },
  });
  const format = (["jpeg", "png", "webp"] as const)[seed % 3] ?? "jpeg";
  const bytes = await image
    .withExif({
      IFD0: { Make: "SecretCam", Model: "SecretCam X", ImageDescription: "비밀 메모" },
      IFD2: { BodySerialNumber: "SN-12345", UserComment: "비밀 메모" },
      IFD3: { GPSLatitude: "37/1 33/1 59/1", GPSLatitudeRef: "N", GPSMapDatum: "37.5665" },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="37.5665" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="SN-12345"/></rdf:RDF></x:xmpmeta>`,
    )
    .toFormat(format)
    .toBuffer();
  if (format !== "jpeg") return bytes;
  const withIptc = insertSegment(
    bytes,
    iptcSegment({ 80: Buffer.from("도하람"), 120: Buffer.from("비밀 메모") }),
  );
  return insertSegment(withIptc, segment(0xfe, Buffer.from("PhotoshopSecret SN-12345")));
}

/** IPTC as Korean programs of the 2000s wrote it: CP949, and nothing that says so. */
export async function withOldKorean(
  words: Readonly<Record<"caption" | "byline" | "credit" | "city", string>>,
) {
  const plain = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#345" } })
    .jpeg()
    .toBuffer();
  const cp949 = (text: string) => iconv.encode(text, "cp949");
  return insertSegment(
    plain,
    iptcSegment({
      80: cp949(words.byline),
      90: cp949(words.city),
      110: cp949(words.credit),
      120: cp949(words.caption),
    }),
  );
}

export function segment(marker: number, body: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
}

function iptcSegment(fields: Readonly<Record<number, Buffer>>): Buffer {
  const data = Buffer.concat(
    Object.entries(fields).map(([key, value]) => {
      const head = Buffer.from([0x1c, 2, Number(key), 0, 0]);
      head.writeUInt16BE(value.length, 3);
      return Buffer.concat([head, value]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const pad = Buffer.alloc(data.length % 2);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0", "latin1"), size, data, pad]);
  return segment(0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0"), resource]));
}

export function insertSegment(jpeg: Buffer, inserted: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), inserted, jpeg.subarray(2)]);
}
