import { z } from "zod";

/** What the form of a new article sends. The verb looks at the values. */
export const createInput = z.strictObject({
  sectionId: z.int("field.section.unknown").positive("field.section.unknown"),
  kind: z.string("field.kind.unknown"),
  headline: z
    .string("field.headline.empty")
    .regex(/\S/, "field.headline.empty")
    .max(2_000, "field.headline.tooLong"),
  practice: z.boolean().optional(),
  key: z.string().max(100).optional(),
});
