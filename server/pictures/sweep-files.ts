import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { OWNED_FOLDERS, pictureDirectory, places } from "./places.ts";
import type { PictureStorage } from "./storage.ts";

/** Longer than any upload or cut takes, so that nothing in the making is taken for left over. */
const LEFT_OVER_MS = 24 * 3_600_000;
/** Entries looked at in one sweep of a folder: the oldest changes first. */
const AT_ONCE = 1_000;

/**
 * Takes away files without an owner: uploads nobody finished, what a crash left between file and
 * row, and sets of renditions that were replaced more than an hour ago.
 */
export async function sweepFiles(
  db: Db,
  storage: PictureStorage,
  now = new Date(),
): Promise<string[]> {
  const isOld = (changedAt: Date) => now.getTime() - changedAt.getTime() > LEFT_OVER_MS;
  const removed = await sweepReplaced(db, storage);
  for (const folder of OWNED_FOLDERS) {
    const entries = (await storage.list(folder)).filter(({ changedAt }) => isOld(changedAt));
    for (const { name } of await ownerless(db, folder, entries.slice(0, AT_ONCE))) {
      await storage.remove(name);
      removed.push(name);
    }
  }
  return [...removed, ...(await sweepPassing(isOld))];
}

async function sweepReplaced(db: Db, storage: PictureStorage): Promise<string[]> {
  const { rows } = await db.execute<{ key: string }>(sql`
    select key from magam.renditions
    where replaced_at < now() - interval '61 minutes' limit ${AT_ONCE}`);
  for (const { key } of rows) {
    await storage.remove(places.renditions(key));
    await db.execute(sql`delete from magam.renditions where key = ${key}`);
  }
  return rows.map(({ key }) => places.renditions(key));
}

async function ownerless<Entry extends { name: string }>(
  db: Db,
  folder: (typeof OWNED_FOLDERS)[number],
  entries: readonly Entry[],
): Promise<Entry[]> {
  const keyOf = ({ name }: Entry) => basename(name).split(".")[0] ?? "";
  const keys = sql.param(entries.map(keyOf));
  const { rows } =
    folder === "renditions"
      ? await db.execute<{ key: string }>(
          sql`select key from magam.renditions where key = any(${keys}::text[])`,
        )
      : await db.execute<{ key: string }>(
          sql`select file_key as key from magam.pictures where file_key = any(${keys}::text[])`,
        );
  const owned = new Set(rows.map(({ key }) => key));
  return entries.filter((entry) => !owned.has(keyOf(entry)));
}

async function sweepPassing(isOld: (changedAt: Date) => boolean): Promise<string[]> {
  const removed: string[] = [];
  for (const folder of ["uploads", "work"]) {
    const path = join(pictureDirectory(), folder);
    for (const name of await readdir(path).catch(() => [])) {
      const facts = await stat(join(path, name)).catch(() => null);
      if (!facts || !isOld(facts.mtime)) continue;
      await rm(join(path, name), { recursive: true, force: true });
      removed.push(`${folder}/${name}`);
    }
  }
  return removed;
}
