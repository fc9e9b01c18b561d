import { rm } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { recordEvent } from "../events.ts";
import { findPlaceInProcess } from "./decode/run.ts";
import { pictureStorage, places, workFolder } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

export const showPlaceInput = z.strictObject({ id: z.int().positive() });

/**
 * Where a picture was taken, read out of the original at this moment and kept nowhere else. Whoever
 * looked is written down. Empty where the file does not say, or no longer.
 */
export async function showPlace(
  db: Db,
  actor: PersonActor,
  { id }: { id: number },
  storage: PictureStorage = pictureStorage(),
): Promise<{ place: string }> {
  const [picture] = await db.select().from(pictures).where(eq(pictures.id, id));
  if (!picture || !decidePicture(actor, "see").allowed)
    throw new DomainError("not_found", "picture.unknown");
  const decision = decidePicture(actor, "openOriginal");
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  const folder = await workFolder();
  try {
    const original = join(folder, "original");
    await storage.fetch(places.original(picture.fileKey), original);
    const place = await findPlaceInProcess(original);
    await recordEvent(db, actor, { name: "showPlace", detail: { picture: id } }, "pictures");
    return { place };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
