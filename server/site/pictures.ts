import type { SitePicture } from "#db/queries/site-pictures.ts";
import type { FeedPicture } from "#domain/article/body-rss.ts";
import type { Content } from "#domain/article/content.ts";
import { picturesOf } from "#domain/article/pictures.ts";
import { paths } from "#domain/paths.ts";
import { creditLine } from "#domain/picture/credit.ts";
import { type Crop, fileOf, sizesOf } from "#domain/picture/rendition.ts";

type Pictures = Readonly<Record<number, SitePicture>> | null;

/** What stands for an article where its address is shared: its main picture, else its first. */
export function chosenPicture(content: Content, pictures: Pictures): SitePicture | null {
  const shown = picturesOf(content).flatMap(({ pictureId }) => pictures?.[pictureId] ?? []);
  return shown[0] ?? null;
}

/** Files in the measures of cards, the wide one first. */
export function sharedFiles(picture: SitePicture) {
  return (["share", "kakao"] as const).map((crop) => fileFor(picture, crop, Number.MAX_VALUE));
}

/** For feeds, whose readers know JPEG and one size. */
export function feedPictures(pictures: Pictures): Record<number, FeedPicture> {
  return Object.fromEntries(
    Object.entries(pictures ?? {}).map(([id, picture]) => {
      const { path: src, ...size } = fileFor(picture, "full", FEED_WIDTH);
      return [id, { src, ...size, alt: "", credit: creditLine(picture.source, picture.credit) }];
    }),
  );
}

const FEED_WIDTH = 960;

function fileFor(picture: SitePicture, crop: Crop, widest: number) {
  const sizes = sizesOf(crop, picture);
  const size = sizes.findLast(({ width }) => width <= widest) ?? sizes[0] ?? picture;
  const { width, height } = size;
  return {
    path: paths.rendition(picture.key, fileOf({ crop, width, format: "jpg" })),
    width,
    height,
  };
}
