import { LAST_PAGE } from "#domain/list-page.ts";

/** A number of ours in an address, in its one spelling; null for anything else. */
export function idOf(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** `?page=`: 1 if absent, null if it is no page of a list. */
export function pageOf(given: string | string[] | undefined): number | null {
  if (given === undefined) return 1;
  const page = typeof given === "string" && /^[1-9]\d{0,2}$/.test(given) ? Number(given) : null;
  return page !== null && page <= LAST_PAGE ? page : null;
}

/** A tag as Next hands it over, still encoded; null if it is not text. */
export function tagOf(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return null;
  }
}
