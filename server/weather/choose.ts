import type { ProviderName } from "#domain/weather/observation.ts";
import { dataGoKr } from "./data-go-kr.ts";
import { demoWeather } from "./demo.ts";
import { kmaHub } from "./kma-hub.ts";
import type { WeatherKeys } from "./order.ts";
import type { WeatherProvider } from "./provider.ts";
import { sfcWebMap } from "./sfc-web-map.ts";

/** The providers of an order; one without its key is left out. */
export function providersOf(
  order: readonly ProviderName[],
  keys: WeatherKeys,
): readonly WeatherProvider[] {
  const known: Record<ProviderName, WeatherProvider | null> = {
    demo: demoWeather(),
    hub: keys.hub ? kmaHub(keys.hub) : null,
    "data-go-kr": keys.dataGoKr ? dataGoKr(keys.dataGoKr) : null,
    "web-map": sfcWebMap(),
  };
  return order.map((name) => known[name]).filter((provider) => provider !== null);
}
