import { readdirSync, readFileSync } from "node:fs";

/** Processes that share a process group: every part of the house leads one. */
export function groupOf(leader: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => groupOfProcess(pid) === leader);
}

/**
 * Milliseconds of CPU that the processes have used so far, all their threads together. The
 * scheduler's own count in nanoseconds, because `stat` counts in steps of 10 ms. Linux only.
 * @throws Error where the system tells no such count
 */
export function cpuMs(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const count = read(`/proc/${pid}/task/${thread}/schedstat`);
      nanoseconds += Number(count?.split(" ")[0] ?? 0);
    }
  }
  if (nanoseconds === 0) throw new Error("this system counts no CPU time per thread");
  return nanoseconds / 1e6;
}

function groupOfProcess(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  // The name in brackets may hold blanks; after it come state, parent and group.
  const group = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
  return group === undefined ? null : Number(group);
}

/** Null when the process or thread has just ended. */
function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
