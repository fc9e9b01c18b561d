import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";

/** Where and on what the figures were measured; without it they say nothing. */
export function machineFacts() {
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model ?? "unknown",
    memoryBytes: totalmem(),
    system: `${platform()} ${release()}`,
    node: process.version,
    commit: commitOf(),
  };
}

/** Runnable processes of the last minute: well above the cores, others took part in the figures. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

function commitOf(): string | null {
  try {
    const told = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return told.trim();
  } catch {
    return null;
  }
}
