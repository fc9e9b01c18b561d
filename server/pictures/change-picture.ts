import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { type PictureWords, picturePieces, pictureWords } from "#domain/picture/words.ts";
import { recordEvent } from "../events.ts";
import { dropPagesOfPicture } from "./dependent-pages.ts";

export const changeInput = z.strictObject({
  id: z.int().positive(),
  /** The version the person saw: a later change is not overwritten unseen. */
  version: z.int().positive(),
  words: pictureWords,
});

/** Words, rights and focal point of a picture. Pages that show it are printed anew. */
export async function changePicture(
  db: Db,
  actor: PersonActor,
  { id, version, words }: { id: number; version: number; words: PictureWords },
): Promise<{ version: number }> {
  return withTransaction(db, async (tx) => {
    const [picture] = await tx.select().from(pictures).where(eq(pictures.id, id)).for("update");
    if (!picture || !decidePicture(actor, "see").allowed)
      throw new DomainError("not_found", "picture.unknown");
    const decision = decidePicture(actor, "change", picture);
    if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
    if (picture.version !== version) throw new DomainError("conflict", "picture.changedMeanwhile");
    const { focal, ...said } = words;
    const isCutAnew =
      Math.fround(focal.x) !== picture.focalX || Math.fround(focal.y) !== picture.focalY;
    // Names in the files follow the credit, so another credit is another cut too.
    const isSignedAnew = said.credit !== picture.credit || said.source !== picture.source;
    const [changed] = await tx
      .update(pictures)
      .set({
        ...said,
        ...{ focalX: focal.x, focalY: focal.y },
        pieces: picturePieces({ ...said, fileName: picture.fileName }),
        version: sql`${pictures.version} + 1`,
        ...(isCutAnew || isSignedAnew ? { cut: sql`${pictures.cut} + 1` } : {}),
      })
      .where(and(eq(pictures.id, id), eq(pictures.version, version)))
      .returning({ version: pictures.version });
    if (!changed) throw new DomainError("conflict", "picture.changedMeanwhile");
    const fields = changedFields(picture, words);
    await recordEvent(
      tx,
      actor,
      { name: "changePicture", detail: { picture: id, fields } },
      "pictures",
    );
    await dropPagesOfPicture(tx, id);
    return changed;
  });
}

function changedFields(
  before: typeof pictures.$inferSelect,
  { focal, ...said }: PictureWords,
): string[] {
  const fields = Object.entries(said).flatMap(([field, value]) =>
    JSON.stringify(before[field as keyof typeof before]) === JSON.stringify(value) ? [] : [field],
  );
  const isMoved = Math.fround(focal.x) !== before.focalX || Math.fround(focal.y) !== before.focalY;
  return isMoved ? [...fields, "focal"] : fields;
}
