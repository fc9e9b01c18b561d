import { z } from "zod";
import { parseSeoulLocal } from "#domain/korean/dates.ts";

/** What the calendar's forms send, and 게시 종료 wherever it is ordered. By the clock in Seoul. */
export const end = z
  .strictObject({
    editionId: z.int().positive(),
    seenVersion: z.int().positive().optional(),
    key: z.string().max(64).optional(),
    day: z.string().max(20),
    time: z.string().max(20),
    reason: z.string("field.malformed").max(10_000, "field.reason.tooLong"),
  })
  .transform(({ day, time, ...rest }, context) => {
    const endsAt = parseSeoulLocal(day, time);
    if (endsAt) return { ...rest, endsAt };
    context.addIssue({
      code: "custom",
      path: ["endsAt"],
      message: "field.publishAt.malformed",
    });
    return z.NEVER;
  });
