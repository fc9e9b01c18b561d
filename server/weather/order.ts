import { PROVIDER_NAMES, type ProviderName } from "#domain/weather/observation.ts";

export type WeatherKeys = { readonly hub?: string; readonly dataGoKr?: string };

/** `off`, or names between commas in the order in which they are asked; null for anything else. */
export function readWeatherOrder(text: string): readonly ProviderName[] | null {
  if (text.trim() === "off") return [];
  const named = text.split(",").map((part) => part.trim());
  const known = named.flatMap((name) => PROVIDER_NAMES.filter((one) => one === name));
  return known.length === named.length && new Set(known).size === known.length ? known : null;
}

/**
 * Whom to ask for the weather.
 * @param order what the settings say; undefined where they say nothing: then whatever a key is there
 *   for, and the example in a demo newsroom without keys
 */
export function chooseOrder(
  order: readonly ProviderName[] | undefined,
  keys: WeatherKeys,
  isDemo: boolean,
): readonly ProviderName[] {
  if (order) return order;
  const withKey: ProviderName[] = [];
  if (keys.hub) withKey.push("hub");
  if (keys.dataGoKr) withKey.push("data-go-kr");
  return withKey.length === 0 && isDemo ? ["demo"] : withKey;
}
