import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { diskFull, PlainError } from "#server/supervisor/plain-errors.ts";
import { freePort } from "#server/supervisor/ports.ts";
import { type Binaries, postgresMajor, runnableBinaries } from "./binaries.ts";
import { type DatabaseUser, databaseUser } from "./database-user.ts";
import { explainServerOutput } from "./explain.ts";
import { stopLeftOver } from "./left-over.ts";
import { accessRules, type Durability, serverEnvironment } from "./settings.ts";

/** A cluster on disk that is ready to be launched; nothing runs on it. */
export interface Cluster extends Durability {
  readonly directory: string;
  readonly logFile: string;
  readonly port: number;
  /** Connects as `magam_owner` to the database `magam`. */
  readonly ownerUrl: string;
  readonly binaries: Binaries;
  readonly user: DatabaseUser;
}

export interface ClusterOptions extends Durability {
  /** Lets the owner create databases (test databases are copies of a template). */
  readonly ownerMayCreateDatabases?: boolean;
}

interface Remembered {
  port: number;
  ownerPassword: string;
}

/**
 * Makes the cluster in `<dataDirectory>/postgres` if there is none, stops a server that a killed
 * predecessor left behind, and settles the port (the remembered one if it is free).
 * @throws PlainError for everything the person at the terminal can put right
 */
export async function prepareCluster(
  dataDirectory: string,
  options: ClusterOptions,
): Promise<Cluster> {
  const directory = join(dataDirectory, "postgres");
  makeDataDirectory(dataDirectory);
  const user = databaseUser(directory);
  requireReachable(dataDirectory, user);
  const binaries = runnableBinaries(dataDirectory, user);
  const memory = join(dataDirectory, "postgres.json");
  const isNew = !existsSync(directory);
  const known = isNew ? null : remembered(memory, directory);
  const ownerPassword = known?.ownerPassword ?? randomBytes(24).toString("base64url");
  if (isNew) createCluster(directory, user, binaries, ownerPassword, options);
  else await stopLeftOver(directory, user, binaries);
  writeFileSync(join(directory, "pg_hba.conf"), accessRules);
  const port = await freePort(known?.port);
  if (port !== known?.port) remember(memory, { port, ownerPassword });
  return {
    directory,
    logFile: join(dataDirectory, "postgres.log"),
    port,
    ownerUrl: ownerUrl({ port, ownerPassword }),
    binaries,
    user,
    durable: options.durable,
  };
}

/** The owner's URL of the server that another process (the supervisor) runs on this directory. */
export function ownerUrlOfRunning(dataDirectory: string): string {
  return ownerUrl(remembered(join(dataDirectory, "postgres.json"), dataDirectory));
}

function ownerUrl({ port, ownerPassword }: Remembered): string {
  return `postgres://magam_owner:${ownerPassword}@127.0.0.1:${port}/magam`;
}

/** @throws PlainError when there is none and it cannot be made */
export function makeDataDirectory(dataDirectory: string): void {
  if (existsSync(dataDirectory)) return;
  try {
    mkdirSync(dataDirectory, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw diskFull(dataDirectory, error);
    // On a read-only disk the recursive form says ENOENT, so the code tells no more than «not here».
    throw new PlainError(
      `데이터 폴더 ${dataDirectory}을(를) 만들 수 없습니다. MAGAM_DATA를 쓸 수 있는 폴더로 정해 주십시오.`,
      `Cannot make the data directory ${dataDirectory}: set MAGAM_DATA to a directory you may write.`,
      error,
    );
  }
  // Started by root, the account of the server must pass through (not list) it.
  chmodSync(dataDirectory, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Tried by really entering it as that account: modes, ACLs and mounts all have a say. */
function requireReachable(dataDirectory: string, user: DatabaseUser): void {
  if (!user) return;
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dataDirectory], {
    ...user,
    cwd: "/",
    env: serverEnvironment,
  });
  if (tried.status === 0) return;
  throw new PlainError(
    `데이터베이스 계정(uid ${user.uid})이 데이터 폴더 ${dataDirectory}에 들어갈 수 없습니다. 다른 계정도 들어갈 수 있는 폴더를 정해 주십시오: MAGAM_DATA=/var/lib/magam npm start`,
    `The database account (uid ${user.uid}) cannot enter the data directory ${dataDirectory}; choose one that others may enter: MAGAM_DATA=/var/lib/magam npm start`,
  );
}

/** Everything happens beside the final place; the rename makes it real, so a kill half way leaves nothing. */
function createCluster(
  directory: string,
  user: DatabaseUser,
  binaries: Binaries,
  ownerPassword: string,
  options: ClusterOptions,
): void {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const rest = [
    `--pgdata=${unfinished}`,
    "--username=postgres",
    "--encoding=UTF8",
    "--data-checksums",
    "--auth=reject",
    ...(options.durable ? [] : ["--no-sync"]),
  ];
  let made = run(binaries.initdb, [...locale, "--locale=C.UTF-8", ...rest], user);
  // The C library of some systems knows no C.UTF-8; sorting and case come from PostgreSQL's own anyway.
  if (/invalid locale/.test(made))
    made = run(binaries.initdb, [...locale, "--locale=C", ...rest], user);
  if (!existsSync(join(unfinished, "PG_VERSION")) || /^(initdb: error|FATAL|PANIC)/m.test(made)) {
    rmSync(unfinished, { recursive: true, force: true });
    throw explainServerOutput(made, directory);
  }
  const createDatabases = options.ownerMayCreateDatabases ? "CREATEDB" : "NOCREATEDB";
  const founded = run(
    binaries.postgres,
    ["--single", "-D", unfinished, "-j", "postgres"],
    user,
    `CREATE ROLE magam_owner LOGIN CREATEROLE ${createDatabases} PASSWORD '${ownerPassword}';\n\n` +
      "CREATE DATABASE magam OWNER magam_owner;\n\n",
  );
  if (/ (ERROR|FATAL|PANIC): /.test(founded)) throw explainServerOutput(founded, directory);
  // Written before the rename: a cluster whose owner's password is lost would be of no use.
  remember(`${directory}.json`, { port: 0, ownerPassword });
  renameSync(unfinished, directory);
}

function run(binary: string, args: string[], user: DatabaseUser, input = ""): string {
  const { stdout, stderr, error } = spawnSync(binary, args, {
    ...user,
    cwd: "/",
    env: serverEnvironment,
    encoding: "utf8",
    input,
  });
  if (error) throw error;
  return `${stdout}\n${stderr}`;
}

function remember(file: string, memory: Remembered): void {
  writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function remembered(file: string, directory: string): Remembered {
  const version = join(directory, "PG_VERSION");
  const found = existsSync(version) ? readFileSync(version, "utf8").trim() : postgresMajor;
  if (found !== postgresMajor) {
    throw new PlainError(
      `${directory}의 데이터베이스는 PostgreSQL ${found}의 것인데 지금의 마감은 ${postgresMajor}을 씁니다. 전의 마감으로 내보낸 뒤 옮기거나 MAGAM_DATA를 다른 폴더로 정해 주십시오.`,
      `The database in ${directory} was made by PostgreSQL ${found}, this Magam runs ${postgresMajor}: dump it with the earlier Magam and restore it, or set MAGAM_DATA to another directory.`,
    );
  }
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Remembered;
  } catch (cause) {
    throw new PlainError(
      `${file}을 읽을 수 없습니다. 백업에서 되살리거나 MAGAM_DATA를 다른 폴더로 정해 주십시오.`,
      `Cannot read ${file}: restore it from a backup or set MAGAM_DATA to another directory.`,
      cause,
    );
  }
}
