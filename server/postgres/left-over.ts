import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "#server/supervisor/process-identity.ts";
import type { Binaries } from "./binaries.ts";
import type { DatabaseUser } from "./database-user.ts";
import { serverEnvironment } from "./settings.ts";

/** The process id of the server that really runs on this cluster; null when none does. */
export function runningServer(directory: string): number | null {
  const pid = notedPid(directory);
  if (pid === null) return null;
  const command = commandOf(pid);
  return command?.includes("postgres") && command.includes(directory) ? pid : null;
}

/** Stops a server that outlived its supervisor, and makes a stale `postmaster.pid` harmless. */
export async function stopLeftOver(
  directory: string,
  user: DatabaseUser,
  binaries: Binaries,
): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (runningServer(directory) === null) break;
    const args = ["stop", "-D", directory, "-m", mode, "-w", "-t", "15"];
    spawnSync(binaries.pgCtl, args, { ...user, cwd: "/", env: serverEnvironment });
  }
  disarmStalePid(directory);
}

function notedPid(directory: string): number | null {
  const file = join(directory, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return pid > 0 ? pid : null;
}

/**
 * After a power cut or in a new container the noted process id often belongs to something else of
 * ours, and PostgreSQL would refuse to start. Deleting the file would also take away its check for
 * backends that are still alive, so only the id is exchanged for one that has just ended.
 */
function disarmStalePid(directory: string): void {
  const pid = notedPid(directory);
  if (pid === null || runningServer(directory) !== null || commandOf(pid) === null) return;
  const file = join(directory, "postmaster.pid");
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(ended)));
}
