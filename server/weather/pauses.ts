import { eq, sql } from "drizzle-orm";
import type { Db, Reader } from "#db/client.ts";
import { weatherPauses } from "#db/schema/index.ts";
import { parseSeoulLocal, seoulDay } from "#domain/korean/dates.ts";
import type { ProviderName } from "#domain/weather/observation.ts";
import type { FailureReason } from "./provider.ts";

export type Pause = { readonly failures: number; readonly notBefore: Date };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * When a provider may be asked again: after 1, 2, 4 … minutes, at most an hour; a spent quota comes
 * back at midnight in Seoul, a refused key is tried every hour.
 * @param failures in a row, this one included
 */
export function notBefore(reason: FailureReason, failures: number, now: Date): Date {
  if (reason === "quota") return nextMidnight(now);
  const pause = reason === "refused" ? HOUR_MS : MINUTE_MS * 2 ** Math.min(failures - 1, 6);
  return new Date(now.getTime() + Math.min(HOUR_MS, pause));
}

export async function listPauses(reader: Reader): Promise<ReadonlyMap<string, Pause>> {
  const rows = await reader.select().from(weatherPauses);
  return new Map(rows.map(({ provider, ...pause }) => [provider, pause]));
}

export async function pauseProvider(
  db: Db,
  provider: ProviderName,
  reason: FailureReason,
  failures: number,
  now: Date,
): Promise<void> {
  const pause = { failures, reason, notBefore: notBefore(reason, failures, now) };
  await db
    .insert(weatherPauses)
    .values({ provider, ...pause })
    .onConflictDoUpdate({ target: weatherPauses.provider, set: pause });
}

export async function endPause(db: Db, provider: ProviderName): Promise<void> {
  await db.delete(weatherPauses).where(eq(weatherPauses.provider, provider));
}

/** At a start: whoever corrected a key need not wait out the hour. A spent quota stays spent. */
export async function forgetRefusals(db: Db): Promise<void> {
  await db.delete(weatherPauses).where(sql`${weatherPauses.reason} <> 'quota'`);
}

function nextMidnight(now: Date): Date {
  const tomorrow = seoulDay(new Date(now.getTime() + 24 * HOUR_MS));
  const midnight = parseSeoulLocal(tomorrow, "00:00");
  if (!midnight) throw new Error(`no midnight on ${tomorrow}`);
  return midnight;
}
