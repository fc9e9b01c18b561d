import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { system } from "#domain/actor.ts";
import { recordEvent } from "../events.ts";
import { removePlaceInProcess } from "./decode/run.ts";
import { placeDays } from "./place-days.ts";
import { places, workFolder } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

const AT_ONCE = 200;

type Kept = { readonly id: number; readonly fileKey: string; readonly sha256: string };

/**
 * Takes where they were taken out of originals that are older than the house keeps it. The file
 * first, then the row: whoever is killed between them does it once more, to the same bytes.
 * Answers the numbers of those that were rewritten; what fails is told and tried at the next sweep.
 */
export async function removePlaces(
  db: Db,
  storage: PictureStorage,
  now = new Date(),
): Promise<number[]> {
  const days = await placeDays(db);
  const { rows } = await db.execute<{ id: string; file_key: string; sha256: string }>(sql`
    select id, file_key, sha256 from magam.pictures
    where had_location and place_removed_at is null
      and added_at <= ${now.toISOString()}::timestamptz - make_interval(days => ${days})
    order by added_at limit ${AT_ONCE}`);
  const removed: number[] = [];
  for (const { id, file_key, sha256 } of rows) {
    const picture = { id: Number(id), fileKey: file_key, sha256 };
    try {
      await removePlace(db, storage, picture);
      removed.push(picture.id);
    } catch (error) {
      console.error(`worker: the place in picture ${id} stays for now: ${error}`);
    }
  }
  return removed;
}

async function removePlace(db: Db, storage: PictureStorage, picture: Kept): Promise<void> {
  const { id, fileKey, sha256 } = picture;
  const folder = await workFolder();
  try {
    const [before, after] = [join(folder, "before"), join(folder, "after")];
    await storage.fetch(places.original(fileKey), before);
    await removePlaceInProcess(before, after);
    const keptSha256 = createHash("sha256")
      .update(await readFile(after))
      .digest("hex");
    await storage.putFile(places.original(fileKey), after);
    await withTransaction(db, async (tx) => {
      const { rowCount } = await tx.execute(sql`
        update magam.pictures set place_removed_at = clock_timestamp(), kept_sha256 = ${keptSha256}
        where id = ${id} and place_removed_at is null`);
      if (rowCount === 0) return;
      const detail = { picture: id, sha256, keptSha256 };
      await recordEvent(tx, system("sweep"), { name: "removePlace", detail }, "pictures");
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
