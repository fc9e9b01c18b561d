import { seoulClock } from "#domain/korean/seoul-clock.ts";
import { type Observation, tenthsOf } from "#domain/weather/observation.ts";
import { STATIONS } from "#domain/weather/stations.ts";
import type { WeatherProvider } from "./provider.ts";

/** Mean temperatures of a Korean year, January first, in degrees. */
const MEANS = [-1, 1, 6, 13, 18, 22, 26, 26, 21, 15, 8, 1];
const SKIES = ["맑음", "맑음", "맑음", "구름많음", "구름많음", "흐림", "비", "맑음"];

/** Invented weather for the demo newsroom: the same for the same hour, and shown as 예시. */
export function demoWeather(): WeatherProvider {
  return { name: "demo", observe: async (hour) => STATIONS.map(({ id }) => invent(id, hour)) };
}

function invent(station: number, observedAt: Date): Observation {
  const { year, month, day, hour } = seoulClock(observedAt);
  const mean = MEANS[month - 1] ?? 10;
  // Coldest before sunrise, warmest at three in the afternoon.
  const ofTheDay = -4 * Math.cos(((hour - 3) / 24) * 2 * Math.PI);
  const chance = mixed(station * 31 + ((year * 12 + month) * 31 + day) * 7 + Math.floor(hour / 4));
  const celsius = mean + ofTheDay + (chance % 61) / 10 - 3;
  const sky = SKIES[Math.floor(chance / 61) % SKIES.length] ?? "맑음";
  const isSnow = sky === "비" && celsius < 1;
  const temperatureTenths = tenthsOf(celsius) ?? 0;
  return { station, observedAt, sky: isSnow ? "눈" : sky, temperatureTenths };
}

/** A number that looks drawn by lot (the finaliser of MurmurHash3). */
function mixed(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
