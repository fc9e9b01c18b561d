import type { ReactNode } from "react";
import type { WeatherIcon } from "#domain/weather/observation.ts";

/** The drawings of these icons, once for a page; `<use>` shows them. Decoration: the words say it all. */
export function WeatherSymbols({ icons }: { icons: readonly WeatherIcon[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true">
      {icons.map((icon) => (
        <symbol
          key={icon}
          id={`sky-${icon}`}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {DRAWINGS[icon]}
        </symbol>
      ))}
    </svg>
  );
}

const SUN = <circle cx="12" cy="12" r="4.5" />;
const SMALL_CLOUD = (
  <path d="M8 15.5a3.4 3.4 0 0 1 .4-6.8 5 5 0 0 1 9.5 1.3 2.8 2.8 0 0 1 .1 5.5z" />
);

const DRAWINGS: Readonly<Record<WeatherIcon, ReactNode>> = {
  clear: (
    <>
      {SUN}
      <path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />
    </>
  ),
  "clear-night": <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  partly: (
    <>
      <path d="M8 3v1.5M2.5 8.5H4M4.1 4.6l1.1 1.1M12 4.6l-1.1 1.1M5.3 10.4a3.3 3.3 0 0 1 5-4.1" />
      <path d="M9.5 19.5a3.7 3.7 0 0 1 .3-7.4 5 5 0 0 1 9.4 1.5 3 3 0 0 1 .1 5.9z" />
    </>
  ),
  "partly-night": (
    <>
      <path d="M11.5 7.6a4.6 4.6 0 0 1-3-5.1 4.6 4.6 0 1 0-3.3 8.4" />
      <path d="M9.5 19.5a3.7 3.7 0 0 1 .3-7.4 5 5 0 0 1 9.4 1.5 3 3 0 0 1 .1 5.9z" />
    </>
  ),
  overcast: <path d="M7.5 18.5a4.2 4.2 0 0 1 .3-8.4 5.8 5.8 0 0 1 11 1.7 3.4 3.4 0 0 1 .2 6.7z" />,
  rain: (
    <>
      {SMALL_CLOUD}
      <path d="M8.5 18.5l-.9 2.5M12.7 18.5l-.9 2.5M16.9 18.5l-.9 2.5" />
    </>
  ),
  shower: (
    <>
      {SMALL_CLOUD}
      <path d="M9.5 17.5l-1.6 4.5M15.5 17.5l-1.6 4.5" strokeWidth="2.4" />
    </>
  ),
  sleet: (
    <>
      {SMALL_CLOUD}
      <path d="M9.3 18.5l-.9 2.5" />
      <path d="M15.5 18.3v2.8M14.3 19l2.4 1.4M16.7 19l-2.4 1.4" strokeWidth="1.3" />
    </>
  ),
  snow: (
    <>
      {SMALL_CLOUD}
      <path
        d="M8.5 18.3v2.8M7.3 19l2.4 1.4M9.7 19l-2.4 1.4M15.5 18.3v2.8M14.3 19l2.4 1.4M16.7 19l-2.4 1.4"
        strokeWidth="1.3"
      />
    </>
  ),
  fog: <path d="M4 8h12M19 8h1M7 12h13M4 12h.5M4 16h9M16.5 16H20" />,
  dust: (
    <>
      <path d="M3 9.5h11.5a2.5 2.5 0 1 0-2.4-3.2M3 14h15a2.7 2.7 0 1 1-2.6 3.5" />
      <path d="M4.5 18.5h.01M8.5 18.5h.01M19 9.5h.01" strokeWidth="2.2" />
    </>
  ),
  thunder: (
    <>
      {SMALL_CLOUD}
      <path d="M13 14.5l-3 4h3.5l-2 3.5" />
    </>
  ),
};
