import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { PersonActor } from "#domain/actor.ts";
import { DomainError } from "#domain/errors.ts";
import { paths } from "#domain/paths.ts";
import { decidePicture } from "#domain/picture/permissions.ts";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";
import { requireActor } from "../auth/current-actor.ts";
import { assertOwnOrigin } from "../auth/request.ts";
import { uploadDirectory } from "./places.ts";

const UPLOAD_ID = /^(\d{1,15})-[0-9a-f]{32}$/;

let server: Server | undefined;

/**
 * Resumable uploads (tus 1.0): bytes in pieces, which go on after a lost connection. They only come
 * to lie here; taking a picture in is asked for apart (add-picture.ts), as often as need be.
 */
export async function receiveUpload(request: Request): Promise<Response> {
  server ??= openServer();
  return server.handleWeb(request);
}

/** The whole file of a person's own upload. Throws `not_found` for another's and for half of one. */
export async function uploadedFile(actor: PersonActor, uploadId: string): Promise<string> {
  if (!isOwn(actor, uploadId)) throw new DomainError("not_found", "picture.uploadGone");
  const upload = await new FileStore({ directory: uploadDirectory() })
    .getUpload(uploadId)
    .catch(() => null);
  const file = join(uploadDirectory(), uploadId);
  const facts = await stat(file).catch(() => null);
  if (!upload || !facts || upload.size !== facts.size)
    throw new DomainError("not_found", "picture.uploadGone");
  return file;
}

function openServer(): Server {
  const directory = uploadDirectory();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return new Server({
    path: paths.api.uploads(),
    relativeLocation: true,
    datastore: new FileStore({ directory }),
    maxSize: PICTURE_LIMITS.bytes,
    allowedOrigins: [],
    // The name says whose it is: nobody goes on with another's upload.
    async namingFunction(request) {
      return `${(await admitted(request.headers)).id}-${randomBytes(16).toString("hex")}`;
    },
    async onIncomingRequest(request, uploadId) {
      const actor = await admitted(request.headers);
      const mayAdd = decidePicture(actor, "add").allowed;
      if (!mayAdd || (uploadId && !isOwn(actor, uploadId))) throw refused(404);
    },
  });
}

/** A person of ours from a page of ours. Throws what tus answers with. */
async function admitted(headers: Headers): Promise<PersonActor> {
  try {
    assertOwnOrigin(headers);
    return await requireActor();
  } catch (error) {
    throw error instanceof DomainError ? refused(403) : error;
  }
}

function isOwn(actor: PersonActor, uploadId: string): boolean {
  return UPLOAD_ID.exec(uploadId)?.[1] === String(actor.id);
}

function refused(status: number) {
  return { status_code: status, body: "Refused\n" };
}
