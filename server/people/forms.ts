import { z } from "zod";
import { grantSchema } from "./add-person.ts";

const personId = z.int().positive();

/** A role counts once for each section; on duty or not is a part of it, not another. */
const grants = z
  .array(grantSchema)
  .max(60)
  .refine(
    (given) =>
      new Set(given.map(({ role, sectionId }) => `${role}:${sectionId}`)).size === given.length,
    "field.grants.twice",
  );

export const inviteInput = z.strictObject({
  email: z.string().max(400, "field.email.malformed"),
  name: z.string().max(400, "field.name.malformed"),
  title: z.string().max(40, "field.title.tooLong").optional(),
  grants,
});

export const grantsInput = z.strictObject({ personId, grants });

export const linkInput = z.strictObject({ personId });

export const disableInput = z.strictObject({ personId, disabled: z.boolean() });

export const passwordInput = z.strictObject({
  current: z.string().max(2_000, "field.password.wrong"),
  next: z.string().max(2_000, "field.password.long"),
});
