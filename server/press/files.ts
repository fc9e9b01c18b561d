import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Printing } from "./copies.ts";
import { IMMUTABLE, missingFile } from "./fill.ts";
import { SPECULATION_RULES } from "./house-headers.ts";
import { leanScript } from "./lean-script.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Files that browsers take only under a type, or with a header, of their own. */
const SPECIAL: Record<string, Pick<Printing, "type" | "ownHeaders">> = {
  [SPECULATION_RULES]: { type: "application/speculationrules+json" },
  // Its folder would bound it otherwise (Service Workers, «Service-Worker-Allowed»).
  "/site/sw.js": {
    type: "text/javascript; charset=utf-8",
    ownHeaders: ["Service-Worker-Allowed", "/"],
  },
};

/** How long a file is served before the disk is looked at again. */
const LOOK_AGAIN_MS = 60_000;

/** A file of `public/`; the door has let only plain names through. Throws on a disk error. */
export async function fillFile(
  path: string,
  immutable: boolean,
  publicDir: string,
): Promise<Printing> {
  const { type, ownHeaders } = SPECIAL[path] ?? { type: TYPES[extname(path)] };
  if (type === undefined) return missingFile();
  try {
    const file = await readFile(join(publicDir, path));
    const body = path.endsWith(".js") ? Buffer.from(leanScript(file.toString("utf8"))) : file;
    const cacheControl = immutable ? IMMUTABLE : changeable(type);
    const lifetime = LOOK_AGAIN_MS;
    return { status: 200, type, body, tags: [], lifetime, cacheControl, ownHeaders };
  } catch (error) {
    if (isAbsent(error)) return missingFile();
    throw error;
  }
}

/** A font may be old for a day; a script or style must fit the page that asks for it. */
function changeable(type: string): string {
  return type.startsWith("font/") ? "public, max-age=86400" : "public, max-age=0, must-revalidate";
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR";
}
