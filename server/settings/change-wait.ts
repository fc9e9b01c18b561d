import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { sections } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { hasRole, isDeskOf, type PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { recordEvent } from "../events.ts";
import { tellLive } from "../live/tell.ts";

const minutes = z
  .int("field.waitMinutes")
  .min(1, "field.waitMinutes")
  .max(1440, "field.waitMinutes");

export const waitMinutes = z
  .strictObject({ sectionId: z.int().positive(), long: minutes, tooLong: minutes })
  .refine(({ long, tooLong }) => long < tooLong, {
    path: ["tooLong"],
    message: "field.waitMinutesOrder",
  });

/** From how many minutes on a text waits noticeably for this desk, and too long. */
export async function changeWait(
  db: Db,
  actor: PersonActor,
  { sectionId, long, tooLong }: z.infer<typeof waitMinutes>,
): Promise<{ sectionId: number }> {
  if (!isDeskOf(actor, sectionId) && !hasRole(actor, "admin"))
    throw new DomainError("forbidden", "access.onlyDesk");
  return withTransaction(db, async (tx) => {
    const [section] = await tx
      .update(sections)
      .set({ waitLong: long, waitTooLong: tooLong })
      .where(eq(sections.id, sectionId))
      .returning({ id: sections.id });
    if (!section) throw new DomainError("not_found", "section.notFound");
    const detail = { section: sectionId, waitLong: long, waitTooLong: tooLong };
    await recordEvent(tx, actor, { name: "changeSettings", detail }, "settings");
    await tellLive(tx, "queue", sectionId);
    return { sectionId };
  });
}
