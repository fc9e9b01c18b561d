import { z } from "zod";
import { KICKERS } from "#domain/article/kind.ts";

/** What the forms on the way out send; the verbs look at the words. */
const edition = z.strictObject({
  editionId: z.int().positive(),
  seenVersion: z.int().positive().optional(),
  key: z.string().max(64).optional(),
});

const text = z.string("field.malformed").max(10_000, "field.reason.tooLong");

export const anEdition = edition;

export const withReason = edition.extend({ reason: text });

export const breaking = edition.extend({ typedHeadline: text });

export const killAsked = edition.extend({ reasonClass: text, reason: text, typedHeadline: text });

export const earlierText = edition.extend({ revisionId: z.int().positive() });

/** 2보, 3보: an update whose kicker says all. */
export const nextStep = edition
  .extend({ kicker: z.enum(KICKERS) })
  .transform((input) => ({ ...input, changeKind: "update", reason: input.kicker }));
