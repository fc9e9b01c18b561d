import { formatListTime, formatTimestamp, toSeoulIso } from "#domain/korean/dates.ts";

/** The whole time by the clock in Seoul: `2026.02.09 17:20`. */
export function TimeOf({ instant }: { instant: Date }) {
  return <time dateTime={toSeoulIso(instant)}>{formatTimestamp(instant)}</time>;
}

/** The short form of lists: `37분 전`, `17:20`, `02.09`. */
export function ListTime({ instant, now }: { instant: Date; now: Date }) {
  return (
    <time className="time" dateTime={toSeoulIso(instant)}>
      {formatListTime(instant, now)}
    </time>
  );
}
