import { paths } from "#domain/paths.ts";
import type { Size } from "#domain/picture/picture.ts";
import { type Crop, type Format, fileOf, formatsOf, sizesOf } from "#domain/picture/rendition.ts";

/** A picture of the house that readers may see: `key` names its files, width and height are the whole's. */
export type PictureFiles = Size & { readonly key: string };

type Props = {
  picture: PictureFiles;
  crop: Crop;
  /** How wide it is shown, as browsers read it. */
  sizes: string;
  /** Empty where the words beside it say the same. */
  alt: string;
  /** The page's first: fetched at once. The others wait until they are near. */
  first?: boolean;
};

/** The smallest file of the right form that is sharp enough; its place is kept before it comes. */
export function PictureImage({ picture, crop, sizes, alt, first = false }: Props) {
  const offered = sizesOf(crop, picture);
  const usual = offered.findLast(({ width }) => width <= USUAL_WIDTH) ?? offered[0];
  if (!usual) return null;
  const address = (width: number, format: Format) =>
    paths.rendition(picture.key, fileOf({ crop, width, format }));
  const setOf = (format: Format) =>
    offered.map(({ width }) => `${address(width, format)} ${width}w`).join(", ");
  return (
    <picture>
      {formatsOf(crop)
        .filter((format) => format !== "jpg")
        .map((format) => (
          <source key={format} type={`image/${format}`} srcSet={setOf(format)} sizes={sizes} />
        ))}
      <img
        src={address(usual.width, "jpg")}
        width={usual.width}
        height={usual.height}
        alt={alt}
        {...(first ? { fetchPriority: "high" } : { loading: "lazy" })}
        decoding="async"
      />
    </picture>
  );
}

/** The largest file of the whole picture, to look at closely without any script. */
export function largestFile(picture: PictureFiles): string {
  const width = sizesOf("full", picture).at(-1)?.width ?? picture.width;
  return paths.rendition(picture.key, fileOf({ crop: "full", width, format: "jpg" }));
}

/** Of the JPEG for browsers that know neither AVIF nor WebP. */
const USUAL_WIDTH = 960;
