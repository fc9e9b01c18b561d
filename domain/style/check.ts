import { type DateFault, type Days, relativeDates } from "../article/relative-dates.ts";
import { findStyle, type StyleFinder } from "./find.ts";

/** A place of a line that is marked while one writes: by a rule of the house, or for its date. */
export type StyleMark = {
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly by: { readonly rule: number } | { readonly date: DateFault };
  /** What may stand there instead; none where the rule only explains. */
  readonly offers: readonly string[];
};

/** All marks of one line, whoever may ignore some of them. */
export function checkLine(finder: StyleFinder, line: string, days: Days): StyleMark[] {
  const rules = findStyle(finder, line).map(({ rule, from, to, suggestion }) => ({
    ...{ from, to, found: line.slice(from, to), by: { rule } },
    offers: suggestion === null ? [] : [suggestion],
  }));
  const dates = relativeDates(line, days).map(({ from, to, because, offers }) => ({
    ...{ from, to, found: line.slice(from, to), by: { date: because }, offers },
  }));
  return [...rules, ...dates];
}
