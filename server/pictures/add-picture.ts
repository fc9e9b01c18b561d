import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { pictures } from "#db/schema/index.ts";
import { brokenConstraint, withTransaction } from "#db/transaction.ts";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { intakeLine } from "#domain/korean/intake.ts";
import { firstCredit } from "#domain/picture/credit.ts";
import {
  fileKind,
  isPictureKind,
  KIND_BYTES,
  type PictureKind,
} from "#domain/picture/file-kind.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";
import { picturePieces } from "#domain/picture/words.ts";
import { recordEvent } from "../events.ts";
import type { Inspected } from "./decode/inspect.ts";
import { inspectPicture } from "./decode/run.ts";
import { places, workFolder } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

export type AddPicture = {
  /** A whole file on this machine; whoever calls removes it afterwards. */
  readonly file: string;
  readonly fileName: string;
  readonly uploadId: string;
};

export type Added = {
  readonly id: number;
  /** The same file was there already; nothing was added. */
  readonly isKnown: boolean;
};

/**
 * Takes a file into the library: looked at by its first bytes and its header, decoded in a process
 * of its own, stored, and only then a row. Throws `invalid_input` with the reason it is refused for.
 * Asked again for the same upload, it answers the same.
 */
export async function addPicture(
  db: Db,
  storage: PictureStorage,
  actor: PersonActor,
  { file, fileName, uploadId }: AddPicture,
): Promise<Added> {
  const decision = decidePicture(actor, "add");
  if (!decision.allowed) throw new DomainError("forbidden", decision.reason);
  const { size: bytes } = await stat(file);
  const kind = await kindOf(file, bytes);
  const sha256 = await hashOf(file);
  const known = await findKnown(db, sha256, uploadId);
  if (known !== null) return { id: known, isKnown: true };
  await assertQuota(db, actor);
  const folder = await workFolder();
  try {
    const preview = join(folder, "preview.webp");
    const found = await inspectPicture(file, preview);
    const fileKey = randomBytes(16).toString("hex");
    // Files first: a row without its file must never be seen. What a crash leaves here is swept.
    await storage.putFile(places.original(fileKey), file);
    await storage.putFile(places.preview(fileKey), preview);
    const row = rowOf(found, actor, { fileKey, sha256, uploadId, kind, bytes, fileName });
    return { id: await insert(db, actor, row), isKnown: false };
  } catch (error) {
    // Somebody else's upload of the same file was a moment faster.
    const faster = brokenConstraint(error) ? await findKnown(db, sha256, uploadId) : null;
    if (faster === null) throw error;
    return { id: faster, isKnown: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function kindOf(file: string, bytes: number): Promise<PictureKind> {
  if (bytes > PICTURE_LIMITS.bytes) throw refusal("picture.tooLarge");
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
    const kind = fileKind(buffer.subarray(0, bytesRead));
    if (isPictureKind(kind)) return kind;
    throw refusal(kind === "empty" ? "picture.empty" : "picture.wrongKind", { kind });
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

async function findKnown(db: Db, sha256: string, uploadId: string): Promise<number | null> {
  const [known] = await db
    .select({ id: pictures.id })
    .from(pictures)
    .where(or(eq(pictures.sha256, sha256), eq(pictures.uploadId, uploadId)));
  return known?.id ?? null;
}

async function assertQuota(db: Db, actor: PersonActor): Promise<void> {
  const [row] = await db
    .select({ count: sql<string>`count(*)` })
    .from(pictures)
    .where(
      and(eq(pictures.addedBy, actor.id), sql`${pictures.addedAt} > now() - interval '1 day'`),
    );
  if (Number(row?.count ?? 0) >= PICTURE_LIMITS.perDay)
    throw new DomainError("rate_limited", "picture.tooMany", {
      values: { maximum: PICTURE_LIMITS.perDay },
    });
}

type Row = typeof pictures.$inferInsert;

function rowOf(
  { width, height, focal, thumbHash, colour, words }: Inspected,
  actor: PersonActor,
  file: Pick<Row, "fileKey" | "sha256" | "uploadId" | "kind" | "bytes" | "fileName">,
): Row {
  const { caption, photographer, place, keywords, takenAt, hadLocation } = words;
  const { source, credit } = firstCredit(words, actor.name);
  const fileName = [...intakeLine(file.fileName)].slice(0, PICTURE_LIMITS.fileName).join("");
  const said = { caption, credit, photographer, place, keywords: [...keywords] };
  return {
    ...{ ...file, fileName, width, height, thumbHash, colour, hadLocation },
    ...{ ...said, source, takenAt: takenAt === null ? null : new Date(takenAt) },
    pieces: picturePieces({ ...said, fileName, alt: "", people: [] }),
    ...{ focalX: focal.x, focalY: focal.y },
  };
}

async function insert(db: Db, actor: PersonActor, row: Row): Promise<number> {
  return withTransaction(db, async (tx) => {
    const [added] = await tx
      .insert(pictures)
      .values({ ...row, addedBy: actor.id })
      .returning({ id: pictures.id });
    if (!added) throw new DomainError("unavailable", "database.noRow");
    await recordEvent(
      tx,
      actor,
      { name: "addPicture", detail: { picture: added.id, sha256: row.sha256 } },
      "pictures",
    );
    await tx.execute(sql`select pg_notify('magam_worker', '')`);
    return added.id;
  });
}

function refusal(reason: string, values: Record<string, string | number> = {}): DomainError {
  const megabytes = Math.round(PICTURE_LIMITS.bytes / 1024 / 1024);
  return new DomainError("invalid_input", reason, { values: { megabytes, ...values } });
}
