"use server";

import { z } from "zod";
import { action } from "#server/action.ts";
import { answerMark as answerMarkOf } from "#server/articles/answer-mark.ts";
import { moveSection } from "#server/articles/move-section.ts";
import { recallArticle } from "#server/articles/recall.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { spikeArticle, unspikeArticle } from "#server/articles/spike.ts";
import { submitArticle } from "#server/articles/submit.ts";

const edition = z.strictObject({
  editionId: z.int().positive(),
  seenVersion: z.int().positive().optional(),
  key: z.string().max(64).optional(),
});
const words = z.string().max(4_000, "field.reason.tooLong");

export const submit = action(
  edition.extend({ answer: words.optional(), note: words.optional() }),
  submitArticle,
);
export const answerMark = action(
  edition.extend({ markId: z.int().positive(), answer: words }),
  answerMarkOf,
);
export const recall = action(edition, recallArticle);
export const spike = action(edition.extend({ reason: words.optional() }), spikeArticle);
export const unspike = action(edition, unspikeArticle);
export const revise = action(
  edition.extend({ changeKind: z.string().max(20), reason: words }),
  reviseArticle,
);
export const move = action(
  edition.extend({ sectionId: z.int("field.section.unknown").positive("field.section.unknown") }),
  moveSection,
);
