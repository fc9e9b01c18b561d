"use server";

import { z } from "zod";
import { action } from "#server/action.ts";
import { nameRevision } from "#server/articles/name-revision.ts";

const named = z.strictObject({
  editionId: z.int().positive(),
  revisionId: z.int().positive(),
  name: z.string("field.malformed").max(500, "field.revisionName.tooLong"),
  key: z.string().max(64).optional(),
});

export const name = action(named, nameRevision);
