import type ko from "../ko/picture-reasons.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  newsroomOnly: "Only people of the newsroom may use pictures.",
  onlyOwnOrDesk: "Only who added it, the photo desk and desks may change it.",
  onlyPhotoDesk: "Only the photo desk and the managing editor may open an original.",
  onlyDesks: "Only the photo desk and desks may withdraw a picture.",
  unknown: "There is a picture in it that does not exist. Take it out or choose another.",
  withdrawn: "There is a withdrawn picture in it. Choose another.",
  expired:
    "The right to one of its pictures ends before that time. Have it extended or choose another.",
  creditMissing: "A picture has no credit. Write it in the picture library.",
  changedMeanwhile: "Somebody else changed this picture meanwhile. Reload to see it.",
  tooLarge: "The file is too large: at most {megabytes} MB.",
  empty: "The file is empty. Copy it from the camera or card again.",
  wrongKind:
    "{kind, select, heic {This is HEIC. Set the phone's camera to «most compatible», or save it as JPEG,} gif {GIFs are not taken. Save it as JPEG or PNG,} svg {SVG is not taken. Save it as PNG,} raw {This is a camera's raw file. Develop it to JPEG,} pdf {This is a PDF. Save the picture as JPEG,} other {This is no picture, or of a kind that is not taken. Save it as JPEG, PNG or WebP,}} then add it.",
  broken: "The picture is damaged and cannot be read. Copy it from the original again.",
  notNow:
    "Pictures cannot be opened just now. It is not the picture; try again in a while, and tell the admin if it stays so.",
  animated: "Moving pictures are not taken. Choose one frame.",
  tooManyPixels: "The picture is too large: at most 50 megapixels.",
  tooHeavy: "The file takes too much memory to open. Save it as JPEG again.",
  tooSlow: "The file takes too long to open. Save it as JPEG again.",
  tooMany: "At most {maximum} pictures a day. Go on tomorrow.",
  uploadGone: "The uploaded file is gone. Add it again.",
} as const satisfies SameKeys<typeof ko>;
