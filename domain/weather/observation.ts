import { seoulClock } from "../korean/seoul-clock.ts";

/** The providers' names, as settings and rows spell them. `demo` invents its numbers and says so. */
export const PROVIDER_NAMES = ["demo", "hub", "data-go-kr", "web-map"] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

export const WEATHER_ICONS = [
  "clear",
  "clear-night",
  "partly",
  "partly-night",
  "overcast",
  "rain",
  "shower",
  "sleet",
  "snow",
  "fog",
  "dust",
  "thunder",
] as const;
export type WeatherIcon = (typeof WEATHER_ICONS)[number];

/** What one station told. */
export type Observation = {
  readonly station: number;
  readonly observedAt: Date;
  /** In the provider's words; null where it told no sky. */
  readonly sky: string | null;
  /** Tenths of a degree Celsius, a whole number. */
  readonly temperatureTenths: number;
};

/** Tenths of a degree of a number that was read; null for what no thermometer in Korea shows. */
export function tenthsOf(celsius: number): number | null {
  const tenths = Math.round(celsius * 10);
  // Providers mark a missing value by -99, -999, ±900 and the like. `|| 0` leaves no negative zero.
  return Number.isFinite(celsius) && Math.abs(tenths) <= 600 ? tenths || 0 : null;
}

/** `2.3℃`, `0.0℃`, `-3.0℃`: always one decimal, ASCII minus, U+2103. */
export function formatTemperature(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? "-" : ""}${Math.floor(size / 10)}.${size % 10}\u2103`;
}

/** 맑음 0–5, 구름많음 6–8, 흐림 9–10 of total cloud in tenths; null for anything else. */
export function skyOfCloud(tenths: number): string | null {
  if (!(tenths >= 0 && tenths <= 10)) return null;
  return tenths <= 5 ? "맑음" : tenths <= 8 ? "구름많음" : "흐림";
}

/**
 * The picture for a provider's words, the severest thing named first; null where none fits, which
 * is no fault: the words stand there in any case.
 */
export function iconOf(sky: string, observedAt: Date): WeatherIcon | null {
  const found = ICONS.find(([words]) => words.test(sky))?.[1] ?? null;
  if (found !== "clear" && found !== "partly") return found;
  // A sun at midnight would look wrong; that the night is shorter in June does not.
  const { hour } = seoulClock(observedAt);
  return hour >= 6 && hour < 19 ? found : `${found}-night`;
}

const ICONS: readonly (readonly [RegExp, WeatherIcon])[] = [
  [/천둥|번개|뇌전|뇌우/, "thunder"],
  [/소나기/, "shower"],
  [/진눈깨비|비.*눈|눈.*비|빗방울눈날림/, "sleet"],
  [/눈/, "snow"],
  [/비|빗방울|이슬비/, "rain"],
  [/황사|연무|먼지/, "dust"],
  [/안개|박무/, "fog"],
  [/흐림/, "overcast"],
  [/구름/, "partly"],
  [/맑음/, "clear"],
];
