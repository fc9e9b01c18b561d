import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Where files of pictures lie. Names are relative paths of our own making. What `put` answered for
 * is whole and on the disk; until then nobody sees it.
 */
export interface PictureStorage {
  put(name: string, bytes: Uint8Array): Promise<void>;
  putFile(name: string, from: string): Promise<void>;
  /** Null if there is none. */
  read(name: string): Promise<Buffer | null>;
  /** Copies it to a path of this machine, for a program that works on files. */
  fetch(name: string, to: string): Promise<void>;
  /** The file, or everything below a folder. Nothing there is no fault. */
  remove(name: string): Promise<void>;
  /** What lies directly in a folder, oldest change first. */
  list(folder: string): Promise<readonly { readonly name: string; readonly changedAt: Date }[]>;
}

/** A directory of this machine, or one that several share. */
export function localStorage(root: string): PictureStorage {
  const place = (name: string) => {
    if (!/^[\w-]+(?:\/[\w-][\w.-]*)*$/.test(name)) throw new Error(`no name for a file: ${name}`);
    return join(root, name);
  };
  const settle = async (name: string, write: (beside: string) => Promise<void>) => {
    const path = place(name);
    const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(beside);
      await sync(beside);
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    await sync(dirname(path));
  };
  return {
    put: (name, bytes) =>
      settle(name, async (beside) => {
        const file = await open(beside, "wx", 0o600);
        await file.writeFile(bytes).finally(() => file.close());
      }),
    putFile: (name, from) =>
      settle(name, (beside) => copyFile(from, beside, constants.COPYFILE_FICLONE)),
    read: (name) => readFile(place(name)).catch(absentIsNull),
    fetch: (name, to) => copyFile(place(name), to, constants.COPYFILE_FICLONE),
    remove: (name) => rm(place(name), { recursive: true, force: true }),
    async list(folder) {
      const names = (await readdir(place(folder)).catch(absentIsNull)) ?? [];
      const found = await Promise.all(
        names.map(async (name) => {
          const facts = await stat(join(place(folder), name)).catch(absentIsNull);
          return facts === null ? [] : [{ name: `${folder}/${name}`, changedAt: facts.mtime }];
        }),
      );
      return found.flat().toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
    },
  };
}

/** What must survive a power cut is asked of the disk itself, the folder's entry too. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
