/**
 * For how many days an original keeps where it was taken: as long as the photo desk may need it to
 * check a picture. 0 is at the next sweep.
 */
export const PLACE_DAYS = [0, 7, 30, 90] as const;
export type PlaceDays = (typeof PLACE_DAYS)[number];

export const USUAL_PLACE_DAYS: PlaceDays = 30;

/** Under which the house keeps its choice. */
export const PLACE_DAYS_KEY = "pictures.placeDays";

/** The stored choice; what cannot be read is the usual. */
export function readPlaceDays(stored: string | null | undefined): PlaceDays {
  return PLACE_DAYS.find((days) => String(days) === stored) ?? USUAL_PLACE_DAYS;
}
