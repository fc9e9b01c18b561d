import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, in a form only fit for comparing; null when there is none with this id.
 * Process ids are handed out again, so a remembered id alone says nothing.
 */
export function startOf(pid: number): string | null {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name in brackets may hold spaces; the fields after it do not: state is the first,
      // the start (clock ticks since boot) the twentieth. A zombie is no running process.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  return ps(pid, "lstart=");
}

/** The command line of a running process, arguments parted by blanks; null when there is none. */
export function commandOf(pid: number): string | null {
  if (process.platform === "linux") {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return line ? line.replaceAll("\0", " ").trim() : null;
    } catch {
      return null;
    }
  }
  return ps(pid, "command=");
}

function ps(pid: number, column: string): string | null {
  const { status, stdout } = spawnSync("ps", ["-o", column, "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 && stdout.trim() ? stdout.trim() : null;
}
