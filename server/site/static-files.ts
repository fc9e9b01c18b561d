import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const addresses = new Map<string, string>();

/**
 * The address of a file of `public/` with its content's hash, so that readers keep it for ever. A
 * file that is not laid yet (fonts, before the first start) goes without.
 */
export function staticFile(path: string): string {
  const known = addresses.get(path);
  if (known) return known;
  const version = hashOf(join(process.cwd(), "public", path));
  if (version === null) return path;
  const address = `${path}?v=${version}`;
  // While developing, the file changes under the running process.
  if (process.env.NODE_ENV === "production") addresses.set(path, address);
  return address;
}

function hashOf(file: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 10);
  } catch {
    return null;
  }
}
