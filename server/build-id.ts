import { readFileSync } from "node:fs";
import { join } from "node:path";

let known: string | null = null;

/** Which build of the pages this process serves; «dev» where pages are made as they are asked for. */
export function buildId(): string {
  known ??= readBuildId();
  return known;
}

function readBuildId(): string {
  try {
    return readFileSync(join(process.cwd(), ".next/BUILD_ID"), "utf8").trim();
  } catch {
    return "dev";
  }
}
