import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WeatherStrip } from "#components/site/weather-strip.tsx";
import {
  formatTemperature,
  iconOf,
  skyOfCloud,
  tenthsOf,
  WEATHER_ICONS,
} from "#domain/weather/observation.ts";
import { arrangeStrip, firstExpiry, type StationWeather } from "#domain/weather/strip.ts";

const at = new Date("2026-02-09T08:00:00Z");
const row = (station: number, sky: string | null, tenths: number): StationWeather => ({
  ...{ station, observedAt: at, sky, temperatureTenths: tenths, provider: "hub" },
  icon: sky === null ? null : iconOf(sky, at),
});

/** The sixteen cities of a newspaper's strip as a reader got it on 9 February 2026, in another order. */
const CAPTURED: readonly StationWeather[] = [
  row(294, "맑음", 49),
  row(98, "맑음", 23),
  row(105, "맑음", 77),
  row(108, "맑음", 36),
  row(133, "맑음", 40),
  row(143, "맑음", 77),
  row(152, "맑음", 82),
  row(156, "구름많음", 54),
  row(159, "맑음", 78),
  row(172, "구름많음", 45),
  row(184, "흐림", 64),
  row(201, "맑음", 7),
  row(226, "맑음", 31),
  row(238, "맑음", 48),
  row(259, "구름많음", 56),
  row(283, "맑음", 73),
];

function render(rows: readonly StationWeather[]): string {
  const strip = arrangeStrip(rows);
  if (!strip) throw new Error("no strip");
  return renderToStaticMarkup(<WeatherStrip strip={strip} />);
}

/** What a reader reads, the pictures left out. */
function citiesIn(html: string): string[] {
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) =>
    item
      .replace(/<svg.*?<\/svg>/, "")
      .replace(/<[^>]+>/g, "")
      .trim(),
  );
}

describe("the weather strip", () => {
  test("names the captured page's sixteen cities in their order, sky first", () => {
    expect(citiesIn(render(CAPTURED))).toEqual([
      "맑음 동두천 2.3℃",
      "맑음 강릉 7.7℃",
      "맑음 서울 3.6℃",
      "맑음 대전 4.0℃",
      "맑음 대구 7.7℃",
      "맑음 울산 8.2℃",
      "구름많음 광주 5.4℃",
      "맑음 부산 7.8℃",
      "구름많음 고창 4.5℃",
      "흐림 제주 6.4℃",
      "맑음 강화 0.7℃",
      "맑음 보은 3.1℃",
      "맑음 금산 4.8℃",
      "구름많음 강진군 5.6℃",
      "맑음 경주시 7.3℃",
      "맑음 거제 4.9℃",
    ]);
  });

  test("tells the observed time in Seoul and the source", () => {
    const html = render(CAPTURED);
    expect(html).toContain(
      '<time dateTime="2026-02-09T17:00:00+09:00">17:00 관측</time> 기상청 제공',
    );
    expect(html).not.toContain("예시");
  });

  test("shows a sky nobody knows in its words, without a picture, and a missing one not at all", () => {
    const html = render([row(98, "화산재", -30), row(108, null, 0)]);
    expect(citiesIn(html)).toEqual(["화산재 동두천 -3.0℃", "서울 0.0℃"]);
    expect(html).not.toContain("<use");
  });

  test("says 예시 for invented weather, and then does not name the weather service", () => {
    const html = render([row(98, "맑음", 1), { ...row(108, "비", 2), provider: "demo" }]);
    expect(html).toContain("예시");
    expect(html).not.toContain("기상청");
  });

  test("says of a city left behind how old its word is", () => {
    const old = { ...row(98, "맑음", 23), observedAt: new Date("2026-02-09T06:00:00Z") };
    const html = render([old, row(108, "맑음", 36)]);
    expect(citiesIn(html)).toEqual(["맑음 동두천 2.3℃ 15:00", "맑음 서울 3.6℃"]);
    expect(html).toContain("17:00 관측");
    expect(firstExpiry([row(108, null, 1), old])).toEqual(new Date("2026-02-09T09:00:00Z"));
  });

  test("hides every picture from screen readers and draws each once", () => {
    const html = render(CAPTURED);
    expect(html.match(/<symbol/g)).toHaveLength(3);
    for (const svg of html.match(/<svg[^>]*>/g) ?? []) expect(svg).toContain('aria-hidden="true"');
  });

  test("has a drawing for every picture there is", () => {
    for (const icon of WEATHER_ICONS) {
      const html = render([{ ...row(98, "맑음", 1), icon }]);
      expect(html).toMatch(new RegExp(`<symbol id="sky-${icon}"[^>]*><(path|circle)`));
      expect(html).toContain(`<use href="#sky-${icon}"`);
    }
  });

  test("is nothing at all where no station has anything to tell", () => {
    expect(arrangeStrip([])).toBeNull();
    expect(arrangeStrip([row(90, "맑음", 10)])).toBeNull();
    expect(firstExpiry([])).toBeNull();
  });
});

describe("a temperature", () => {
  test.each([
    [23, "2.3℃"],
    [0, "0.0℃"],
    [-30, "-3.0℃"],
    [-4, "-0.4℃"],
    [100, "10.0℃"],
  ])("of %i tenths is %s, with ASCII minus and U+2103", (tenths, text) => {
    expect(formatTemperature(tenths)).toBe(text);
  });

  test("that no thermometer in Korea shows is missing, and there is no negative zero", () => {
    for (const missing of [-99, -99.9, -999, 900, Number.NaN, Number.POSITIVE_INFINITY])
      expect(tenthsOf(missing)).toBeNull();
    expect(Object.is(tenthsOf(-0.04), 0)).toBe(true);
    expect(tenthsOf(7.7)).toBe(77);
  });
});

describe("a sky", () => {
  test.each([
    ["맑음", "clear"],
    ["구름많음", "partly"],
    ["구름조금", "partly"],
    ["흐림", "overcast"],
    ["비", "rain"],
    ["빗방울", "rain"],
    ["가끔 비", "rain"],
    ["소나기", "shower"],
    ["비/눈", "sleet"],
    ["비 또는 눈", "sleet"],
    ["빗방울눈날림", "sleet"],
    ["진눈깨비", "sleet"],
    ["눈날림", "snow"],
    ["박무", "fog"],
    ["안개", "fog"],
    ["연무", "dust"],
    ["황사", "dust"],
    ["천둥번개", "thunder"],
    ["화산재", null],
  ])("called %s gets the picture %s", (sky, icon) => {
    expect(iconOf(sky, at)).toBe(icon);
  });

  test("has no sun at night", () => {
    const midnight = new Date("2026-02-09T15:00:00Z");
    const icons = ["맑음", "구름많음", "흐림", "비"].map((sky) => iconOf(sky, midnight));
    expect(icons).toEqual(["clear-night", "partly-night", "overcast", "rain"]);
  });

  test("follows the cloud: 0–5 맑음, 6–8 구름많음, 9–10 흐림", () => {
    const skies = [0, 5, 6, 8, 9, 10, 11, -9, Number.NaN].map(skyOfCloud);
    expect(skies).toEqual([
      ...["맑음", "맑음", "구름많음", "구름많음", "흐림", "흐림"],
      ...[null, null, null],
    ]);
  });
});
