/**
 * A picture of the house: a file that never changes, words about it and the rights to it. Articles
 * refer to it by number; what readers are served are renditions made of it (rendition.ts).
 */
export const PICTURE_SOURCES = [
  "own",
  "wire",
  "provided",
  "source",
  "capture",
  "archive",
  "ai",
] as const;
/** 자체촬영, 통신, 제공, 출처, 캡처, 자료, AI 생성. */
export type PictureSource = (typeof PICTURE_SOURCES)[number];

export const PICTURE_LIMITS = {
  /** Bytes of one file: 40 MB. */
  bytes: 40 * 1024 * 1024,
  pixels: 50_000_000,
  /** Of one person in a day; more is a machine. */
  perDay: 1_000,
  caption: 300,
  alt: 300,
  credit: 60,
  photographer: 40,
  place: 60,
  people: 20,
  keywords: 20,
  word: 30,
  licence: 500,
  fileName: 200,
} as const;

/** Where what must stay in every crop lies: fractions of width and height, from the upper left. */
export type Focal = { readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** An article's use of a picture: what it says of it there. */
export type PictureUse = {
  readonly pictureId: number;
  readonly caption: string;
  readonly alt: string;
};

/** A name for a file or an address that nobody guesses: 128 bits, hexadecimal. */
export const PICTURE_KEY = /^[0-9a-f]{32}$/;
