import { z } from "zod";
import { parseSeoulLocal, seoulClock, two } from "#domain/korean/seoul-clock.ts";
import { type Observation, skyOfCloud, tenthsOf } from "#domain/weather/observation.ts";
import { STATIONS } from "#domain/weather/stations.ts";
import { ask, type Place, quoted } from "./ask.ts";
import { WeatherFailure, type WeatherProvider } from "./provider.ts";

const BASE = "https://apihub.kma.go.kr";
const PATH = "/api/typ01/url/kma_sfctm2.php";

/** The weather service's API hub, hourly surface observations: all sixteen in one call. */
export function kmaHub(key: string, place: Place = {}): WeatherProvider {
  return {
    name: "hub",
    async observe(hour) {
      const url = new URL(PATH, place.baseUrl ?? BASE);
      const { year, month, day, hour: clock } = seoulClock(hour);
      url.searchParams.set("tm", `${year}${two(month)}${two(day)}${two(clock)}00`);
      url.searchParams.set("stn", STATIONS.map(({ id }) => id).join(":"));
      url.searchParams.set("help", "0");
      url.searchParams.set("authKey", key);
      const { status, body } = await ask(url, place);
      return readSurfaceHour(body, status);
    },
  };
}

/**
 * The answer is EUC-KR, but the columns read here and their names are ASCII; as latin1 every byte
 * stays one character, so no Korean decoder is needed (and Node's own is wrong for CP949).
 */
export function readSurfaceHour(body: Buffer, status: number): Observation[] {
  const text = body.toString("latin1");
  // An error is JSON, whatever the status of the answer.
  if (text.trimStart().startsWith("{")) throw refusal(body);
  if (status !== 200) throw new WeatherFailure("transient", `HTTP ${status}`);
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith("#START7777"));
  const end = lines.findIndex((line) => line.startsWith("#7777END"));
  if (start === -1 || end < start) throw new WeatherFailure("transient", "the answer is not whole");
  const inside = lines.slice(start + 1, end);
  const names = inside.map(columnNames).find((found) => found !== null);
  if (!names) throw new WeatherFailure("transient", "the answer names no columns");
  const rows = inside.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const observations = rows.flatMap((line) => readRow(line.trim().split(/\s+/), names) ?? []);
  if (observations.length === 0) throw new WeatherFailure("transient", "the hour is not there yet");
  return observations;
}

/** The names of the line that has them: `# YYMMDDHHMI STN WD …`, some of them several times. */
function columnNames(line: string): string[] | null {
  if (!line.startsWith("#")) return null;
  const names = line.slice(1).trim().toUpperCase().split(/\s+/);
  return names[0]?.startsWith("YYMMDDHHMI") && ["STN", "TA"].every((name) => names.includes(name))
    ? names
    : null;
}

function readRow(cells: string[], names: string[]): Observation | null {
  const numberOf = (name: string) => numberIn(cells[names.indexOf(name)]);
  const station = STATIONS.find(({ id }) => id === numberOf("STN"));
  const observedAt = seoulInstant(cells[0] ?? "");
  const celsius = temperatureIn(cells[names.indexOf("TA")], observedAt);
  const temperatureTenths = celsius === null ? null : tenthsOf(celsius);
  if (!station || !observedAt || temperatureTenths === null || celsius === null) return null;
  // Layouts differ behind the temperature: in a row that does not fit its header the sky is unsure.
  const fits = cells.length === names.length;
  const cloud = numberOf("CA") ?? numberOf("CA_TOT");
  const sky = fits ? skyOf(numberOf("RN"), cloud, celsius) : null;
  return { station: station.id, observedAt, sky, temperatureTenths };
}

/** Rain of the hour goes before cloud; around freezing nobody can tell rain from snow by a gauge. */
function skyOf(rain: number | null, cloud: number | null, celsius: number): string | null {
  if (rain !== null && rain > 0) return celsius >= 3 ? "비" : celsius <= -1 ? "눈" : "비/눈";
  return cloud === null ? null : skyOfCloud(cloud);
}

/** -9.0 may be a winter's morning; from April to October, and without its decimal, it says «missing». */
function temperatureIn(cell: string | undefined, observedAt: Date | null): number | null {
  const celsius = numberIn(cell);
  if (celsius !== -9 || observedAt === null) return celsius;
  const { month } = seoulClock(observedAt);
  return cell === "-9" || (month >= 4 && month <= 10) ? null : celsius;
}

/** -99 and -999 are missing. -9 is too, where no negative value exists: rain and cloud see to it by its sign. */
function numberIn(cell: string | undefined): number | null {
  if (cell === undefined || !/^-?\d+(\.\d+)?$/.test(cell)) return null;
  const value = Number(cell);
  return value <= -99 ? null : value;
}

function seoulInstant(stamp: string): Date | null {
  const found = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(stamp);
  if (!found) return null;
  const [, year, month, day, hour, minute] = found;
  return parseSeoulLocal(`${year}-${month}-${day}`, `${hour}:${minute}`);
}

const errorForm = z.object({
  result: z.object({ status: z.coerce.number(), message: z.string().optional() }),
});

function refusal(body: Buffer): WeatherFailure {
  const parsed = errorForm.safeParse(jsonIn(body));
  if (!parsed.success) return new WeatherFailure("transient", "an answer of unknown form");
  const { status, message } = parsed.data.result;
  const words = `${status} ${quoted(message)}`;
  if (status === 429) return new WeatherFailure("quota", words);
  return new WeatherFailure(status >= 400 && status < 500 ? "refused" : "transient", words);
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
