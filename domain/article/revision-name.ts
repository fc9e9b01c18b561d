import { graphemeLength } from "../korean/cut.ts";
import { intakeLine } from "../korean/intake.ts";

/** A name is read in a list beside others. Graphemes. */
export const LONGEST_NAME = 30;

/** What was typed as a text's name, clean; empty takes the name away, null is too long for one. */
export function revisionName(typed: string): string | null {
  const name = intakeLine(typed);
  return graphemeLength(name) <= LONGEST_NAME && name.length <= 60 ? name : null;
}
