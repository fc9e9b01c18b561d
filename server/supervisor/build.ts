import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "./plain-errors.ts";

/** Everything a build follows from, relative to the checkout. */
const sources = [
  "app",
  "components",
  "db",
  "domain",
  "messages",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "next.config.ts",
  "public/site",
  "server",
];

/** Whether `.next` holds a finished build of exactly these sources. */
export function isBuildCurrent(checkout: string): boolean {
  if (!existsSync(join(checkout, ".next/BUILD_ID"))) return false;
  const stamp = stampFile(checkout);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash(checkout);
}

/**
 * Runs `next build`, its progress on the terminal.
 * @param started told of the process, so that a Ctrl-C can end it
 * @throws PlainError when it fails
 */
export async function build(
  checkout: string,
  env: NodeJS.ProcessEnv,
  started: (child: ChildProcess) => void,
): Promise<void> {
  const hash = sourcesHash(checkout);
  const child = spawn(process.execPath, [join(checkout, "server/supervisor/web.ts"), "build"], {
    cwd: checkout,
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  started(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) {
    throw new PlainError(
      "화면을 짓지 못했습니다(next build). 위에 나온 오류를 고친 뒤 다시 시작해 주십시오.",
      "next build failed: correct the fault shown above and start again.",
    );
  }
  writeFileSync(stampFile(checkout), hash);
}

/** SHA-256 over the names and contents of all sources. */
export function sourcesHash(checkout: string): string {
  const hash = createHash("sha256");
  for (const name of sources.flatMap((source) => filesBelow(checkout, source)).sort()) {
    const content = readFileSync(join(checkout, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function stampFile(checkout: string): string {
  return join(checkout, ".next/magam-sources");
}

function filesBelow(checkout: string, name: string): string[] {
  const found = statSync(join(checkout, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(join(checkout, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1));
}
