import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "./plain-errors.ts";
import { startOf } from "./process-identity.ts";

export interface Lock {
  /** Whether a predecessor ended without giving its lock back (kill -9, power cut). */
  readonly afterCrash: boolean;
  release(): void;
}

/**
 * One Magam per data directory.
 * @throws PlainError when another is alive there
 */
export function takeLock(dataDirectory: string): Lock {
  const file = join(dataDirectory, "magam.pid");
  const mine = `${process.pid} ${startOf(process.pid) ?? ""}\n`;
  let afterCrash = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o644 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 3) throw error;
      const other = livingHolder(dataDirectory);
      if (other !== null) throw alreadyRunning(dataDirectory, other);
      afterCrash = true;
      rmSync(file, { force: true });
    }
  }
  return {
    afterCrash,
    release() {
      if (readText(file) === mine) rmSync(file, { force: true });
    },
  };
}

/** The process id of the Magam that runs on this data directory; null when none does. */
export function livingHolder(dataDirectory: string): number | null {
  const [pid, started] = (readText(join(dataDirectory, "magam.pid")) ?? "").trim().split(/ (.*)/s);
  if (!pid || !started) return null;
  return startOf(Number(pid)) === started ? Number(pid) : null;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function alreadyRunning(dataDirectory: string, pid: number): PlainError {
  return new PlainError(
    `이 데이터 폴더(${dataDirectory})로 이미 마감이 돌고 있습니다(프로세스 ${pid}). 그것을 멈추거나(kill ${pid}) MAGAM_DATA를 다른 폴더로 정해 주십시오.`,
    `Magam is already running on ${dataDirectory} (process ${pid}): stop it (kill ${pid}), or set MAGAM_DATA to another directory.`,
  );
}
