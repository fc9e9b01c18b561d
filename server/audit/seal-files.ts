import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The first line of every seal; names the form, so that a later one can be told from it. */
export const SEAL_TITLE = "magam seal 1";

/** `article:12 7 9f86d0…`: a chain, its last number then, and that event's hash. */
const LINE = /^(\S+) (\d+) ([0-9a-f]{64})$/;

export type SealFile = { readonly day: string; readonly file: string };
export type SealLine = { readonly stream: string; readonly seq: number; readonly hash: string };

/** The seals of a directory, oldest first; none where it does not exist. */
export async function listSeals(directory: string): Promise<SealFile[]> {
  if (!existsSync(directory)) return [];
  return (await readdir(directory))
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.txt$/.test(name))
    .sort()
    .map((name) => ({ day: name.slice(0, 10), file: join(directory, name) }));
}

/** When a seal was made, by the database's clock, as PostgreSQL writes an instant. */
export function sealedAt(seal: Buffer): string | null {
  return /^at (.+)$/m.exec(seal.subarray(0, 200).toString())?.[1] ?? null;
}

/** The SHA-256 of the seal before, `none` in a first one; null where the line is not there. */
export function previousOf(seal: Buffer): string | null {
  return /^previous ([0-9a-f]{64}|none)$/m.exec(seal.subarray(0, 300).toString())?.[1] ?? null;
}

/** Its chains; null for a line that is none. */
export function linesOf(seal: Buffer): (SealLine | null)[] {
  const [, , , ...lines] = seal.toString().trimEnd().split("\n");
  return lines.map((line) => {
    const [, stream, seq, hash] = LINE.exec(line) ?? [];
    return stream && hash ? { stream, seq: Number(seq), hash } : null;
  });
}
