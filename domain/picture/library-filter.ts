import { parseSeoulLocal } from "../korean/seoul-clock.ts";
import { PICTURE_SOURCES, type PictureSource } from "./picture.ts";

/** Whether a picture may be used: now, not for much longer, no more; or nobody's any more. */
export const RIGHTS_STATES = ["free", "ending", "ended", "withdrawn"] as const;
export type RightsState = (typeof RIGHTS_STATES)[number];

/** Shown by something that is or was out, or not yet. */
export const USE_STATES = ["used", "unused"] as const;
export type UseState = (typeof USE_STATES)[number];

export const SHAPES = ["wide", "tall", "square"] as const;
export type Shape = (typeof SHAPES)[number];

/** So soon before its end a right is ending. Days. */
export const ENDING_DAYS = 7;
/** A side so much longer than the other makes a picture wide or tall. */
export const LONGER = 1.15;

/** Which pictures of the library are shown; null does not ask. Days as `2026-02-09`, of adding. */
export type LibraryFilter = {
  readonly source: PictureSource | null;
  readonly rights: RightsState | null;
  readonly use: UseState | null;
  readonly shape: Shape | null;
  readonly from: string | null;
  readonly until: string | null;
};

export const NO_FILTER: LibraryFilter = {
  ...{ source: null, rights: null, use: null, shape: null, from: null, until: null },
};

/** From an address or a form: what is unknown asks nothing, so that no address is an error. */
export function readLibraryFilter(given: (name: string) => unknown): LibraryFilter {
  const among = <T extends string>(known: readonly T[], name: string): T | null =>
    known.find((one) => one === given(name)) ?? null;
  return {
    source: among(PICTURE_SOURCES, "source"),
    rights: among(RIGHTS_STATES, "rights"),
    use: among(USE_STATES, "use"),
    shape: among(SHAPES, "shape"),
    from: dayOf(given("from")),
    until: dayOf(given("until")),
  };
}

/** As it stands in an address: only what is asked. */
export function filterWords(filter: LibraryFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function dayOf(given: unknown): string | null {
  if (typeof given !== "string") return null;
  return parseSeoulLocal(given, "00:00") === null ? null : given;
}
