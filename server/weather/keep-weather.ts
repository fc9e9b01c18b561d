import { inArray, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { weatherObservations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { pageTags } from "#domain/page-tags.ts";
import { iconOf, type Observation, type ProviderName } from "#domain/weather/observation.ts";
import { dropPages } from "../outbox.ts";

/** The newest hour that one of these providers told; null if there is none. */
export async function newestHour(db: Db, providers: readonly ProviderName[]): Promise<Date | null> {
  const [row] = await db
    .select({ at: sql<string | null>`max(${weatherObservations.observedAt})` })
    .from(weatherObservations)
    .where(inArray(weatherObservations.provider, [...providers]));
  return row?.at ? new Date(row.at) : null;
}

/**
 * Puts each observation in its station's place, unless a newer one stands there, and tells the press
 * in the same transaction if readers see a difference.
 * @returns how many stations changed
 */
export async function keepObservations(
  db: Db,
  provider: ProviderName,
  observations: readonly Observation[],
): Promise<number> {
  if (observations.length === 0) return 0;
  const rows = observations.map(({ sky, observedAt, ...rest }) => ({
    ...rest,
    observedAt,
    sky,
    icon: sky === null ? null : iconOf(sky, observedAt),
    provider,
  }));
  return withTransaction(db, async (tx) => {
    const changed = await tx
      .insert(weatherObservations)
      .values(rows)
      .onConflictDoUpdate({
        target: weatherObservations.station,
        set: {
          observedAt: sql`excluded.observed_at`,
          sky: sql`excluded.sky`,
          icon: sql`excluded.icon`,
          temperatureTenths: sql`excluded.temperature_tenths`,
          provider: sql`excluded.provider`,
        },
        setWhere: sql`excluded.observed_at >= weather_observations.observed_at and
          (excluded.observed_at, excluded.sky, excluded.icon, excluded.temperature_tenths, excluded.provider)
          is distinct from (weather_observations.observed_at, weather_observations.sky,
            weather_observations.icon, weather_observations.temperature_tenths, weather_observations.provider)`,
      })
      .returning({ station: weatherObservations.station });
    if (changed.length > 0) await dropPages(tx, [pageTags.weather]);
    return changed.length;
  });
}

/** Takes out what providers told that are no longer chosen: examples above all. */
export async function forgetOthers(db: Db, providers: readonly ProviderName[]): Promise<void> {
  await withTransaction(db, async (tx) => {
    const gone = await tx
      .delete(weatherObservations)
      .where(notInArray(weatherObservations.provider, [...providers]))
      .returning({ station: weatherObservations.station });
    if (gone.length > 0) await dropPages(tx, [pageTags.weather]);
  });
}
