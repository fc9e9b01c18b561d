import { z } from "zod";
import { bigrams } from "../korean/bigrams.ts";
import { intakeLine } from "../korean/intake.ts";
import { PICTURE_LIMITS, PICTURE_SOURCES } from "./picture.ts";

/** What may be said of a picture and changed later, as forms and doors bring it. */
const line = (field: string, limit: number) =>
  z
    .string("field.malformed")
    .max(limit * 8, `field.${field}.tooLong`)
    .transform(intakeLine)
    .refine((text) => [...text].length <= limit, `field.${field}.tooLong`);

const words = (field: string, most: number) =>
  z
    .array(line(field, PICTURE_LIMITS.word))
    .max(most, `field.${field}.tooMany`)
    .transform((list) => [...new Set(list.filter((word) => word !== ""))]);

const fraction = z.number("field.malformed").min(0, "field.malformed").max(1, "field.malformed");

export const pictureWords = z.strictObject({
  caption: line("caption", PICTURE_LIMITS.caption),
  alt: line("alt", PICTURE_LIMITS.alt),
  photographer: line("photographer", PICTURE_LIMITS.photographer),
  place: line("place", PICTURE_LIMITS.place),
  people: words("people", PICTURE_LIMITS.people),
  keywords: words("keywords", PICTURE_LIMITS.keywords),
  source: z.enum(PICTURE_SOURCES, "field.malformed"),
  credit: line("credit", PICTURE_LIMITS.credit),
  licence: line("licence", PICTURE_LIMITS.licence),
  expiresAt: z.iso
    .datetime({ offset: true, error: "field.expiresAt.malformed" })
    .nullable()
    .transform((text) => (text === null ? null : new Date(text))),
  focal: z.strictObject({ x: fraction, y: fraction }),
});

export type PictureWords = z.output<typeof pictureWords>;

/** All that a picture is found by. */
export function picturePieces(
  said: Pick<
    PictureWords,
    "caption" | "alt" | "photographer" | "place" | "people" | "keywords" | "credit"
  > & { readonly fileName: string },
): string[] {
  const { people, keywords, ...lines } = said;
  const { caption, alt, photographer, place, credit, fileName } = lines;
  const all = [caption, alt, photographer, place, credit, fileName, ...people, ...keywords];
  return [...new Set(all.flatMap(bigrams))];
}
