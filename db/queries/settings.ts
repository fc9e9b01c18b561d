import type { Reader } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";

/** All settings of the house, key → value. */
export async function listSettings(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.select().from(settings);
  return new Map(rows.map(({ key, value }) => [key, value]));
}
