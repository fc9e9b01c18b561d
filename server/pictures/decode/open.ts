import sharp, { type Sharp } from "sharp";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";

/** A file that is not taken; the reason is a message key under `reason.*`. */
export class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

// Of libvips' many readers only three are let at a file that somebody sent.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegFile", "VipsForeignLoadPngFile", "VipsForeignLoadWebpFile"],
});
sharp.cache(false);

/** Upright, sRGB, three channels: what shows through a picture is paper. */
export function openPicture(file: string): Sharp {
  return sharp(file, {
    limitInputPixels: PICTURE_LIMITS.pixels,
    failOn: "error",
    sequentialRead: true,
  })
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
}
