import type { Focal, Size } from "./picture.ts";

/**
 * The files that readers get of a picture: crops, widths and formats, all made ahead. Which there
 * are follows from the picture's size alone, so pages can name them without asking.
 */
export const CROPS = {
  /** The whole picture: main picture and pictures in the text. */
  full: { ratio: null, widths: [320, 640, 960, 1280, 1920] },
  /** 16:9, the lead of a front. */
  wide: { ratio: 16 / 9, widths: [320, 640, 960, 1280] },
  /** 4:3, beside a headline. */
  thumb: { ratio: 4 / 3, widths: [160, 320, 640] },
  /** 1.91:1, what Open Graph readers show. */
  share: { ratio: 1200 / 630, widths: [1200] },
  /** 2:1, KakaoTalk's optimum. */
  kakao: { ratio: 2, widths: [800] },
} as const satisfies Record<string, { ratio: number | null; widths: readonly number[] }>;

export type Crop = keyof typeof CROPS;

export const FORMATS = ["avif", "webp", "jpg"] as const;
export type Format = (typeof FORMATS)[number];

/** For machines that know nothing newer than JPEG. */
const ONLY_JPEG: readonly Crop[] = ["share", "kakao"];

/** A part of a picture in fractions of its width and height. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Rendition = Size & { readonly crop: Crop; readonly format: Format };

/** Every file of a picture of this size. */
export function renditionsOf(size: Size): Rendition[] {
  return (Object.keys(CROPS) as Crop[]).flatMap((crop) =>
    sizesOf(crop, size).flatMap((one) =>
      formatsOf(crop).map((format) => ({ ...one, crop, format })),
    ),
  );
}

export function formatsOf(crop: Crop): readonly Format[] {
  return ONLY_JPEG.includes(crop) ? ["jpg"] : FORMATS;
}

/**
 * The sizes of a crop, smallest first. A picture is never enlarged, except for the cards, which
 * must have their measure: of a smaller one the largest size is its own.
 */
export function sizesOf(crop: Crop, size: Size): Size[] {
  const { ratio, widths } = CROPS[crop];
  const frame = ratio === null ? size : largestInside(size, ratio);
  const heightOf = (width: number) =>
    Math.max(1, Math.round(width / (ratio ?? size.width / size.height)));
  if (ONLY_JPEG.includes(crop)) return widths.map((width) => ({ width, height: heightOf(width) }));
  const own = Math.max(1, Math.floor(frame.width));
  const fitting: number[] = widths.filter((width) => width <= own);
  const largest = widths.at(-1) ?? own;
  if (own < largest && own !== fitting.at(-1)) fitting.push(own);
  return fitting.map((width) => ({ width, height: heightOf(width) }));
}

export function fileOf({ crop, width, format }: Omit<Rendition, "height">): string {
  return `${crop}-${width}.${format}`;
}

/** `640.avif 640w`-lists and the like are written from these. */
export function isRenditionFile(name: string): boolean {
  return /^(?:full|wide|thumb|share|kakao)-[1-9]\d{0,3}\.(?:avif|webp|jpg)$/.test(name);
}

/** Which part of the picture a crop shows: drawn by hand, else the largest around the focal point. */
export function frameOf(
  crop: Crop,
  size: Size,
  focal: Focal,
  byHand: Partial<Record<Crop, Frame>> = {},
): Frame {
  const { ratio } = CROPS[crop];
  if (ratio === null) return WHOLE;
  const drawn = byHand[crop];
  if (drawn) return drawn;
  const inside = largestInside(size, ratio);
  const width = inside.width / size.width;
  const height = inside.height / size.height;
  return { x: around(focal.x, width), y: around(focal.y, height), width, height };
}

const WHOLE: Frame = { x: 0, y: 0, width: 1, height: 1 };

function largestInside({ width, height }: Size, ratio: number): Size {
  return width / height > ratio
    ? { width: height * ratio, height }
    : { width, height: width / ratio };
}

/** Where a stretch of `length` begins that has the point in its middle, as far as 0..1 allows. */
function around(point: number, length: number): number {
  return Math.min(Math.max(point - length / 2, 0), 1 - length);
}
