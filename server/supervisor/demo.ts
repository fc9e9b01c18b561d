import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureStorage } from "#server/pictures/places.ts";
import type { DemoAccess } from "./announce.ts";

const filling = "filling\n";
const filled = "filled\n";

/** The mark in the data directory tells later starts that this is a demo newsroom, and a whole one. */
function demoMark(dataDirectory: string): string {
  return join(dataDirectory, "demo");
}

/**
 * Fills a database if nobody works in it yet (in one transaction, as its owner).
 * @param dataDirectory where to note it; null when the database is not the embedded one
 * @returns false when there are people already; then nothing is changed
 */
export async function fillDemo(
  dataDirectory: string | null,
  ownerUrl: string,
  log: (line: string) => void,
): Promise<boolean> {
  const { seedDemo } = await import("#server/demo/seed.ts");
  const storage = pictureStorage(dataDirectory ?? undefined);
  if (dataDirectory === null) return seedDemo(ownerUrl, { log, storage });
  // Killed between the commit and the mark, an earlier start has left this; then it was filled.
  const wasFilling = readMark(dataDirectory) === filling;
  writeFileSync(demoMark(dataDirectory), filling);
  const isFilled = (await seedDemo(ownerUrl, { log, storage })) || wasFilling;
  if (isFilled) writeFileSync(demoMark(dataDirectory), filled);
  else rmSync(demoMark(dataDirectory));
  return isFilled;
}

export function isDemo(dataDirectory: string): boolean {
  return readMark(dataDirectory) === filled;
}

function readMark(dataDirectory: string): string | null {
  const file = demoMark(dataDirectory);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The accounts to sign in with; null unless this data directory holds the demo newsroom. */
export async function demoAccess(dataDirectory: string): Promise<DemoAccess | null> {
  if (!isDemo(dataDirectory)) return null;
  const { demoAccounts, demoPassword } = await import("#server/demo/accounts.ts");
  return { accounts: demoAccounts(), password: demoPassword };
}
