import { creditLine } from "#domain/picture/credit.ts";
import type { PictureSource, Size } from "#domain/picture/picture.ts";
import { largestFile, type PictureFiles, PictureImage } from "./picture.tsx";

/** A picture in an article: files for readers, or one address, which only the newsroom's preview has. */
export type BodyPicture = Size & {
  readonly source: PictureSource;
  readonly credit: string;
} & (PictureFiles | { readonly src: string });

type Props = {
  /** Absent where its rights ran out or it was withdrawn: then nothing is left of it, its caption neither. */
  picture: BodyPicture | undefined;
  caption: string | undefined;
  alt: string | undefined;
  first?: boolean;
};

/** 본문 사진과 대표사진: the picture, its caption and its credit. Pressed, it is shown large. */
export function PictureFigure({ picture, caption, alt, first = false }: Props) {
  if (!picture) return null;
  const credit = creditLine(picture.source, picture.credit);
  const words = typeof caption === "string" ? caption : "";
  return (
    <figure className="picture">
      {"key" in picture ? (
        <a href={largestFile(picture)}>
          <PictureImage
            picture={picture}
            crop="full"
            sizes="(min-width: 40rem) 35rem, 92vw"
            alt={alt ?? ""}
            first={first}
          />
        </a>
      ) : (
        // biome-ignore lint/performance/noImgElement: the image optimizer is off
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={alt ?? ""}
          loading="lazy"
        />
      )}
      {words !== "" || credit !== "" ? (
        <figcaption>
          {words} {credit === "" ? null : <span className="credit">{credit}</span>}
        </figcaption>
      ) : null}
    </figure>
  );
}
