import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { type Added, addPicture } from "./add-picture.ts";
import { type LibraryPicture, readPicturesOf } from "./read-pictures.ts";
import type { PictureStorage } from "./storage.ts";
import { uploadedFile } from "./uploads.ts";

export type Taken = Added & { readonly picture: LibraryPicture };

/** A person's finished upload becomes a picture of the library, and the upload goes. */
export async function takeUpload(
  db: Db,
  storage: PictureStorage,
  actor: PersonActor,
  input: { readonly uploadId: string; readonly fileName: string },
): Promise<Taken> {
  const added =
    (await takenBefore(db, actor, input.uploadId)) ?? (await take(db, storage, actor, input));
  const [picture] = await readPicturesOf(db, actor, [added.id]);
  if (!picture) throw new Error("a picture that was added is not there");
  return { ...added, picture };
}

async function take(
  db: Db,
  storage: PictureStorage,
  actor: PersonActor,
  { uploadId, fileName }: { readonly uploadId: string; readonly fileName: string },
): Promise<Added> {
  const file = await uploadedFile(actor, uploadId);
  const leave = () => Promise.all([file, `${file}.json`].map((path) => rm(path, { force: true })));
  try {
    const added = await addPicture(db, storage, actor, { file, fileName, uploadId });
    await leave();
    return added;
  } catch (error) {
    // What this machine failed at is not the file's fault: it can be taken in later.
    if (!(error instanceof DomainError) || error.code !== "unavailable") await leave();
    throw error;
  }
}

/** The answer to the first asking was lost. */
async function takenBefore(db: Db, actor: PersonActor, uploadId: string): Promise<Added | null> {
  const [known] = await db
    .select({ id: pictures.id, addedBy: pictures.addedBy })
    .from(pictures)
    .where(eq(pictures.uploadId, uploadId));
  return known && known.addedBy === actor.id ? { id: known.id, isKnown: false } : null;
}
