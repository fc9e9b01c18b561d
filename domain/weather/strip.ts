import type { WeatherIcon } from "./observation.ts";
import { STATIONS } from "./stations.ts";

/** After this an observation is shown no longer. Milliseconds; the readers' view says the same. */
export const SHOWN_FOR_MS = 3 * 3_600_000;

/** One station as the readers' view tells it. */
export type StationWeather = {
  readonly station: number;
  readonly observedAt: Date;
  readonly sky: string | null;
  readonly icon: WeatherIcon | null;
  readonly temperatureTenths: number;
  readonly provider: string;
};

export type StripCity = {
  readonly name: string;
  readonly sky: string | null;
  readonly icon: WeatherIcon | null;
  readonly temperatureTenths: number;
  /** Set where the station's last word is older than the strip's time. */
  readonly olderFrom: Date | null;
};

export type Strip = {
  /** When the newest of them was observed. */
  readonly observedAt: Date;
  readonly cities: readonly StripCity[];
  /** Some of it is invented: the strip must say 예시 and must not name the weather service. */
  readonly isDemo: boolean;
};

/** The strip's cities in its order; null where no station has anything fresh to tell. */
export function arrangeStrip(rows: readonly StationWeather[]): Strip | null {
  const known = STATIONS.flatMap(({ id, name }) => {
    const row = rows.find(({ station }) => station === id);
    return row ? [{ name, ...row }] : [];
  });
  if (known.length === 0) return null;
  const newest = Math.max(...known.map(({ observedAt }) => observedAt.getTime()));
  return {
    observedAt: new Date(newest),
    isDemo: known.some(({ provider }) => provider === "demo"),
    cities: known.map(({ name, sky, icon, temperatureTenths, observedAt }) => ({
      name,
      sky,
      icon,
      temperatureTenths,
      olderFrom: observedAt.getTime() === newest ? null : observedAt,
    })),
  };
}

/** When the first of these observations becomes too old to be shown; null where there are none. */
export function firstExpiry(rows: readonly StationWeather[]): Date | null {
  if (rows.length === 0) return null;
  return new Date(Math.min(...rows.map((row) => row.observedAt.getTime())) + SHOWN_FOR_MS);
}
