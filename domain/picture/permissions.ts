import { type Actor, hasRole } from "../actor.ts";

/** What may be done with pictures of the library, apart from their use in an article. */
export type PictureDeed = "see" | "add" | "change" | "openOriginal" | "setDays" | "withdraw";

/** Message keys under `reason.*`. */
export type PictureRefusal =
  | "picture.newsroomOnly"
  | "picture.onlyOwnOrDesk"
  | "picture.onlyPhotoDesk"
  | "picture.onlyDesks";

export type PictureDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: PictureRefusal };

/** `addedBy` is null for a picture that was imported. */
export function decidePicture(
  actor: Actor,
  deed: PictureDeed,
  picture: { readonly addedBy: number | null } = { addedBy: null },
): PictureDecision {
  if (actor.kind === "system") return YES;
  switch (deed) {
    case "see":
    case "add":
      return hasRole(actor, ...NEWSROOM) ? YES : no("picture.newsroomOnly");
    case "change":
      if (!hasRole(actor, ...NEWSROOM)) return no("picture.newsroomOnly");
      return picture.addedBy === actor.id || hasRole(actor, ...DESKS)
        ? YES
        : no("picture.onlyOwnOrDesk");
    // An original may tell where a source lives: it stays with those who answer for pictures.
    case "openOriginal":
    case "setDays":
      return hasRole(actor, "photo_editor", "managing_editor") ? YES : no("picture.onlyPhotoDesk");
    case "withdraw":
      return hasRole(actor, ...DESKS) ? YES : no("picture.onlyDesks");
  }
}

const DESKS = ["photo_editor", "desk", "managing_editor"] as const;
const NEWSROOM = [...DESKS, "reporter", "copy_editor", "front_editor", "advertising"] as const;

const YES: PictureDecision = { allowed: true };

function no(reason: PictureRefusal): PictureDecision {
  return { allowed: false, reason };
}
