import { setTimeout } from "node:timers/promises";
import type { Db } from "#db/client.ts";
import { providersOf } from "../weather/choose.ts";
import { forgetOthers } from "../weather/keep-weather.ts";
import { readWeatherOrder } from "../weather/order.ts";
import { forgetRefusals } from "../weather/pauses.ts";
import type { WeatherProvider } from "../weather/provider.ts";
import { refreshWeather } from "../weather/refresh.ts";

const EVERY_MS = 60_000;
const GOODBYE_MS = 1_000;

/** Asks those whom the supervisor named in MAGAM_WEATHER, with the keys that it handed on. */
export function startWeather(db: Db, url: string): { stop(): Promise<void> } {
  const keys = { hub: process.env.KMA_HUB_KEY, dataGoKr: process.env.DATA_GO_KR_KEY };
  const order = readWeatherOrder(process.env.MAGAM_WEATHER ?? "off") ?? [];
  return keepWeather(db, url, providersOf(order, keys));
}

/** Looks every minute whether the weather of another hour is due. Without providers there is none. */
export function keepWeather(
  db: Db,
  url: string,
  providers: readonly WeatherProvider[],
): { stop(): Promise<void> } {
  const names = providers.map(({ name }) => name);
  const log = (line: string) => console.error(`worker: weather: ${line}`);
  let isPrepared = false;
  let looking: Promise<void> | null = null;
  const look = async () => {
    try {
      if (!isPrepared) {
        await forgetOthers(db, names);
        await forgetRefusals(db);
        isPrepared = true;
      }
      if (providers.length > 0) await refreshWeather(db, url, providers, { log });
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    } finally {
      looking = null;
    }
  };
  const lookOnce = () => {
    looking ??= look();
  };
  lookOnce();
  const timer = setInterval(lookOnce, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      // A slow provider is not waited for: it is asked again at the next start.
      await Promise.race([looking, setTimeout(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}
