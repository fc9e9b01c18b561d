import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { PersonActor } from "#domain/actor.ts";
import { addPicture } from "#server/pictures/add-picture.ts";
import { pictureStorage } from "#server/pictures/places.ts";
import type { PictureStorage } from "#server/pictures/storage.ts";
import { makeTestDirectory } from "./cluster.ts";
import type { TestNewsroom } from "./newsroom.ts";

/** The pictures of one test file: a storage of its own, under MAGAM_DATA as in the house. */
export type TestPictures = {
  readonly storage: PictureStorage;
  readonly directory: string;
  add(
    actor: PersonActor,
    file: Buffer,
    fileName?: string,
  ): Promise<{ id: number; isKnown: boolean }>;
  /** The same on another storage, say one that fails. */
  addWith(storage: PictureStorage, actor: PersonActor, file: Buffer): Promise<unknown>;
  close(): void;
};

export function testPictures(room: TestNewsroom): TestPictures {
  const data = makeTestDirectory();
  process.env.MAGAM_DATA = data;
  const storage = pictureStorage();
  mkdirSync(join(data, "files"));
  const add = async (
    to: PictureStorage,
    actor: PersonActor,
    file: Buffer,
    fileName = "사진.jpg",
  ) => {
    const uploadId = `${actor.id}-${randomBytes(16).toString("hex")}`;
    const path = join(data, "files", uploadId);
    writeFileSync(path, file);
    try {
      return await addPicture(room.db, to, actor, { file: path, fileName, uploadId });
    } finally {
      rmSync(path, { force: true });
    }
  };
  return {
    storage,
    directory: join(data, "pictures"),
    add: (actor, file, fileName) => add(storage, actor, file, fileName),
    addWith: (to, actor, file) => add(to, actor, file),
    close: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** A picture with its files for readers as rows alone, where nobody looks into a file. */
export async function plantPicture(
  room: TestNewsroom,
  addedBy: PersonActor,
  options: { hoursAgo?: number; isCut?: boolean } = {},
): Promise<{ id: number; key: string }> {
  const { hoursAgo = 0, isCut = true } = options;
  const hex = (bytes: number) => randomBytes(bytes).toString("hex");
  const key = hex(16);
  const { rows } = await room.pool.query(
    `with added as (
       insert into magam.pictures (file_key, sha256, file_name, kind, bytes, width, height,
         thumb_hash, colour, credit, added_by, added_at)
       values ($1, $2, 'a.jpg', 'jpeg', 1, 640, 480, '', '#000000', $3, $4, now() - $6 * interval '1 hour')
       returning id),
     cut as (insert into magam.renditions (key, picture_id, cut) select $5, id, 1 from added where $7)
     select id::int from added`,
    [hex(16), hex(32), addedBy.name, addedBy.id, key, hoursAgo, isCut],
  );
  return { id: rows[0].id, key };
}

/** Some picture that no other is, JPEG. */
export async function somePicture(width = 640, height = 480): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .composite([
      {
        input: { create: { width: 40, height: 40, channels: 3, background: "#f00" } },
        left: Math.floor(width / 2),
        top: 10,
      },
    ])
    .jpeg()
    .toBuffer();
}
