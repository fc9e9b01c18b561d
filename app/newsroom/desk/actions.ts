"use server";

import { z } from "zod";
import { action } from "#server/action.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { readLastAct } from "#server/articles/read-history.ts";

const editionInput = z.strictObject({
  editionId: z.int().positive(),
  seenVersion: z.int().positive().optional(),
  key: z.string().max(64).optional(),
});

export const claim = action(editionInput, claimArticle);
export const lastAct = action(z.strictObject({ editionId: z.int().positive() }), readLastAct);
