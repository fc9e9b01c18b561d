import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoAccess } from "./announce.ts";

/** The mark tells later starts that this is a demo newsroom, without loading what fills it. */
function demoMark(dataDirectory: string): string {
  return join(dataDirectory, "demo");
}

/**
 * Fills the embedded database if nobody works in it yet.
 * @returns false when there are people already; then nothing is changed
 */
export async function fillDemo(
  dataDirectory: string,
  newsroomUrl: string,
  log: (line: string) => void,
): Promise<boolean> {
  const { seedDemo } = await import("#server/demo/seed.ts");
  const filled = await seedDemo(newsroomUrl, { log });
  if (filled) writeFileSync(demoMark(dataDirectory), "Filled with the demo newsroom.\n");
  return filled;
}

export function isDemo(dataDirectory: string): boolean {
  return existsSync(demoMark(dataDirectory));
}

/** The accounts to sign in with; null unless this data directory holds the demo newsroom. */
export async function demoAccess(dataDirectory: string): Promise<DemoAccess | null> {
  if (!isDemo(dataDirectory)) return null;
  const { demoAccounts, demoPassword } = await import("#server/demo/accounts.ts");
  return { accounts: demoAccounts(), password: demoPassword };
}
