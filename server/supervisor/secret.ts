import { createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The installation's one secret: `configured` (MAGAM_SECRET), or with the embedded database the one
 * made at the first start and kept, readable by its owner only, in the data directory.
 */
export function installationSecret(dataDirectory: string, configured: string | undefined): string {
  if (configured) return configured;
  const file = join(dataDirectory, "secret");
  try {
    writeFileSync(file, `${randomBytes(36).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** A key for one purpose; knowing one tells nothing about the secret or another (HMAC-SHA256). */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}
