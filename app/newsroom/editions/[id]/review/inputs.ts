import { z } from "zod";
import { RETURN_LIMITS } from "#domain/article/returns.ts";
import { parseSeoulLocal } from "#domain/korean/dates.ts";

/** What the forms of the review send. Day and time are what clocks in Seoul show. */
const edition = z.strictObject({
  editionId: z.int().positive(),
  seenVersion: z.int().positive().optional(),
  key: z.string().max(64).optional(),
});

const text = z.string("field.malformed").max(10_000, "field.reason.tooLong");
const day = z.string().max(20);
const time = z.string().max(20);

export const anEdition = edition;

export const lastActAsked = z.strictObject({ editionId: z.int().positive() });

export const withReason = edition.extend({ reason: text });

export const approval = edition.extend({
  textVersion: z.int().positive(),
  hash: z.string().max(64).optional(),
  overrideReason: text.optional(),
});

export const aReturn = edition.extend({
  code: text,
  text,
  marks: z
    .array(z.strictObject({ block: z.int().nonnegative(), note: text }))
    .max(RETURN_LIMITS.marks, "field.marks.malformed")
    .optional(),
});

export const booking = edition.extend({ day, time }).transform((input, context) => {
  const { day: on, time: at, ...rest } = input;
  return { ...rest, publishAt: seoulInstant(on, at, "publishAt", context) };
});

export const revision = edition.extend({ changeKind: text, reason: text });

export const withdrawal = edition
  .extend({ reason: text, reviewDay: day })
  .transform(({ reviewDay, ...rest }) => ({
    ...rest,
    reviewDate: parseSeoulLocal(reviewDay, "09:00"),
  }));

const flag = z.enum(["embargo", "legalHold", "onHold"]);

export const flagToSet = edition
  .extend({ flag, reason: text, day, time, source: text })
  .transform(({ flag: name, day: on, time: at, source, ...rest }, context) => ({
    ...rest,
    flag:
      name === "embargo"
        ? { flag: name, source, until: seoulInstant(on, at, "until", context) }
        : { flag: name },
  }));

export const flagToClear = edition.extend({ flag, reason: text });

function seoulInstant(on: string, at: string, field: string, context: z.RefinementCtx): Date {
  const instant = parseSeoulLocal(on, at);
  if (instant) return instant;
  context.addIssue({ code: "custom", path: [field], message: "field.publishAt.malformed" });
  return z.NEVER;
}
