import { parseSeoulLocal } from "#domain/korean/dates.ts";
import { two } from "#domain/korean/seoul-clock.ts";
import { type Observation, tenthsOf } from "#domain/weather/observation.ts";
import { STATIONS } from "#domain/weather/stations.ts";
import { ask, type Place } from "./ask.ts";
import { type FlatElement, readFlatXml } from "./flat-xml.ts";
import { WeatherFailure, type WeatherProvider } from "./provider.ts";

const BASE = "https://www.kma.go.kr";
const PATH = "/XML/weather/sfc_web_map.xml";

/**
 * The old map document that Korean newspapers have read for years: needs no key and promises
 * nothing. It tells one hour, its own; whether that is the hour asked for is the caller's to see.
 */
export function sfcWebMap(place: Place = {}): WeatherProvider {
  return {
    name: "web-map",
    async observe() {
      const { status, body } = await ask(new URL(PATH, place.baseUrl ?? BASE), place);
      if (status !== 200) throw new WeatherFailure("transient", `HTTP ${status}`);
      return readWebMap(body.toString("utf8"));
    },
  };
}

export function readWebMap(document: string): Observation[] {
  const elements = readFlatXml(document);
  if (!elements) throw new WeatherFailure("transient", "the document is not whole");
  const observedAt = hourOf(elements.find(({ name }) => name === "weather")?.attributes ?? {});
  if (!observedAt) throw new WeatherFailure("transient", "the document tells no hour");
  const observations = elements
    .filter(({ name }) => name === "local")
    .flatMap((element) => readLocal(element, observedAt) ?? []);
  if (observations.length === 0)
    throw new WeatherFailure("transient", "no station of ours is in it");
  return observations;
}

/** An empty `icon` and `desc="-"` are usual; the temperature then stands alone. */
function readLocal({ attributes }: FlatElement, observedAt: Date): Observation | null {
  const { stn_id: id = "", desc = "", ta = "" } = attributes;
  const station = STATIONS.find((known) => String(known.id) === id.trim());
  const temperatureTenths = /^-?\d+(\.\d+)?$/.test(ta.trim()) ? tenthsOf(Number(ta)) : null;
  if (!station || temperatureTenths === null) return null;
  const words = desc
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  const sky = words === "" || words === "-" || words.length > 20 ? null : words;
  return { station: station.id, observedAt, sky, temperatureTenths };
}

function hourOf(attributes: FlatElement["attributes"]): Date | null {
  const [year, month, day, hour] = ["year", "month", "day", "hour"].map((name) =>
    Number(attributes[name] || Number.NaN),
  );
  if (!year || !month || !day || hour === undefined || Number.isNaN(hour)) return null;
  return parseSeoulLocal(`${year}-${two(month)}-${two(day)}`, `${two(hour)}:00`);
}
