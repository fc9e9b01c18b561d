import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";

/** Another day: the neighbours, or any by a form that the press answers with the day's own address. */
export function DayPicker({
  day,
  previous,
  next,
  today,
}: {
  day: string;
  previous: string;
  next: string | null;
  today: string;
}) {
  return (
    <div className="day-picker">
      {/* Days without end: crawlers are not sent through them one by one. */}
      <a href={paths.archive(previous)} rel="prev nofollow">
        {site.archive.previous}
      </a>
      <form action={paths.archive()} method="get">
        <label htmlFor="day">{site.archive.pick}</label>
        <input id="day" type="date" name="day" defaultValue={day} max={today} required />
        <button type="submit">{site.archive.open}</button>
      </form>
      {next ? (
        <a href={paths.archive(next)} rel="next nofollow">
          {site.archive.next}
        </a>
      ) : null}
    </div>
  );
}
