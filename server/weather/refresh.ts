import { sql } from "drizzle-orm";
import pg from "pg";
import type { Db } from "#db/client.ts";
import type { Observation } from "#domain/weather/observation.ts";
import { SHOWN_FOR_MS } from "#domain/weather/strip.ts";
import { keepObservations, newestHour } from "./keep-weather.ts";
import { endPause, listPauses, pauseProvider } from "./pauses.ts";
import { WeatherFailure, type WeatherProvider } from "./provider.ts";

const HOUR_MS = 3_600_000;
/** An hour's observation is ready at every provider so long after it. */
const READY_AFTER_MS = 12 * 60_000;
/** A provider's clock may go before ours by as much. */
const AHEAD_MS = 5 * 60_000;

export type Refreshed =
  /** The hour that is due was there already: nobody was asked. */
  | "current"
  /** Another worker is asking at this moment. */
  | "busy"
  | "kept"
  /** No provider could tell the hour, or all are paused. */
  | "missing";

export type RefreshOptions = {
  /** By default the database's clock. */
  readonly now?: Date;
  readonly log?: (line: string) => void;
};

/**
 * Asks for the newest hour that should be known, once for all stations: the providers in their order
 * until one tells it. Safe beside other workers: one asks, the others are `busy`.
 * @param url the database's, for the line of its own that holds the lock
 */
export async function refreshWeather(
  db: Db,
  url: string,
  providers: readonly WeatherProvider[],
  options: RefreshOptions = {},
): Promise<Refreshed> {
  const now = options.now ?? (await databaseNow(db));
  if (await isCurrent(db, providers, now)) return "current";
  // A lock of the session, so that no transaction stays open while others' servers are waited for;
  // it ends with the line of a worker that was killed.
  const line = new pg.Client({ connectionString: url, application_name: "magam weather" });
  line.on("error", () => {});
  await line.connect();
  try {
    const { rows } = await line.query(
      "select pg_try_advisory_lock(hashtextextended('magam.weather', 0)) as mine",
    );
    if (!rows[0].mine) return "busy";
    // The one who had the lock may have brought it meanwhile.
    if (await isCurrent(db, providers, now)) return "current";
    return await askInOrder(db, providers, now, options.log ?? (() => {}));
  } finally {
    await line.end();
  }
}

/** The newest full hour that is ready at `now`. */
export function dueHour(now: Date): Date {
  return new Date(Math.floor((now.getTime() - READY_AFTER_MS) / HOUR_MS) * HOUR_MS);
}

async function databaseNow(db: Db): Promise<Date> {
  const { rows } = await db.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}

async function isCurrent(
  db: Db,
  providers: readonly WeatherProvider[],
  now: Date,
): Promise<boolean> {
  const names = providers.map(({ name }) => name);
  const newest = await newestHour(db, names);
  return newest !== null && newest >= dueHour(now);
}

async function askInOrder(
  db: Db,
  providers: readonly WeatherProvider[],
  now: Date,
  log: (line: string) => void,
): Promise<Refreshed> {
  const hour = dueHour(now);
  const pauses = await listPauses(db);
  for (const provider of providers) {
    const pause = pauses.get(provider.name);
    if (pause && pause.notBefore > now) continue;
    try {
      const fresh = (await provider.observe(hour)).filter((one) => isFresh(one, now));
      await keepObservations(db, provider.name, fresh);
      if (!fresh.some(({ observedAt }) => observedAt >= hour))
        throw new WeatherFailure("transient", "the hour is not there yet");
      await endPause(db, provider.name);
      return "kept";
    } catch (error) {
      if (!(error instanceof WeatherFailure)) throw error;
      log(`${provider.name}: ${error.message}`);
      const failures = (pause?.failures ?? 0) + 1;
      await pauseProvider(db, provider.name, error.reason, failures, now);
    }
  }
  return "missing";
}

function isFresh({ observedAt }: Observation, now: Date): boolean {
  const age = now.getTime() - observedAt.getTime();
  return age < SHOWN_FOR_MS && age > -AHEAD_MS;
}
