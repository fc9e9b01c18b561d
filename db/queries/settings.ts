import type { Reader } from "#db/client.ts";
import { ads, settings } from "#db/schema/index.ts";
import type { Ad } from "#domain/ad.ts";

/** All settings of the house, key → value. */
export async function listSettings(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.select().from(settings);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** What stands in the advertising places; a place without any is empty. */
export async function listAds(reader: Reader): Promise<Ad[]> {
  return reader.select().from(ads);
}
