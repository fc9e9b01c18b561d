"use client";

import { toSeoulIso } from "#domain/korean/dates.ts";
import { formatTemperature, WEATHER_ICONS } from "#domain/weather/observation.ts";
import type { Strip, StripCity } from "#domain/weather/strip.ts";
import { site } from "#messages/site.ts";
import { WeatherSymbols } from "./weather-symbols.tsx";

const { weather } = site;

/**
 * The weather of sixteen cities, their time and their source. It stands after the page's text in
 * reading order and below the masthead on the screen (weather.css). It does not move by itself; on
 * a narrow screen it is one line that the reader moves, by finger or by key.
 */
export function WeatherStrip({ strip }: { strip: Strip }) {
  const { observedAt, cities, isDemo } = strip;
  const shown = WEATHER_ICONS.filter((icon) => cities.some((city) => city.icon === icon));
  return (
    // Focusable, so that the cities beside the screen are reached by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
    <section className="weather" aria-labelledby="weather" tabIndex={0}>
      <WeatherSymbols icons={shown} />
      <h2 id="weather">
        {weather.title} {isDemo ? <span>{weather.example}</span> : null}
      </h2>
      <ul>
        {cities.map((city) => (
          <City key={city.name} city={city} />
        ))}
      </ul>
      <p>
        <time dateTime={toSeoulIso(observedAt)}>{weather.observedAt(clockOf(observedAt))}</time>{" "}
        {isDemo ? weather.exampleCredit : weather.credit}
      </p>
    </section>
  );
}

function City({ city }: { city: StripCity }) {
  const { name, sky, icon, temperatureTenths, olderFrom } = city;
  return (
    <li>
      {icon ? (
        <svg width="18" height="18" aria-hidden="true">
          <use href={`#sky-${icon}`} />
        </svg>
      ) : null}
      {sky ? <span>{sky}</span> : null} {name} <b>{formatTemperature(temperatureTenths)}</b>
      {olderFrom ? (
        <>
          {" "}
          <time dateTime={toSeoulIso(olderFrom)}>{clockOf(olderFrom)}</time>
        </>
      ) : null}
    </li>
  );
}

/** `14:00` */
function clockOf(instant: Date): string {
  return toSeoulIso(instant).slice(11, 16);
}
