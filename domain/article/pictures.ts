import { needsCredit } from "../picture/credit.ts";
import type { PictureSource, PictureUse } from "../picture/picture.ts";
import type { Frame } from "../picture/rendition.ts";
import type { Content } from "./content.ts";

export type PlacedPicture = PictureUse & { readonly place: "main" | "body" };

/** The pictures of a text in the order in which readers meet them: the main picture first. */
export function picturesOf(content: Pick<Content, "mainPicture" | "body">): PlacedPicture[] {
  const { mainPicture: main, body } = content;
  const first = main ? [{ ...main, place: "main" as const }] : [];
  const inBody = body.content.flatMap((block) =>
    block.type === "picture"
      ? {
          pictureId: block.attrs.pictureId,
          caption: block.attrs.caption ?? "",
          alt: block.attrs.alt ?? "",
          place: "body" as const,
        }
      : [],
  );
  return [...first, ...inBody];
}

/** A picture of a text as whoever approves it must see it. */
export type BoundPicture = PlacedPicture & {
  /** Empty where none is shown. */
  readonly creditLine: string;
  /** Which part of it stands where the address is shared. */
  readonly shared: Frame;
};

/** What the library knows of a picture that decides whether it may go out. */
export type PictureFacts = {
  readonly id: number;
  readonly source: PictureSource;
  readonly credit: string;
  readonly expiresAt: Date | null;
  readonly withdrawn: boolean;
};

/** Message keys under `reason.*`. */
export type PictureObstacle =
  | "picture.unknown"
  | "picture.withdrawn"
  | "picture.expired"
  | "picture.creditMissing";

/**
 * What in the library keeps a text's pictures from going out at the instant; null if nothing does.
 * Unlike the checklist it cannot be overridden: nobody may print what the paper has no right to.
 */
export function pictureObstacle(
  content: Pick<Content, "mainPicture" | "body">,
  known: ReadonlyMap<number, PictureFacts>,
  at: Date,
): { readonly reason: PictureObstacle; readonly place: PlacedPicture["place"] } | null {
  for (const { pictureId, place } of picturesOf(content)) {
    const reason = obstacleOf(known.get(pictureId), at);
    if (reason) return { reason, place };
  }
  return null;
}

function obstacleOf(picture: PictureFacts | undefined, at: Date): PictureObstacle | null {
  if (!picture) return "picture.unknown";
  if (picture.withdrawn) return "picture.withdrawn";
  if (picture.expiresAt !== null && picture.expiresAt <= at) return "picture.expired";
  if (needsCredit(picture.source) && picture.credit.trim() === "") return "picture.creditMissing";
  return null;
}
