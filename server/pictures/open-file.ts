import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { recordEvent } from "../events.ts";
import { places } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

/** The desk's small copy, without a word of metadata. */
export async function openPreview(
  db: Db,
  storage: PictureStorage,
  actor: PersonActor,
  id: number,
): Promise<Buffer> {
  const { fileKey } = await find(db, actor, id);
  return present(await storage.read(places.preview(fileKey)));
}

/** The file as it was sent, with all that it tells. Each opening is written down. */
export async function openOriginal(
  db: Db,
  storage: PictureStorage,
  actor: PersonActor,
  id: number,
): Promise<{ bytes: Buffer; kind: string }> {
  const { fileKey, kind } = await find(db, actor, id);
  const decision = decidePicture(actor, "openOriginal");
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  const bytes = present(await storage.read(places.original(fileKey)));
  await recordEvent(db, actor, { name: "openOriginal", detail: { picture: id } }, "pictures");
  return { bytes, kind };
}

async function find(db: Db, actor: PersonActor, id: number) {
  const [picture] = await db
    .select({ fileKey: pictures.fileKey, kind: pictures.kind })
    .from(pictures)
    .where(eq(pictures.id, id));
  if (!picture || !decidePicture(actor, "see").allowed)
    throw new DomainError("not_found", "picture.unknown");
  return picture;
}

function present(bytes: Buffer | null): Buffer {
  if (bytes === null) throw new DomainError("not_found", "picture.unknown");
  return bytes;
}
