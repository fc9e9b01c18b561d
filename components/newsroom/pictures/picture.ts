import type { Focal, PictureSource, Size } from "#domain/picture/picture.ts";

/** A picture of the library as screens show it; instants as ISO 8601. */
export type ShownPicture = Size & {
  readonly id: number;
  readonly version: number;
  readonly fileName: string;
  readonly bytes: number;
  /** Base64. */
  readonly thumbHash: string;
  readonly hadLocation: boolean;
  readonly placeRemovedAt: string | null;
  readonly caption: string;
  readonly alt: string;
  readonly photographer: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly keywords: readonly string[];
  readonly source: PictureSource;
  readonly credit: string;
  readonly licence: string;
  readonly focal: Focal;
  readonly takenAt: string | null;
  readonly expiresAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string;
  readonly addedAt: string;
  readonly addedByName: string | null;
};

export type PicturePage = {
  readonly pictures: readonly ShownPicture[];
  readonly nextBefore: number | null;
};
