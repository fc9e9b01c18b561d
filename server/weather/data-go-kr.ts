import { seoulClock, two } from "#domain/korean/seoul-clock.ts";
import { type Observation, tenthsOf } from "#domain/weather/observation.ts";
import { STATIONS, type Station } from "#domain/weather/stations.ts";
import { ask, type Place } from "./ask.ts";
import { type GridValue, readGridAnswer } from "./data-go-kr-answer.ts";
import { WeatherFailure, type WeatherProvider } from "./provider.ts";

const BASE = "https://apis.data.go.kr";
const PATH = "/1360000/VilageFcstInfoService_2.0/";
const HALF_HOUR_MS = 30 * 60_000;
/** Cities asked at once. */
const AT_ONCE = 4;
/** After so many cities without an answer the rest is not asked. */
const PATIENCE = 3;

const SKY: Readonly<Record<string, string>> = { "1": "맑음", "3": "구름많음", "4": "흐림" };
const FALLING: Readonly<Record<string, string>> = {
  "1": "비",
  "2": "비/눈",
  "3": "눈",
  "4": "소나기",
  "5": "빗방울",
  "6": "빗방울눈날림",
  "7": "눈날림",
};

/** The public data portal: per city one call for what is, and one for the sky, which only a forecast names. */
export function dataGoKr(key: string, place: Place = {}): WeatherProvider {
  const serviceKey = decodedKey(key);
  const ready = (call: string, base: Date, station: Station) =>
    askGrid(gridUrl(call, base, station, serviceKey, place), place);
  return {
    name: "data-go-kr",
    async observe(hour) {
      const waiting = [...STATIONS];
      const observations: Observation[] = [];
      const failures: WeatherFailure[] = [];
      const askOn = async () => {
        for (let station = waiting.shift(); station; station = waiting.shift()) {
          const found = await observeCity(station, hour, ready).catch((error: unknown) => {
            if (!(error instanceof WeatherFailure)) throw error;
            failures.push(error);
            // A key refused here is refused everywhere, and every further call counts.
            if (error.reason !== "transient" || failures.length >= PATIENCE) waiting.length = 0;
            return null;
          });
          if (found) observations.push(found);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, askOn));
      const grave = failures.find(({ reason }) => reason !== "transient");
      if (grave) throw grave;
      // A strip of a few cities is worse than what the next provider may tell.
      if (observations.length <= STATIONS.length / 2)
        throw failures.at(-1) ?? new WeatherFailure("transient", "the hour is not there yet");
      return observations;
    },
  };
}

type AskCall = (call: string, base: Date, station: Station) => Promise<GridValue[]>;

async function observeCity(
  station: Station,
  hour: Date,
  askCall: AskCall,
): Promise<Observation | null> {
  const now = await askCall("getUltraSrtNcst", hour, station);
  const temperature = Number(now.find(({ category }) => category === "T1H")?.value || Number.NaN);
  const temperatureTenths = tenthsOf(temperature);
  if (temperatureTenths === null) return null;
  const falling = FALLING[now.find(({ category }) => category === "PTY")?.value ?? ""];
  const sky = falling ?? (await forecastSky(station, hour, askCall));
  return { station: station.id, observedAt: hour, sky, temperatureTenths };
}

/** Of the forecast issued half an hour before. Without it the temperature stands alone. */
async function forecastSky(station: Station, hour: Date, askCall: AskCall): Promise<string | null> {
  const issued = new Date(hour.getTime() - HALF_HOUR_MS);
  const time = `${two(seoulClock(hour).hour)}00`;
  const forecast = await askCall("getUltraSrtFcst", issued, station).catch((error: unknown) => {
    if (error instanceof WeatherFailure && error.reason === "transient") return [];
    throw error;
  });
  const value = forecast.find((one) => one.category === "SKY" && one.time === time)?.value;
  return SKY[value ?? ""] ?? null;
}

function gridUrl(call: string, base: Date, station: Station, key: string, place: Place): URL {
  const { year, month, day, hour, minute } = seoulClock(base);
  const url = new URL(PATH + call, place.baseUrl ?? BASE);
  for (const [name, value] of Object.entries({
    serviceKey: key,
    pageNo: "1",
    numOfRows: "100",
    dataType: "JSON",
    base_date: `${year}${two(month)}${two(day)}`,
    base_time: `${two(hour)}${two(minute)}`,
    nx: String(station.nx),
    ny: String(station.ny),
  }))
    url.searchParams.set(name, value);
  return url;
}

async function askGrid(url: URL, place: Place): Promise<GridValue[]> {
  const { status, body } = await ask(url, place);
  return readGridAnswer(body.toString("utf8"), status);
}

/** The portal shows the key in two forms; encoding the encoded one again makes error 30. */
function decodedKey(key: string): string {
  if (!/%[0-9a-f]{2}/i.test(key)) return key;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
